import type { Instant, LocalDay } from '../domain/localDay.ts';
import type { OfferForm } from '../domain/offer.ts';
import type { Promised, PromiseState } from '../domain/promise.ts';
import { formatCount } from './format.ts';
import { dayOfInstant, formatClock, formatDistance, formatTime, formatWeekday, ownZone } from './when.ts';

type Due = { readonly dueOn: LocalDay | null; readonly dueAt: Instant | null };
type Made = Due & { readonly what: Promised; readonly text: string; readonly personName: string | null };

const deeds = { call: 'call', email: 'write', other: 'get it done' } as const satisfies Record<Promised, string>;
const deedOf = ({ what, text }: Pick<Made, 'what' | 'text'>): string => (text === '' ? deeds[what] : text);

const dayOf = ({ dueOn, dueAt }: Due): LocalDay => dueOn ?? dayOfInstant(dueAt ?? '');

/** `Fri 13 Mar, 15:00`, or the day alone. Times stand in the user's own zone. */
const dueWords = (due: Due, today: LocalDay): string => {
  const day = formatWeekday(dayOf(due), today);
  return due.dueAt === null ? day : `${day}, ${formatClock(due.dueAt, ownZone())}`;
};

type Offer = { readonly form: OfferForm; readonly answerBy: LocalDay | null };
const offers = { verbal: 'They made an offer by word of mouth', written: 'They made an offer in writing' } as const;

/** What people said they would do, and what became of it. */
export const promises = {
  heading: 'Promises',
  what: { call: 'Call', email: 'Write', other: 'Something else' } satisfies Record<Promised, string>,
  states: { open: 'Open', kept: 'Kept', broken: 'Not kept', waived: 'Waived' } satisfies Record<PromiseState, string>,

  next: 'What they said comes next',
  nextHint: 'call fri 15:00, decide by 20 march, written offer',
  nextUnknown:
    'That isn’t a day or time to come that can be read. Try “call fri 15:00”, “in ten minutes” or “decide by 20 march”.',
  nextNeedsRole: 'What they said comes next belongs to a role. Choose it from the list.',
  understood: ({
    what,
    text,
    day,
    time,
    today,
  }: Pick<Made, 'what' | 'text'> & {
    readonly day: LocalDay;
    readonly time: string | null;
    readonly today: LocalDay;
  }) => {
    const clock = time === null ? '' : `, ${formatTime(time)}`;
    return `They will ${deedOf({ what, text })} by ${formatWeekday(day, today)}${clock} (${formatDistance(day, today)}).`;
  },
  understoodDecision: ({
    day,
    today,
    willCall,
  }: {
    readonly day: LocalDay;
    readonly today: LocalDay;
    readonly willCall: boolean;
  }) =>
    `They decide by ${formatWeekday(day, today)} (${formatDistance(day, today)})${willCall ? ' and will call' : ''}.`,

  understoodOffer: ({ form, answerBy, today }: Offer & { readonly today: LocalDay }) =>
    `${offers[form]}${answerBy === null ? '' : `, to be answered by ${formatWeekday(answerBy, today)} (${formatDistance(answerBy, today)})`}.`,
  /** In a timeline. */
  offered: ({
    personName,
    form,
    answerBy,
    today,
  }: Offer & { readonly personName: string | null; readonly today: LocalDay }) =>
    `${personName ?? 'They'} made you ${form === 'written' ? 'a written offer' : 'an offer by word of mouth'}${
      answerBy === null ? '' : `, to be answered by ${formatWeekday(answerBy, today)}`
    }`,

  needsReply: 'It needs a reply',
  keepsHeading: 'Is that what they promised?',
  keeps: (made: Made & { readonly today: LocalDay }) => `To ${deedOf(made)} by ${dueWords(made, made.today)}`,

  /** In a timeline: who promised what. */
  made: (made: Made & { readonly today: LocalDay }) =>
    `${made.personName ?? 'They'} promised to ${deedOf(made)} by ${dueWords(made, made.today)}`,
  decides: ({
    personName,
    day,
    today,
    willCall,
  }: {
    readonly personName: string | null;
    readonly day: LocalDay;
    readonly today: LocalDay;
    readonly willCall: boolean;
  }) => `${personName ?? 'They'} said they’d decide by ${formatWeekday(day, today)}${willCall ? ' and will call' : ''}`,

  /** In the list of a role. */
  line: (made: Pick<Made, 'what' | 'text' | 'personName'>) => `${made.personName ?? 'They'} will ${deedOf(made)}`,
  by: (made: Due & { readonly today: LocalDay }) => `by ${dueWords(made, made.today)}`,
  distance: (made: Due & { readonly today: LocalDay }) => formatDistance(dayOf(made), made.today),
  kept: 'They did',
  broken: 'They didn’t',
  more: ({ line }: { readonly line: string }) => `More for: ${line}`,
  waive: 'It no longer matters',
  edit: 'Change the promise',
  editWhat: 'What they promised',
  editText: 'In their words',
  editDay: 'By which day',
  editTime: 'At what time',
  editSave: 'Save',
  dayNeeded: 'Choose the day by which they promised it.',
  changed: 'Promise changed.',
  reopen: 'Open again',
  remove: 'Remove',
  settled: ({ state }: { readonly state: PromiseState }) =>
    ({
      open: 'The promise is open again.',
      kept: 'Kept: good.',
      broken: 'Not kept. The follow-up is in Today.',
      waived: 'It no longer counts.',
    })[state],
  removed: 'The promise was removed.',
  counts: ({ kept, broken }: { readonly kept: number; readonly broken: number }) =>
    `${formatCount(kept)} of ${formatCount(kept + broken)} promises kept`,
} as const;
