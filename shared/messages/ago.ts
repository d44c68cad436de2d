import { daysFrom } from '../domain/dayMath.ts';
import type { LocalDay } from '../domain/localDay.ts';
import { formatCount } from './format.ts';
import { plural } from './plural.ts';
import { unreadable } from './readable.ts';
import { dayOfInstant } from './when.ts';

const WEEK = 7;
const MONTH = 30.44;
const YEAR = 365;
/** From so many days on they are counted in weeks, months, years: nobody thinks in 45 days. */
const IN_WEEKS = 14;
const IN_MONTHS = 60;
const IN_YEARS = 730;

const many = (count: number, one: string, other: string): string =>
  `${formatCount(count)} ${plural(count, one, other)} ago`;

/** How long ago an instant (ISO 8601, UTC) was for the user, by calendar days up to `today`: `3 days ago`, `tomorrow`. */
export const formatAgo = (instant: string, today: string): string => {
  // Both are days of this machine's zone: today comes from the page's clock.
  const days = daysFrom(dayOfInstant(instant), today as LocalDay);
  if (Number.isNaN(days)) return unreadable(instant);
  if (days < -1) return `in ${formatCount(-days)} days`;
  if (days === -1) return 'tomorrow';
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < IN_WEEKS) return many(days, 'day', 'days');
  if (days < IN_MONTHS) return many(Math.floor(days / WEEK), 'week', 'weeks');
  if (days < IN_YEARS) return many(Math.round(days / MONTH), 'month', 'months');
  return many(Math.floor(days / YEAR), 'year', 'years');
};
