import { guard } from '../csv/guard.ts';

/** What a cell cannot hold as it stands (RFC 4180, 2.6), and what a spreadsheet would run. */
const TROUBLE = /[",\r\n]|^'*[=+\-@\t]/;
const BREAKS_CELL = /[",\r\n]/;

export const LINE_END = '\r\n';
/** By this a spreadsheet knows that the file is UTF-8. */
export const BOM = '\uFEFF';

/**
 * A text as a cell of a CSV file (csv.md, Export): guarded, and quoted where it has to be. An empty one is quoted, so that
 * an empty cell without quotation marks is left for what is not there at all.
 */
export const textCell = (text: string): string => {
  if (text === '') return '""';
  if (!TROUBLE.test(text)) return text;
  const guarded = guard(text);
  return BREAKS_CELL.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** One record with its line end; `null` is an empty cell. */
export const csvLine = (cells: readonly (string | null)[]): string =>
  `${cells.map((cell) => (cell === null ? '' : textCell(cell))).join(',')}${LINE_END}`;

const GUARDED = /^'+[=+\-@\t\r]/;

/** The text behind a cell that `textCell` wrote, its quotation marks taken off already. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
