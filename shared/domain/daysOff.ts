import { addDays } from './dayMath.ts';
import type { LocalDay } from './localDay.ts';

/** Days that the user takes off, both ends included. */
export type TimeOff = { readonly from: LocalDay; readonly to: LocalDay };

/** More than that is no time off: the app would wait for months to remind of anything. */
export const LONGEST_TIME_OFF = 92;
export const MOST_TIMES_OFF = 50;

/** Each day of some times off. */
export const daysOf = (times: readonly TimeOff[]): LocalDay[] =>
  times.flatMap(({ from, to }) => {
    const days: LocalDay[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
    return days;
  });
