import type { DateOrder } from '../contract/importMapping.ts';
import { isMissing, lineText } from './cellText.ts';
import { columnDateOrder } from './columnDateOrder.ts';
import { areRowNumbers, type ColumnMeaning, isRowNumber, meaningsByName } from './columnMeaning.ts';
import { presetMeanings } from './presets/index.ts';
import type { Preset } from './presets/preset.ts';
import { scanDate } from './scanDate.ts';
import { splitCompanyTitle, splitTitleCompany } from './splitName.ts';
import { isNo, isYes } from './yesNo.ts';

/** What the engine makes of a column on its own, and whether its days are open (see {@link columnDateOrder}). */
export type SuggestedColumn = {
  readonly header: string;
  readonly meaning: ColumnMeaning | null;
  /** No row has anything in it. */
  readonly isEmpty: boolean;
  readonly dateOrder: DateOrder;
  readonly dateOrderOpen: boolean;
};

const cellsOf = function* (rows: readonly (readonly string[])[], column: number): Generator<string> {
  for (const cells of rows) yield lineText(cells[column] ?? '');
};

const isYesNo = (rows: readonly (readonly string[])[], column: number): boolean => {
  let filled = 0;
  for (const cell of cellsOf(rows, column)) {
    if (isYes(cell) || isNo(cell)) filled += 1;
    else if (!isMissing(cell)) return false;
  }
  return filled > 0;
};

const isDay = (meaning: ColumnMeaning | null): boolean => meaning === 'appliedDate' || meaning === 'savedDate';

/** A look at the first rows: most columns hold no days, and reading 100,000 descriptions as days would take its time. */
const mayHoldDays = (rows: readonly (readonly string[])[], column: number): boolean => {
  for (const cell of cellsOf(rows.slice(0, 200), column)) if (scanDate(cell) !== null) return true;
  return false;
};

/** Kept unless it is known: nothing of a file is lost because nobody knew the name of its column. */
const meaningOf = (header: string, named: ColumnMeaning | null, cells: () => Iterable<string>): ColumnMeaning | null =>
  named ?? (isRowNumber(header) && areRowNumbers(cells()) ? null : 'keep');

const SPLIT_LOOKED_AT = 200;

/**
 * Where no column is the company's, but most cells of the title's, or of one that is nobody's, hold both (`Acme – Editor`, `Editor at Acme`): it is
 * offered to be split. The user is asked.
 */
const withSplit = (
  meanings: readonly (ColumnMeaning | null)[],
  rows: readonly (readonly string[])[],
): readonly (ColumnMeaning | null)[] => {
  if (meanings.includes('company') || meanings.includes('companyTitle')) return meanings;
  const title = meanings.indexOf('title');
  const columns = title === -1 ? meanings.flatMap((meaning, column) => (meaning === null ? [column] : [])) : [title];
  for (const column of columns) {
    const cells = [...cellsOf(rows.slice(0, SPLIT_LOOKED_AT), column)].filter((cell) => cell !== '');
    const isMost = (split: (cell: string) => unknown): boolean =>
      cells.filter((cell) => split(cell) !== null).length > cells.length / 2;
    if (isMost(splitCompanyTitle)) return meanings.with(column, 'companyTitle');
    if (isMost(splitTitleCompany)) return meanings.with(column, 'titleCompany');
  }
  return meanings;
};

/** A field has one column: a second one of its name, which no format has, is kept like any other that is not known. */
const eachOnce = (meanings: readonly (ColumnMeaning | null)[]): readonly (ColumnMeaning | null)[] =>
  meanings.map((meaning, column) => (meaning !== null && meanings.indexOf(meaning) < column ? 'keep' : meaning));

/** The columns of a table by its format or by their names; the order of days from all of its rows. */
export const suggestColumns = (
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  preset: Preset | null,
): readonly SuggestedColumn[] => {
  const byName = preset === null ? withSplit(meaningsByName(headers), rows) : eachOnce(presetMeanings(preset, headers));
  return headers.map((header, column) => {
    const isEmpty = rows.every((cells) => (cells[column] ?? '').trim() === '');
    const named = byName[column] ?? null;
    const meaning = preset === null ? meaningOf(header, named, () => cellsOf(rows, column)) : named;
    const plain = { header, isEmpty, meaning, dateOrder: 'mdy', dateOrderOpen: false } as const;
    if (meaning === 'appliedDate' && isYesNo(rows, column)) return { ...plain, meaning: 'appliedFlag' };
    const usual = preset?.dateOrder ?? null;
    // Of a format that says how it writes days, which columns hold them is known as well.
    if (!isDay(meaning) && (usual !== null || !mayHoldDays(rows, column)))
      return { ...plain, dateOrder: usual ?? plain.dateOrder };
    const { order, open } = columnDateOrder(cellsOf(rows, column), usual);
    return { ...plain, dateOrder: order, dateOrderOpen: open };
  });
};

/** True if the columns say which company and which title each row is of. */
export const namesRole = (meanings: readonly (ColumnMeaning | null)[]): boolean =>
  (meanings.includes('company') && meanings.includes('title')) ||
  meanings.includes('companyTitle') ||
  meanings.includes('titleCompany');

/**
 * True if only the user can say what the columns are: no column is the company's or the title's alone, or days can be read
 * both ways.
 */
export const needsMapping = (columns: readonly SuggestedColumn[]): boolean => {
  const meanings = columns.map(({ meaning }) => meaning);
  const isClear = meanings.includes('company') && meanings.includes('title');
  return !isClear || columns.some(({ meaning, dateOrderOpen }) => dateOrderOpen && isDay(meaning));
};
