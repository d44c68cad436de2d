import type { Channel, Direction, InterviewChannel } from '../domain/channel.ts';
import type { InterviewState } from '../domain/interview.ts';
import type { Instant, LocalDay } from '../domain/localDay.ts';
import type { Outcome } from '../domain/outcome.ts';
import { boardCard } from '../messages/boardCard.ts';
import { channels, directions, interviewChannels } from '../messages/channels.ts';
import { workSearch as words } from '../messages/exports.ts';
import { interviews } from '../messages/interviews.ts';
import { wallTimeIn } from '../messages/when.ts';

type OfRole = {
  readonly title: string | null;
  readonly company: string | null;
  readonly stage: string | null;
  readonly outcome: Outcome | null;
};
type Moment = { readonly at: Instant; readonly zone: string };

/** What was done for work, as the data has it. */
export type WorkSearchSource = {
  readonly applications: readonly (OfRole & {
    readonly day: LocalDay;
    readonly source: string | null;
    readonly url: string | null;
  })[];
  readonly interviews: readonly (OfRole &
    Moment & {
      readonly channel: InterviewChannel;
      readonly place: string | null;
      readonly state: InterviewState;
      readonly person: string | null;
    })[];
  readonly interactions: readonly (OfRole &
    Moment & {
      readonly direction: Direction;
      readonly channel: Channel;
      readonly reached: 0 | 1 | null;
      readonly isAutomatic: 0 | 1;
      readonly person: string | null;
      readonly email: string | null;
      readonly phone: string | null;
      readonly profileUrl: string | null;
    })[];
};

/** One line of the log: what was done on a day, with whom, and what came of it. */
export type WorkSearchEntry = Readonly<Record<keyof typeof words.columns, string>>;

const COLUMNS = Object.keys(words.columns) as readonly (keyof typeof words.columns)[]; // its own

/** How things stand: how it ended, or else where it is now. Nothing without a role. */
const resultOf = ({ outcome, stage }: OfRole): string =>
  outcome === null ? (stage ?? '') : boardCard.outcomes[outcome];

/** By what somebody was reached. */
const detailOf = ({ channel, email, phone, profileUrl }: WorkSearchSource['interactions'][number]): string | null => {
  switch (channel) {
    case 'email':
      return email;
    case 'call':
    case 'text':
      return phone;
    case 'profile_message':
      return profileUrl;
    case 'video':
    case 'in_person':
    case 'other':
      return email ?? phone ?? profileUrl;
  }
};

/**
 * The work-search log of some days (inclusive), oldest first: applications, interviews that were not called off, and what
 * was said to and fro. What an answering machine sent is nothing that anybody did. A moment is the day of its own zone.
 */
export const workSearchEntries = (
  { applications, interviews: meetings, interactions }: WorkSearchSource,
  { from, to }: { readonly from: LocalDay; readonly to: LocalDay },
): readonly WorkSearchEntry[] => {
  const timed: (WorkSearchEntry & { readonly time: string })[] = [
    ...applications.map((role) => ({
      ...{
        day: role.day,
        time: '',
        kind: words.kinds.application,
        employer: role.company ?? '',
        role: role.title ?? '',
      },
      ...{ person: '', method: role.source ?? '', detail: role.url ?? '', result: resultOf(role) },
    })),
    ...meetings
      .filter(({ state }) => state !== 'cancelled')
      .map((meeting) => ({
        ...wallTimeIn(meeting.at, meeting.zone),
        ...{ kind: words.kinds.interview, employer: meeting.company ?? '', role: meeting.title ?? '' },
        ...{ person: meeting.person ?? '', method: interviewChannels[meeting.channel], detail: meeting.place ?? '' },
        result: words.both(interviews.states[meeting.state], resultOf(meeting)),
      })),
    ...interactions
      .filter(({ isAutomatic }) => isAutomatic === 0)
      .map((touch) => ({
        ...wallTimeIn(touch.at, touch.zone),
        ...{ kind: words.kinds.contact, employer: touch.company ?? '', role: touch.title ?? '' },
        ...{ person: touch.person ?? '', detail: detailOf(touch) ?? '' },
        method: words.both(channels[touch.channel], directions[touch.direction]),
        result: words.both(touch.reached === 0 ? words.notReached : '', resultOf(touch)),
      })),
  ];
  const keyOf = ({ day, time }: (typeof timed)[number]): string => `${day} ${time}`;
  return timed
    .filter(({ day }) => day >= from && day <= to)
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : Number(keyOf(one) > keyOf(other))))
    .map(({ time: _, ...entry }) => entry);
};

export const workSearchHeaders: readonly string[] = COLUMNS.map((column) => words.columns[column]);

/** A line of the log as one record of a CSV file; nothing is an empty cell. */
export const workSearchCells = (entry: WorkSearchEntry): readonly (string | null)[] =>
  COLUMNS.map((column) => entry[column] || null);
