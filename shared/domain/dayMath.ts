import { dayNumber, dayOfNumber } from './calendarDay.ts';
import type { LocalDay } from './localDay.ts';

/**
 * Whole calendar days from one day to another; negative when `to` lies before `from`. Without Temporal and zod: the
 * first screen shows such counts on every card, and has to be there at once.
 */
export const daysFrom = (from: LocalDay, to: LocalDay): number => dayNumber(to) - dayNumber(from);

/** How many days something has lasted that began on a stored day: 0 if that is yet to come, `null` if it cannot be read. */
export const daysSince = (from: LocalDay, today: LocalDay): number | null => {
  const days = daysFrom(from, today);
  return Number.isNaN(days) ? null : Math.max(0, days);
};

/** Years of more than four digits have a sign and six of them, as in ISO 8601: such a day was stored once and can be read. */
const yearText = (year: number): string =>
  year >= 0 && year <= 9999
    ? `${year}`.padStart(4, '0')
    : `${year < 0 ? '-' : '+'}${`${Math.abs(year)}`.padStart(6, '0')}`;

/** The calendar day that a moment falls on in the zone of this machine. */
export const localDayOf = (moment: Date): LocalDay => {
  const year = moment.getFullYear();
  const month = `${moment.getMonth() + 1}`.padStart(2, '0');
  const date = `${moment.getDate()}`.padStart(2, '0');
  // Real by construction; parsing it would bring zod along.
  return `${yearText(year)}-${month}-${date}` as LocalDay;
};

/** The calendar day so many days later; earlier when `days` is negative. */
export const addDays = (day: LocalDay, days: number): LocalDay => dayOfNumber(dayNumber(day) + days) as LocalDay; // a day by its number
