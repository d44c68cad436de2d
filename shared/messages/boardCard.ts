import { daysFrom } from '../domain/dayMath.ts';
import type { Instant, LocalDay } from '../domain/localDay.ts';
import type { Outcome } from '../domain/outcome.ts';
import { PRESUMED_CLOSED_DAYS } from '../domain/quiet.ts';
import type { RoleCard } from '../domain/role.ts';
import { aboutTopic } from './aboutTopic.ts';
import { formatAgo } from './ago.ts';
import { formatCount, formatDay, formatFullDay } from './format.ts';
import { plainLine } from './plainLine.ts';
import { plural } from './plural.ts';
import { unreadable } from './readable.ts';
import { signalWords } from './signalWords.ts';
import { dayOfInstant, formatClock, formatDistance, formatFullMoment, formatWeekday, ownZone } from './when.ts';

type Days = { readonly days: number };
type At = { readonly at: Instant };

const WEEK = 7;

let zone: string | undefined;
/** Asking for the zone takes a while, and many cards ask. */
const here = (): string => {
  zone ??= ownZone();
  return zone;
};

/** `Today`, `Tomorrow`, `Wed`, and further away `Thu 3 Dec`. */
const nearDay = (day: LocalDay, today: LocalDay): string => {
  const days = daysFrom(today, day);
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  const whole = formatWeekday(day, today);
  return days > 1 && days < WEEK ? (whole.split(/[\s,]/)[0] ?? whole) : whole;
};

type Step = NonNullable<RoleCard['next']> & { readonly today: LocalDay };
type Coverage = Pick<RoleCard, 'met' | 'followedUp'>;
type Conflict = NonNullable<RoleCard['conflict']>;

const stepNames: Readonly<Record<Step['rule'], (count: number) => string>> = {
  thank_you: (count) =>
    count > 1 ? `Thank ${formatCount(count)} people for the interview` : 'Say thank you for the interview',
  applied: () => 'Follow up on the application',
  post_interview: () => 'Follow up after the interview',
  decision_date: () => 'Ask about the decision',
  promise: () => 'They did not do what they promised',
  reply_owed: () => 'Answer them',
  lead_unanswered: () => 'Try another way',
  competing_offer: () => 'Tell them of your offer',
  conflict_open: (count) => (count > 1 ? `Clear up ${formatCount(count)} conflicts` : 'Clear up what does not agree'),
  question: (count) => (count > 1 ? `Ask your ${formatCount(count)} questions` : 'Ask your question'),
  own: () => 'Do what you set yourself',
  prep: () => 'Prepare for the interview',
};

/** So much of what the user set themselves has room on a card, and in full. */
const SHORT = 40;
const LONG = 120;

/** What the user set themselves, in their own words; empty for anything else. */
const ownWords = ({ text }: Pick<Step, 'text'>, most: number): string => (text === null ? '' : plainLine(text, most));

/** Since which weekday something is due; further back it is late enough to be said without. */
const lateBy = (day: LocalDay, today: LocalDay): string => {
  const whole = formatWeekday(day, today);
  return daysFrom(day, today) < WEEK ? `, since ${whole.split(/[\s,]/)[0] ?? whole}` : '';
};

/** What a card says of its role. */
export const boardCard = {
  interview: ({ at, today }: At & { readonly today: LocalDay }) =>
    Number.isNaN(Date.parse(at)) ? unreadable(at) : `${nearDay(dayOfInstant(at), today)} ${formatClock(at, here())}`,
  interviewFull: ({ at }: At) => `Interview on ${formatFullMoment(at, here())}`,
  step: ({ rule, count, day, today, text }: Step) => {
    const isDue = day <= today;
    if (!isDue) return nearDay(day, today);
    const late = day < today ? lateBy(day, today) : ' today';
    switch (rule) {
      case 'promise':
        return 'Promise overdue';
      case 'decision_date':
        return 'Ask: decision was due';
      case 'thank_you':
        return count > 1 ? `${formatCount(count)} thank-yous` : 'Thank-you';
      case 'reply_owed':
        return `Reply${late}`;
      case 'conflict_open':
        return `Clear up${late}`;
      case 'question':
        return `Ask${late}`;
      case 'prep':
        return 'Prepare';
      case 'own': {
        const own = ownWords({ text }, SHORT);
        if (own === '') return `Follow up${late}`;
        // That it is for today its colour says; since when it is late, nothing else does.
        return day < today ? `${own}${late}` : own;
      }
      default:
        return `Follow up${late}`;
    }
  },
  stepFull: ({ rule, count, day, today, text }: Step) =>
    `${ownWords({ text }, LONG) || stepNames[rule](count)}: ${formatWeekday(day, today)}, ${formatDistance(day, today)}`,
  waiting: ({ day, today }: { readonly day: LocalDay; readonly today: LocalDay }) =>
    `Waiting, due ${nearDay(day, today)}`,
  waitingFull: ({ day }: { readonly day: LocalDay }) => `They promised something by ${formatFullDay(day)}`,
  /** How many; what they are about is said in full. */
  conflictShort: ({ open }: Pick<Conflict, 'open'>) => formatCount(open),
  conflict: ({ topic, band, open }: Conflict) =>
    `${signalWords.bands[band]} on ${aboutTopic[topic]}${open > 1 ? `, ${formatCount(open)} conflicts in all` : ''}`,
  coverageShort: ({ met, followedUp }: Coverage) => `${formatCount(followedUp)}/${formatCount(met)}`,
  coverage: ({ met, followedUp }: Coverage) =>
    `Followed up with ${formatCount(followedUp)} of ${formatCount(met)} ${plural(met, 'person', 'people')} you met`,
  quiet: ({ days }: Days) => `Quiet ${formatCount(days)} d`,
  quietFull: ({ days }: Days) =>
    `No word from them for ${formatCount(days)} days${days >= PRESUMED_CLOSED_DAYS ? '. Is it over?' : ''}`,
  closesOn: ({ day, today }: { readonly day: LocalDay; readonly today: LocalDay }) => `Closes ${formatDay(day, today)}`,
  closesOnFull: ({ day }: { readonly day: LocalDay }) => `The last day to apply is ${formatFullDay(day)}`,
  lastTouch: ({ at, today }: At & { readonly today: LocalDay }) => {
    const days = daysFrom(dayOfInstant(at), today);
    if (Number.isNaN(days)) return formatAgo(at, today);
    if (days <= 0) return 'Today';
    return days === 1 ? 'Yesterday' : `${formatCount(days)} d ago`;
  },
  lastTouchLong: ({ at, today }: At & { readonly today: LocalDay }) => `Last contact ${formatAgo(at, today)}`,
  lastTouchFull: ({ at }: At) => `Last contact on ${formatFullMoment(at, here())}`,
  appliedOn: ({ day, today }: { readonly day: string; readonly today: string }) => `Applied ${formatDay(day, today)}`,
  appliedOnFull: ({ day }: { readonly day: string }) => `Applied on ${formatFullDay(day)}`,
  outcomes: {
    accepted: 'Accepted',
    declined: 'Declined',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    ghosted: 'No answer',
  } satisfies Record<Outcome, string>,
  tags: ({ tags }: { readonly tags: readonly string[] }) => `${plural(tags.length, 'Tag', 'Tags')}: ${tags.join(', ')}`,
  moreTags: ({ count }: { readonly count: number }) => `+${formatCount(count)}`,
  excitementShort: ({ value }: { readonly value: number }) => `${value}`,
  excitement: ({ value }: { readonly value: number }) => `You want it ${value} of 5`,
  /** `null`: since a day that cannot be read. */
  daysShort: ({ days }: { readonly days: number | null }) => (days === null ? '? d' : `${formatCount(days)} d`),
  daysInStage: ({ days, stage }: { readonly days: number | null; readonly stage: string }) => {
    if (days === null) return `In ${stage} since an unknown day`;
    return days === 0 ? `In ${stage} since today` : `${formatCount(days)} ${plural(days, 'day', 'days')} in ${stage}`;
  },
  since: ({ day }: { readonly day: string }) => `since ${formatFullDay(day)}`,
} as const;
