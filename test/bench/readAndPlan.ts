import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { digest } from '#main/csv/digest.ts';
import { openTable, readingsOf } from '#main/csv/openTables.ts';
import { readTables } from '#main/csv/readTables.ts';
import { NOTHING_REMEMBERED } from '#main/csv/tableFormat.ts';
import { kindOf, tableRows } from '#main/csv/tableRows.ts';
import { planRoles } from '#shared/csv/planRoles.ts';
import { createStageResolver } from '#shared/csv/resolveStage.ts';
import { quantile } from './figures.ts';

const ROUNDS = 5;

/** Reads and plans a file as the import's thread does, onto an empty board; gives the number of new roles. */
export const readAndPlan = async (file: string): Promise<number> => {
  const parts = { elapsed: () => performance.now(), onProgress: () => undefined, cancelled: () => false };
  const tables = (await readTables([file], parts)).map((table) => openTable(table, NOTHING_REMEMBERED));
  const next = readingsOf(tables);
  if ('question' in next) throw new Error('nobody is there to be asked');
  const rows = tables.flatMap(({ table }, place) =>
    tableRows(table, place, next.readings[place] ?? null, 'Europe/London'),
  );
  const board = { ownerOfKey: () => undefined, role: () => undefined, sameName: () => [] };
  const kinds = tables.map(({ table }) => kindOf(table));
  return planRoles({ rows, kinds, board, resolver: createStageResolver([], new Map()), digest }).groups.length;
};

/** Seconds of that, and of csv-parse for the cells of the file alone. */
export const readAndPlanSeconds = async (
  file: string,
  rows: number,
): Promise<{ readonly ours: number; readonly theirs: number }> => {
  const times: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] };
  const timed = async (of: keyof typeof times, work: () => Promise<number> | number): Promise<void> => {
    const began = performance.now();
    if ((await work()) !== rows) throw new Error('not all rows were read');
    times[of].push((performance.now() - began) / 1000);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    await timed('theirs', () => parse(readFileSync(file), { from_line: 2 }).length);
    await timed('ours', () => readAndPlan(file));
  }
  return { ours: quantile(times.ours), theirs: quantile(times.theirs) };
};
