import { Temporal } from 'temporal-polyfill';
import { dayNumber, dayOfNumber } from '../domain/calendarDay.ts';

/** The days of a user: of which day an instant is, and on which days they work. Days are `YYYY-MM-DD`. */
export type WorkCalendar = {
  /** The local calendar day of an instant. */
  readonly dayOf: (instant: string) => string;
  /** The instant at which a day begins, in UTC to the second. Where the clocks skip midnight, the first there is. */
  readonly startOf: (day: string) => string;
  /** The n-th work day strictly after a day; n is at least 1. */
  readonly workDayAfter: (day: string, n: number) => string;
  /** How many work days lie after a day, up to and with another; at most 999. */
  readonly workDaysSince: (day: string, until: string) => number;
  /** The last work day strictly before a day. */
  readonly workDayBefore: (day: string) => string;
};

/** Beyond that nobody counts. */
const MOST_COUNTED = 999;

/** 1 January 1970 was a Thursday. */
const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** An instant in UTC to the second, as follow-ups are printed. */
export const toSecond = (instant: Temporal.Instant): string =>
  instant.round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString();

/**
 * @param workDays weekdays 1 (Monday) to 7; at least one
 * @param holidays days that are no work days either
 * @throws RangeError where there is no weekday to work on, or the zone is none
 */
export const createCalendar = (zone: string, workDays: readonly number[], holidays: Iterable<string>): WorkCalendar => {
  const week = new Set(workDays.filter((day) => day >= 1 && day <= 7));
  if (week.size === 0) throw new RangeError('A work week has at least one day');
  // As numbers: with years of them a step asks thousands of times.
  const off = new Set(Array.from(holidays, dayNumber));
  // Swedish dates are those of ISO 8601.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  const isWorkDay = (number: number): boolean => week.has(weekdayOf(number)) && !off.has(number);
  const step = (day: string, by: 1 | -1, count: number): string => {
    let number = dayNumber(day);
    for (let left = count; left > 0; ) {
      number += by;
      if (isWorkDay(number)) left -= 1;
    }
    return dayOfNumber(number);
  };
  return {
    dayOf: (instant) => format.format(Date.parse(instant)),
    startOf: (day) => toSecond(Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant()),
    workDayAfter: (day, n) => step(day, 1, n),
    workDaysSince: (day, until) => {
      const last = dayNumber(until);
      let count = 0;
      for (let number = dayNumber(day) + 1; number <= last && count < MOST_COUNTED; number += 1) {
        if (isWorkDay(number)) count += 1;
      }
      return count;
    },
    workDayBefore: (day) => step(day, -1, 1),
  };
};
