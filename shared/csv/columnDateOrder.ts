import type { DateOrder } from '../contract/importMapping.ts';
import { isCalendarDay } from './readDay.ts';
import { type ScannedDate, scanDate } from './scanDate.ts';

export type ColumnDateOrder = {
  readonly order: DateOrder;
  /** True if the column's days can be read in several ways and mean different days: only the user knows. */
  readonly open: boolean;
};

const ORDERS = ['dmy', 'mdy', 'ymd'] as const satisfies readonly DateOrder[];

/** Dots are the German form, day first; a year of two digits may stand first only between dashes. */
const isReadable = (date: ScannedDate & { readonly form: 'numeric' }, order: DateOrder): boolean => {
  const { first, second, third, twoDigits, separator } = date;
  const year = third + (twoDigits ? 2000 : 0);
  if (order === 'dmy') return separator === '.' || isCalendarDay(year, second, first);
  if (order === 'mdy') return separator !== '.' && isCalendarDay(year, first, second);
  return twoDigits && separator === '-' && isCalendarDay(2000 + first, second, third);
};

/** So many cells that can only be read as the format writes its days say that nobody has saved the file again. */
const ENOUGH_AS_USUAL = 100;

type OfCells = ColumnDateOrder & {
  /** Some years have four digits. */
  readonly hasLongYears: boolean;
};

/** What the cells alone say. */
const ofCells = (cells: Iterable<string>, usual: DateOrder | null): OfCells => {
  const decided: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 };
  const possible: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 };
  let either = 0;
  let hasLongYears = false;
  for (const cell of cells) {
    const date = scanDate(cell);
    if (date?.form !== 'numeric') continue;
    hasLongYears ||= !date.twoDigits;
    const ways = ORDERS.filter((order) => isReadable(date, order));
    for (const way of ways) possible[way] += 1;
    const [only] = ways;
    if (ways.length === 1 && only !== undefined) {
      decided[only] += 1;
      const isUsual = usual !== null && decided[usual] === ENOUGH_AS_USUAL;
      if (isUsual && ORDERS.every((order) => order === usual || decided[order] === 0)) break;
    }
    // The same day both ways, 3/3/2026, says nothing.
    else if (ways.length > 2 || (ways.length === 2 && (ways.includes('ymd') || date.first !== date.second)))
      either += 1;
  }
  const [best, second] = [...ORDERS].sort((a, b) => decided[b] - decided[a]);
  if (best !== undefined && second !== undefined && decided[best] > decided[second])
    return { order: best, open: false, hasLongYears };
  if (decided.dmy > 0) return { order: 'mdy', open: true, hasLongYears };
  // Two orders that fit some cells only, beside one that fits all of them, are no ways to read the column.
  const most = Math.max(...ORDERS.map((order) => possible[order]));
  const fitting = ORDERS.filter((order) => possible[order] === most);
  const [only] = fitting;
  if (either > 0 && fitting.length === 1 && only !== undefined) return { order: only, open: false, hasLongYears };
  return { order: 'mdy', open: either > 0, hasLongYears };
};

/**
 * How a column writes its days, from all of its cells: one cell that can only be read one way decides for all
 * (csv.md, rule 3). Where cells contradict each other the greater part decides, and the others are refused as impossible,
 * never turned round one by one.
 * @param usual how the file's format writes its days, with years of two digits: it decides what such cells leave open, and
 * nothing else, because a spreadsheet that saves the file again writes the days of its own country
 */
export const columnDateOrder = (cells: Iterable<string>, usual: DateOrder | null = null): ColumnDateOrder => {
  const { hasLongYears, ...found } = ofCells(cells, usual);
  return found.open && usual !== null && !hasLongYears ? { order: usual, open: false } : found;
};
