import type { FOLLOW_UP_CHANNELS } from '../domain/choices.ts';
import type { LocalDay } from '../domain/localDay.ts';
import type { OwnFollowUp } from '../domain/ownFollowUp.ts';
import { dayOfInstant, formatClock, formatDistance, formatTime, formatWeekday, ownZone } from './when.ts';

type Due = Pick<OwnFollowUp, 'dueOn' | 'dueAt'>;

/** `Thu 12 Mar`, with its time where it has one. */
const dueWords = ({ dueOn, dueAt }: Due, today: LocalDay): string =>
  dueAt === null
    ? formatWeekday(dueOn ?? '', today)
    : `${formatWeekday(dayOfInstant(dueAt), today)}, ${formatClock(dueAt, ownZone())}`;

/** What the user writes down to do themselves: the form, and what is said of it. */
export const ownFollowUps = {
  add: 'Add follow-up',
  addHeading: 'Add a follow-up',
  editHeading: 'Change the follow-up',
  edit: 'Change…',
  remove: 'Remove',

  what: 'What to do',
  whatHint: 'Call Jana about the budget',
  whatMissing: 'Write down what is to be done.',
  when: 'When',
  whenHint: 'thursday, in 2 weeks, 20 march, mon 9:00',
  whenUnknown: 'That isn’t a day or time to come that can be read. Try “thursday”, “in 2 weeks” or “mon 9:00”.',
  /** What was put off or pinned: until when, and for when it was set. */
  held: ({
    hold,
    until,
    due,
    today,
  }: {
    readonly hold: 'snoozed' | 'pinned';
    readonly until: Due;
    readonly due: Due;
    readonly today: LocalDay;
  }) =>
    `${hold === 'pinned' ? 'Pinned to' : 'Snoozed until'} ${dueWords(until, today)}; you had set it for ${dueWords(due, today)}.`,
  understood: ({
    day,
    time,
    today,
  }: {
    readonly day: LocalDay;
    readonly time: string | null;
    readonly today: LocalDay;
  }) => `${formatWeekday(day, today)}${time === null ? '' : `, ${formatTime(time)}`} (${formatDistance(day, today)}).`,
  who: 'Who',
  nobody: 'Nobody in particular',
  channel: 'How',
  anyWay: 'Any way',
  channels: { email: 'E-mail', call: 'Call', profile_message: 'Message' } satisfies Record<
    (typeof FOLLOW_UP_CHANNELS)[number],
    string
  >,

  added: 'Follow-up added.',
  changed: 'Follow-up changed.',
  removed: 'The follow-up was removed.',
} as const;
