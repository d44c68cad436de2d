import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { headerName } from '#shared/csv/foldHeader.ts';
import { ImportProblem } from './importProblem.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { peekHeader, readTable } from './readTable.ts';
import type { CsvSource } from './sources/csvSource.ts';

/** Called over and over while files are read; what it throws ends that. */
type Check = () => void;

const TABLE = /\.(csv|tsv)$/i;
const WHOLE = /_all\.(csv|tsv)$/i;

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1).toLowerCase();

/** Headers by which columns are found again: the second of a name is another than the first. */
const columnKeys = (headers: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const name = headerName(header);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return `${name} ${before}`;
  });
};

/** The columns of a whole table in which those of a view are; `null` if some are missing. */
const columnsIn = (whole: readonly string[], view: readonly string[]): readonly number[] | null => {
  const at = new Map(columnKeys(whole).map((key, column) => [key, column]));
  const columns = columnKeys(view).map((key) => at.get(key));
  return columns.every((column) => column !== undefined) ? columns : null;
};

/** A row by some of its columns, short whatever its cells hold. */
const rowKey = (cells: readonly string[], columns: readonly number[]): string => {
  const hash = createHash('sha1');
  for (const column of columns) {
    const text = (cells[column] ?? '').trim();
    hash.update(`${text.length} ${text}`);
  }
  return hash.digest('base64');
};

/** Cells beyond the columns have nothing that they could be compared with. */
const isWider = (cells: readonly string[], width: number): boolean =>
  cells.some((cell, column) => column >= width && cell.trim() !== '');

/** So many rows are compared in some twenty milliseconds; then whoever wants to end it is heard. */
const ROWS_AT_A_TIME = 4096;

const pause = async (check: Check): Promise<void> => {
  await nextTurn();
  check();
};

/** Whether every row of a view stands in a whole table, as often as in the view. Each is read once, one after the other. */
const isWithin = async (view: CsvSource, whole: CsvSource, check: Check): Promise<boolean> => {
  const [{ headers }, { headers: all }] = [await peekHeader(view), await peekHeader(whole)];
  const columns = columnsIn(all, headers);
  if (columns === null) return false;
  const rest = new Map<string, number>();
  for (const [row, cells] of (await readTable(whole, check)).rows.entries()) {
    if (row % ROWS_AT_A_TIME === 0) await pause(check);
    const key = rowKey(cells, columns);
    rest.set(key, (rest.get(key) ?? 0) + 1);
  }
  const own = headers.map((_, column) => column);
  for (const [row, cells] of (await readTable(view, check)).rows.entries()) {
    if (row % ROWS_AT_A_TIME === 0) await pause(check);
    if (isWider(cells, headers.length)) return false;
    const key = rowKey(cells, own);
    const left = rest.get(key) ?? 0;
    if (left === 0 && cells.some((cell) => cell.trim() !== '')) return false;
    rest.set(key, left - 1);
  }
  return true;
};

const isView = async (view: CsvSource, whole: CsvSource, check: Check): Promise<boolean> => {
  try {
    return await isWithin(view, whole, check);
  } catch (error) {
    if (error instanceof ImportProblem) return false;
    throw error;
  }
};

/** The whole table of which another is a view by their names: one of the same folder, else the first. */
const wholeOf = (view: CsvSource, wholes: readonly CsvSource[]): CsvSource | undefined => {
  const base = baseOf(view.name).replace(TABLE, '_all.$1');
  const named = wholes.filter(({ name }) => baseOf(name) === base);
  return named.find(({ name }) => folderOf(name) === folderOf(view.name)) ?? named[0];
};

/**
 * The tables of an import without those of which every row stands in another: a notes app writes each table twice, `X.csv` as
 * one view shows it, and `X_all.csv` with all of its rows and columns. Where one row is missing there, both stay. So they do
 * where they cannot be read, for the import to say why, and where comparing would take as long as reading everything again.
 */
export const leaveOutViews = async (
  sources: readonly CsvSource[],
  check: Check = () => undefined,
): Promise<readonly CsvSource[]> => {
  const wholes = sources.filter(({ name }) => WHOLE.test(name));
  if (wholes.length === 0) return sources;
  const kept: CsvSource[] = [];
  let bytes = 0;
  for (const source of sources) {
    const whole = wholeOf(source, wholes);
    bytes += whole === undefined ? 0 : source.size + whole.size;
    const isCompared = whole !== undefined && bytes <= IMPORT_LIMITS.totalBytes;
    if (!isCompared || !(await isView(source, whole, check))) kept.push(source);
  }
  return kept;
};
