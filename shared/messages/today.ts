import type { LocalDay } from '../domain/localDay.ts';
import type { TodayGroup } from '../followups/today.ts';
import { formatCount, formatFullDay } from './format.ts';
import { plural } from './plural.ts';
import { formatDistance, formatWeekday } from './when.ts';

type Count = { readonly count: number };
type Name = { readonly name: string };

const followUps = ({ count }: Count): string => `${formatCount(count)} ${plural(count, 'follow-up', 'follow-ups')}`;

/** How many lines cannot wait: those of the first group, in the words of its heading. */
const pressing = ({ count }: Count): string => `${formatCount(count)} missed or at hand`;

/** The screen where the app opens: what is to be done today. */
export const today = {
  heading: 'Today',
  sub: ({ day, due, waiting }: { readonly day: LocalDay; readonly due: number; readonly waiting: number }) =>
    [
      formatFullDay(day),
      due === 0 ? 'nothing to do' : `${formatCount(due)} to do`,
      ...(waiting === 0 ? [] : [`${formatCount(waiting)} waiting`]),
    ].join(' · '),
  railCount: ({ count, missed }: Count & { readonly missed: number }) =>
    `${formatCount(count)} to do${missed === 0 ? '' : `, ${pressing({ count: missed })}`}`,
  pressing,
  groups: {
    missed: 'Missed, or at hand',
    earlier: 'From previous days',
    today: 'Reach out today',
    later: 'Later today',
    next: 'Next',
  } satisfies Record<TodayGroup, string>,
  interviews: 'Next interviews',
  failed: 'What is due could not be read',

  behind: 'Looking through your roles…',
  clearHeading: 'All clear',
  clear: 'Nothing is due, and nothing is overdue.',
  clearNext: ({ name, day, today: present }: Name & { readonly day: LocalDay; readonly today: LocalDay }) =>
    `Next: ${name}, ${formatWeekday(day, present)} (${formatDistance(day, present)}).`,
  rest: ({ shown }: { readonly shown: number }) =>
    `The first ${formatCount(shown)} are shown; the others come up as these are done.`,
  showAll: ({ count }: Count) => `Show all ${formatCount(count)}`,

  roles: ({ count }: Count) => `${formatCount(count)} ${plural(count, 'role', 'roles')}`,
  via: { email: 'E-mail', call: 'Call', profile_message: 'Message' },
  until: ({
    day,
    time,
    today: present,
  }: {
    readonly day: LocalDay;
    readonly time: string | null;
    readonly today: LocalDay;
  }) => (time === null ? formatWeekday(day, present) : time),
  pinned: ({ reason }: { readonly reason: string }) => (reason === '' ? 'Pinned' : `Pinned: ${reason}`),

  done: 'Done',
  called: 'They called',
  kept: 'They did',
  notCalled: 'They didn’t',
  snooze: 'Snooze',
  more: ({ name }: Name) => `More for ${name}`,
  snoozeOf: ({ name }: Name) => `Snooze ${name}`,
  inAnHour: 'In an hour',
  thisAfternoon: 'This afternoon, 15:00',
  tomorrow: 'Tomorrow',
  nextWorkDay: ({ day, today: present }: { readonly day: LocalDay; readonly today: LocalDay }) =>
    `Next business day, ${formatWeekday(day, present)}`,
  nextWeek: 'Next week',
  pickDay: 'Another day or time…',
  pin: 'Pin to a day…',
  reopen: 'As it was due before',
  skip: 'Skip this one',
  retire: 'Retire, for good…',
  open: 'Open the role',
  openPerson: 'Open the person',

  doneHow: 'How',
  doneText: 'What was said (optional)',
  doneReached: 'They answered',
  doneSave: 'Log it',
  untilLabel: 'Until when',
  untilHint: 'tomorrow 9:00, mon, in 3 days, 20 march',
  untilUnknown: 'That isn’t a day or time to come that can be read. Try “mon 9:00”, “in 3 days” or “20 march”.',
  pinReason: 'Why (optional)',
  pinSave: 'Pin',
  snoozeSave: 'Snooze',
  retireReason: 'Why',
  retireHint: 'nobody to reach, no longer interested',
  retireSave: 'Retire',

  logged: ({ name }: Name) => `Done: ${name}.`,
  snoozed: ({
    count,
    name,
    day,
    today: present,
  }: Count & Name & { readonly day: LocalDay; readonly today: LocalDay }) =>
    `${count === 1 ? name : followUps({ count })}: put off until ${formatWeekday(day, present)}.`,
  pinnedTo: ({ name, day, today: present }: Name & { readonly day: LocalDay; readonly today: LocalDay }) =>
    `${name}: pinned to ${formatWeekday(day, present)}.`,
  skipped: ({ name }: Name) => `${name}: skipped.`,
  retired: ({ count, name }: Count & Name) => `${count === 1 ? name : followUps({ count })}: retired.`,

  clearGroup: ({ group }: { readonly group: string }) => `Clear “${group}”`,
  clearGroupShort: 'Clear…',

  quiet: ({ count }: Count) =>
    `${formatCount(count)} ${plural(count, 'application has', 'applications have')} had no answer for over a month.`,
  quietClose: 'Close as unanswered',
  quietWait: 'Ask me in a month',
  quietClosed: ({ count }: Count) => `Closed ${formatCount(count)} ${plural(count, 'role', 'roles')} as unanswered.`,
  quietWaits: ({ count }: Count) => `You’ll be asked about ${plural(count, 'it', 'them')} again in a month.`,

  interviewWith: ({ count }: Count) =>
    count === 0 ? '' : `with ${formatCount(count)} ${plural(count, 'person', 'people')}`,
  inMinutes: ({ count }: Count) => `in ${formatCount(count)} min`,
  inHours: ({ count }: Count) => `in ${formatCount(count)} h`,
  now: 'now',
} as const;
