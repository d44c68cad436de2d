import type { Channel, Direction } from '../domain/channel.ts';
import { daysFrom } from '../domain/dayMath.ts';
import type { InterviewState } from '../domain/interview.ts';
import type { LocalDay } from '../domain/localDay.ts';
import type { Outcome } from '../domain/outcome.ts';
import { boardCard } from './boardCard.ts';
import { unreadableInFull } from './readable.ts';
import { formatDistance, formatWeekday } from './when.ts';

const withName = (name: string | null, withPerson: (name: string) => string, without: string): string =>
  name === null ? without : withPerson(name);

/** What happened in which way, from them and from the user. */
const said = {
  email: { in: ['wrote to you', 'An e-mail came'], out: ['You wrote to', 'You sent an e-mail'] },
  call: { in: ['called you', 'A call came'], out: ['You called', 'You called'] },
  text: { in: ['texted you', 'A text came'], out: ['You texted', 'You sent a text'] },
  profile_message: { in: ['messaged you', 'A message came'], out: ['You messaged', 'You sent a message'] },
  video: { in: ['called you by video', 'A video call came'], out: ['You called by video:', 'You called by video'] },
  in_person: { in: ['spoke with you', 'They spoke with you'], out: ['You spoke with', 'You spoke in person'] },
  other: { in: ['got in touch', 'They got in touch'], out: ['You got in touch with', 'You got in touch'] },
} as const satisfies Record<Channel, Record<Direction, readonly [string, string]>>;

/** Everything that happened with a role or a person. */
export const timeline = {
  emptyHeading: 'Nothing has happened yet',
  empty: 'Calls, messages, interviews and moves on the board all land here, newest first.',
  log: 'Log a call or message…',
  day: ({ day, today }: { readonly day: LocalDay; readonly today: LocalDay }) =>
    Number.isNaN(daysFrom(today, day))
      ? unreadableInFull(day)
      : `${formatWeekday(day, today)}, ${formatDistance(day, today)}`,
  interaction: ({
    direction,
    channel,
    name,
  }: {
    readonly direction: Direction;
    readonly channel: Channel;
    readonly name: string | null;
  }) => {
    const [withPerson, without] = said[channel][direction];
    return withName(name, (who) => (direction === 'in' ? `${who} ${withPerson}` : `${withPerson} ${who}`), without);
  },
  stage: ({ stage }: { readonly stage: string }) => `Came into ${stage}`,
  fromImport: 'from an import',
  interview: ({ state, names }: { readonly state: InterviewState; readonly names: readonly string[] }) => {
    const who = names.length === 0 ? '' : ` with ${names.join(', ')}`;
    switch (state) {
      case 'scheduled':
        return `Interview${who}`;
      case 'held':
        return `Interview${who} took place`;
      case 'cancelled':
        return `Interview${who} was cancelled`;
      case 'no_show':
        return `Interview${who}: nobody came`;
    }
  },
  changeDay: 'Change day…',
  changeDayOf: ({ stage }: { readonly stage: string }) => `Change day… ${stage}`,
  dayOf: ({ stage }: { readonly stage: string }) => `Day it came into ${stage}`,
  saveDay: 'Save day',
  dayChanged: 'The day is changed.',
  entryMenu: ({ what }: { readonly what: string }) => `More for: ${what}`,
  /** Behind what happened: how it was meant, or how it ended. */
  aside: { automatic: 'automatic', missed: 'missed', unanswered: 'nobody answered' },
  outcome: ({ outcome }: { readonly outcome: Outcome | null }) =>
    outcome === null ? 'The outcome was taken back' : `Outcome: ${boardCard.outcomes[outcome].toLowerCase()}`,
  change: 'Edit…',
  edit: ({ what }: { readonly what: string }) => `Edit: ${what}`,
  changed: 'The entry was changed.',
  remove: 'Remove',
  removed: 'The entry was removed.',
  earlier: 'Show earlier',
  failed: 'What happened could not be read',
} as const;
