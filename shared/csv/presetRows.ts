import { isRowNumber } from './columnMeaning.ts';
import { type Column, columnOf } from './columns.ts';

/** How often a value must stand in its column to be taken for one that a template filled in. */
const OFTEN = 2;

/** What no template fills in: a row with a day or a note of its own is somebody's, whatever else stands in it. */
const OWN = new Set<Column['meaning']>(['appliedDate', 'savedDate', 'notes', 'description', 'url', 'externalId']);

type Rows = { readonly rows: readonly (readonly string[])[] };

/**
 * Gives what tells a row that holds only what its template filled in (csv.md, rule 5): a stage from a list, an unticked box,
 * the number of the row. It names neither company nor title, and each of its cells stands in other rows too.
 */
export const presetRows = (
  { rows }: Rows,
  { columns }: { readonly columns: readonly Column[] },
): ((cells: readonly string[]) => boolean) => {
  const naming = (['company', 'title', 'companyTitle', 'titleCompany'] as const).map((meaning) =>
    columnOf(columns, meaning),
  );
  const isNameless = (cells: readonly string[]): boolean =>
    naming.every((column) => column === -1 || (cells[column] ?? '').trim() === '');
  /** How often each value of a column stands there; only of columns that nameless rows have something in. */
  const counts = new Map<number, Map<string, number>>();
  for (const cells of rows) {
    if (!isNameless(cells)) continue;
    cells.forEach((cell, column) => {
      if (cell.trim() !== '' && !counts.has(column)) counts.set(column, new Map());
    });
  }
  for (const [column, values] of counts) {
    for (const cells of rows) {
      const value = (cells[column] ?? '').trim();
      if (value !== '') values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  return (cells) =>
    isNameless(cells) &&
    cells.every((cell, column) => {
      const value = cell.trim();
      const { header = '', meaning = null } = columns[column] ?? {};
      if (value === '' || isRowNumber(header)) return true;
      if (OWN.has(meaning)) return false;
      return (counts.get(column)?.get(value) ?? 0) >= OFTEN;
    });
};
