import { expect } from 'vitest';
import type { OpenTable } from '#main/csv/openTables.ts';
import { createRecordParser } from '#shared/csv/parseRecords.ts';
import type { PlannedRow } from '#shared/csv/plan.ts';

/** That the rows which cannot be used are handed back as they stand, each with its line. */
export const expectWhole = (csv: string, rows: readonly PlannedRow[], tables: readonly OpenTable[]): void => {
  const refused = rows.filter(({ action }) => action === 'invalid');
  if (refused.length === 0) {
    expect(csv).toBe('');
    return;
  }
  const records: string[][] = [];
  const parser = createRecordParser(',', (cells) => records.push(cells));
  parser.push(csv.replace(/^\uFEFF/, ''));
  parser.end();
  const widths = new Set(tables.map(({ table }) => table.headers.length));
  const given = records.map((cells) => cells.join('\0'));
  for (const { table, line } of refused) {
    const { lines = [], rows: of = [] } = tables[table]?.table ?? {};
    const cells = of[lines.indexOf(line)] ?? [];
    if (!given.some((record) => record.startsWith(cells.join('\0')) && record.endsWith(`\0${line}`)))
      throw new Error(`the row of line ${line} is not handed back as it stands: ${JSON.stringify(cells)}`);
  }
  expect(records.length).toBeGreaterThanOrEqual(refused.length + 1);
  expect(records.length).toBeLessThanOrEqual(refused.length + Math.max(widths.size, tables.length));
};
