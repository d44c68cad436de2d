import type { DateOrder } from '../contract/imports.ts';
import { lineText } from './cellText.ts';
import { columnDateOrder } from './columnDateOrder.ts';
import { type ColumnMeaning, meaningsByName } from './columnMeaning.ts';
import { type Preset, presetMeanings } from './presets.ts';
import { scanDate } from './scanDate.ts';

/** What the engine makes of a column on its own, and whether its days are open (see {@link columnDateOrder}). */
export type SuggestedColumn = {
  readonly header: string;
  readonly meaning: ColumnMeaning | null;
  readonly dateOrder: DateOrder;
  readonly dateOrderOpen: boolean;
};

const YES_NO = /^(?:yes|no|y|n|true|false|n\/a|)$/i;

const cellsOf = function* (rows: readonly (readonly string[])[], column: number): Generator<string> {
  for (const cells of rows) yield lineText(cells[column] ?? '');
};

const isYesNo = (rows: readonly (readonly string[])[], column: number): boolean => {
  let filled = 0;
  for (const cell of cellsOf(rows, column)) {
    if (!YES_NO.test(cell)) return false;
    if (cell !== '') filled += 1;
  }
  return filled > 0;
};

const isDay = (meaning: ColumnMeaning | null): boolean => meaning === 'appliedDate' || meaning === 'savedDate';

/** A look at the first rows: most columns hold no days, and reading 100,000 descriptions as days would take its time. */
const mayHoldDays = (rows: readonly (readonly string[])[], column: number): boolean => {
  for (const cell of cellsOf(rows.slice(0, 200), column)) if (scanDate(cell) !== null) return true;
  return false;
};

/** The columns of a table by its format or by their names; the order of days from all of its rows. */
export const suggestColumns = (
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  preset: Preset | null,
): readonly SuggestedColumn[] => {
  const meanings = preset === null ? meaningsByName(headers) : presetMeanings(preset, headers);
  return headers.map((header, column) => {
    const meaning = meanings[column] ?? null;
    if (meaning === 'appliedDate' && isYesNo(rows, column)) {
      return { header, meaning: 'appliedFlag', dateOrder: 'mdy', dateOrderOpen: false };
    }
    if (preset?.dateOrder) return { header, meaning, dateOrder: preset.dateOrder, dateOrderOpen: false };
    if (!isDay(meaning) && !mayHoldDays(rows, column))
      return { header, meaning, dateOrder: 'mdy', dateOrderOpen: false };
    const { order, open } = columnDateOrder(cellsOf(rows, column));
    return { header, meaning, dateOrder: order, dateOrderOpen: open };
  });
};

/** True if only the user can say what the columns are: no company, no title, or days that can be read both ways. */
export const needsMapping = (columns: readonly SuggestedColumn[]): boolean =>
  !columns.some(({ meaning }) => meaning === 'company') ||
  !columns.some(({ meaning }) => meaning === 'title') ||
  columns.some(({ meaning, dateOrderOpen }) => dateOrderOpen && isDay(meaning));
