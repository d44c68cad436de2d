import { daysFrom } from '../domain/dayMath.ts';
import type { Instant, LocalDay } from '../domain/localDay.ts';
import type { Outcome } from '../domain/outcome.ts';
import { PRESUMED_CLOSED_DAYS } from '../domain/quiet.ts';
import { formatAgo } from './ago.ts';
import { formatCount, formatDay, formatFullDay } from './format.ts';
import { plural } from './plural.ts';
import { unreadable } from './readable.ts';
import { dayOfInstant, formatClock, formatFullMoment, formatWeekday, ownZone } from './when.ts';

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

/** What a card says of its role. */
export const boardCard = {
  interview: ({ at, today }: At & { readonly today: LocalDay }) =>
    Number.isNaN(Date.parse(at)) ? unreadable(at) : `${nearDay(dayOfInstant(at), today)} ${formatClock(at, here())}`,
  interviewFull: ({ at }: At) => `Interview on ${formatFullMoment(at, here())}`,
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
  metShort: ({ count }: { readonly count: number }) => formatCount(count),
  met: ({ count }: { readonly count: number }) => `Met ${formatCount(count)} ${plural(count, 'person', 'people')}`,
  /** `null`: since a day that cannot be read. */
  daysShort: ({ days }: { readonly days: number | null }) => (days === null ? '? d' : `${formatCount(days)} d`),
  daysInStage: ({ days, stage }: { readonly days: number | null; readonly stage: string }) => {
    if (days === null) return `In ${stage} since an unknown day`;
    return days === 0 ? `In ${stage} since today` : `${formatCount(days)} ${plural(days, 'day', 'days')} in ${stage}`;
  },
  since: ({ day }: { readonly day: string }) => `since ${formatFullDay(day)}`,
} as const;
