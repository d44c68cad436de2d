import type { DateOrder } from '../contract/importMapping.ts';
import { isYear } from '../domain/years.ts';
import { type ScannedDate, scanDate } from './scanDate.ts';
import type { InUsersZone } from './zonedDay.ts';

/** A calendar day with what else the cell says. */
export type ReadDay = {
  readonly day: string;
  readonly time: string | null;
  /** Whether the cell is a moment: day and time are those of the user's zone then, else as they are written. */
  readonly isMoment: boolean;
  /** The cell says more than that: it is the first day of a range, or words stand behind it. */
  readonly isPartial: boolean;
};
export type DayProblem = 'impossible_date' | 'unreadable_date';

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** True for a day that the calendar has. By hand: a Temporal object for each of 100,000 cells takes a second. */
export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  isYear(year) &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= (month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0));

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/**
 * Year, month and day of three numbers in a given order; between dots the day stands first, whatever the order is. Two digits
 * of a year are of this century.
 */
const ordered = (date: ScannedDate, order: DateOrder): readonly [number, number, number] => {
  if (date.form === 'certain') return [date.year, date.month, date.day];
  const century = date.twoDigits ? 2000 : 0;
  const year = century + date.third;
  if (date.separator === '.') return [year, date.second, date.first];
  if (order === 'ymd') return [2000 + date.first, date.second, date.third];
  return order === 'mdy' ? [year, date.first, date.second] : [year, date.second, date.first];
};

/** The day that a cell names when its column writes days in this order. The cell is trimmed and not empty. */
export const readDay = (cell: string, order: DateOrder, inUsersZone: InUsersZone): ReadDay | DayProblem => {
  const date = scanDate(cell);
  if (date === null) return 'unreadable_date';
  const [year, month, day] = ordered(date, order);
  // 1850 is in the calendar, but no year of anybody's search.
  if (!isYear(year)) return 'unreadable_date';
  if (!isCalendarDay(year, month, day)) return 'impossible_date';
  const written = `${year}-${two(month)}-${two(day)}`;
  const isPartial = date.saysMore === true;
  if (date.time === null || date.zone === null) return { day: written, time: date.time, isMoment: false, isPartial };
  return { ...inUsersZone({ day: written, time: date.time }, date.zone), isMoment: true, isPartial };
};
