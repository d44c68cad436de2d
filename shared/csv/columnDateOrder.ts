import type { DateOrder } from '../contract/imports.ts';
import { isCalendarDay } from './readDay.ts';
import { scanDate } from './scanDate.ts';

export type ColumnDateOrder = {
  readonly order: DateOrder;
  /** True if the column's days can be read both ways and mean different days: only the user knows. */
  readonly open: boolean;
};

/**
 * How a column writes its days, from all of its cells: one cell that can only be read one way decides for all
 * (csv.md, rule 3). Dots are the German form, day first. Where cells contradict each other the greater part decides,
 * and the others are refused as impossible, never turned round one by one.
 */
export const columnDateOrder = (cells: Iterable<string>): ColumnDateOrder => {
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  for (const cell of cells) {
    const date = scanDate(cell);
    if (date?.form !== 'numeric') continue;
    const year = date.third + (date.twoDigits ? 2000 : 0);
    const asDayFirst = date.separator === '.' || isCalendarDay(year, date.second, date.first);
    const asMonthFirst = date.separator !== '.' && isCalendarDay(year, date.first, date.second);
    if (asDayFirst && !asMonthFirst) dayFirst += 1;
    else if (asMonthFirst && !asDayFirst) monthFirst += 1;
    else if (asDayFirst && date.first !== date.second) either += 1;
  }
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? 'dmy' : 'mdy', open: false };
  return { order: 'mdy', open: either > 0 || dayFirst > 0 };
};
