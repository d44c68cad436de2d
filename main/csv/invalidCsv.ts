import { stringify } from 'csv-stringify/sync';
import { guard } from '#shared/csv/guard.ts';
import type { PlannedRow } from '#shared/csv/plan.ts';
import { importing } from '#shared/messages/import.ts';
import type { OpenTable } from './openTables.ts';

/**
 * The rows that cannot be used as a CSV file, as they stand in theirs, each with its file, line and reason; empty if there
 * are none. To be mended and imported again.
 */
export const invalidCsv = (rows: readonly PlannedRow[], tables: readonly OpenTable[]): string => {
  const places = new Map<number, Map<number, number>>();
  const lineOf = (table: number): Map<number, number> => {
    const known = places.get(table);
    if (known !== undefined) return known;
    const made = new Map(tables[table]?.table.lines.map((line, index) => [line, index]));
    places.set(table, made);
    return made;
  };
  const refused = rows.filter(({ action }) => action === 'invalid');
  if (refused.length === 0) return '';
  const records: string[][] = [];
  let headed = -1;
  for (const row of refused) {
    const table = tables[row.table]?.table;
    if (table === undefined) continue;
    if (headed !== row.table) {
      records.push([...table.headers.map(guard), ...importing.invalidHeaders.map(guard)]);
      headed = row.table;
    }
    const cells = table.rows[lineOf(row.table).get(row.line) ?? -1] ?? [];
    const width = Math.max(table.headers.length, cells.length);
    const padded = Array.from({ length: width }, (_, index) => cells[index] ?? '');
    records.push([...padded, guard(importing.reason(row.reason, row.action)), guard(table.name), String(row.line)]);
  }
  // A line break within a cell is often another one than between the rows, and ends the row all the same for who reads it.
  return stringify(records, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
};
