import { expect } from 'vitest';
import { ImportProblem } from '#main/csv/importProblem.ts';
import { invalidCsv } from '#main/csv/invalidCsv.ts';
import { type OpenTable, openTable, readingsOf, withAnswer } from '#main/csv/openTables.ts';
import { pageOf, rowDescriber } from '#main/csv/planRows.ts';
import { summarisePlan } from '#main/csv/planSummary.ts';
import { readTables } from '#main/csv/readTables.ts';
import { NOTHING_REMEMBERED } from '#main/csv/tableFormat.ts';
import { kindOf, tableRows } from '#main/csv/tableRows.ts';
import type { ImportMappingAnswer, ImportMappingQuestion } from '#shared/contract/importMapping.ts';
import { importRow, importState } from '#shared/contract/imports.ts';
import { countActions } from '#shared/csv/countActions.ts';
import { decidePlan } from '#shared/csv/decidePlan.ts';
import type { BoardFacts } from '#shared/csv/plan.ts';
import { planRoles } from '#shared/csv/planRoles.ts';
import { lossesOf } from './lossesOf.ts';
import { EMPTY_BOARD, filledBoard, RESOLVER, STAGES } from './playedBoard.ts';
import { expectWhole } from './wholeInvalidCsv.ts';

/** `asked`: nobody but the user can say what its columns are, and no answer would do. */
export type Ending = 'read' | 'asked' | 'refused';

/** A user who agrees with what is offered, and where nothing is takes the first columns for company and title. */
const answerTo = ({ file, kind, columns }: ImportMappingQuestion): ImportMappingAnswer => {
  const uses = columns.map(({ suggested }) => suggested);
  const hasBoth = uses.includes('companyTitle') || uses.includes('titleCompany');
  for (const field of hasBoth ? [] : (['company', 'title'] as const)) {
    if (uses.includes(field)) continue;
    const free = uses.findIndex((use) => use === null || use === 'keep');
    uses[free === -1 ? uses.findIndex((use) => use !== 'company') : free] = field;
  }
  return {
    file,
    kind,
    isDone: true,
    columns: columns.map(({ dateOrderOpen }, place) => ({
      field: uses[place] ?? null,
      dateOrder: dateOrderOpen ? 'dmy' : null,
    })),
  };
};

/** Nobody is asked about a file more often: what it is, what its columns are, and once more for what another one left open. */
const MOST_ASKED = 3;

const answered = (given: readonly OpenTable[]): readonly OpenTable[] | null => {
  let tables = given;
  for (let asked = 0; ; asked += 1) {
    if (asked > given.length * MOST_ASKED) throw new Error('the user is asked without end');
    const next = readingsOf(tables);
    if (!('question' in next)) return tables;
    try {
      tables = withAnswer(tables, answerTo(next.question));
    } catch (error) {
      if (error instanceof ImportProblem) return null;
      throw error;
    }
  }
};

const planned = (tables: readonly OpenTable[], board: BoardFacts) => {
  const next = readingsOf(tables);
  if ('question' in next) throw new Error('There is an open question.');
  const { readings } = next;
  const read = tables.flatMap(({ table }, place) => tableRows(table, place, readings[place] ?? null, 'Europe/London'));
  const kinds = tables.map(({ table }) => kindOf(table));
  const formats = readings.map((reading) => (reading?.kind === 'roles' ? reading.format : null));
  return {
    read,
    readings: formats,
    ...planRoles({ rows: read, kinds, board, resolver: RESOLVER, digest: (text) => text }),
  };
};

const check = (tables: readonly OpenTable[], made: ReturnType<typeof planned>): void => {
  const { rows, groups } = made;
  const notes = tables.reduce((sum, { table }) => sum + table.rows.length, 0) - rows.length;
  // A note of LinkedIn's among its connections is no row.
  expect(notes).toBeLessThanOrEqual(tables.filter(({ kind }) => kind === 'people').length * 2);
  const counts = countActions(rows);
  expect(counts).toMatchObject({ create: groups.length, update: 0 });

  const records = {
    ownerOfKey: () => undefined,
    ownersOfId: () => [],
    ofCompany: () => [],
    isOpen: () => false,
    hasCompany: () => false,
  };
  const moment = { facts: EMPTY_BOARD, records, companies: new Map(), dataVersion: 1 };
  const common = { tables, stages: STAGES, moment, answers: new Map(), answeredTogether: new Set<string>() };
  const plan = summarisePlan({ ...common, rows, groups, leftAlone: [] });
  const state = { step: 'planned', source: 'x', plan } as const;
  expect(importState.parse(state)).toEqual(state);
  const describe = rowDescriber({ rows, groups, tables, resolver: RESOLVER, roles: { shown: () => undefined } });
  for (const row of pageOf(made, null, 0).map(describe)) importRow.parse(row);

  const losses = lossesOf(made, plan);
  if (losses.length > 0) throw new Error(`lost without a word: ${losses.join('; ')}`);
  expectWhole(invalidCsv(rows, tables), rows, tables);

  const without = countActions(decidePlan(rows, groups, null, 'skip'));
  expect(without.create).toBe(groups.filter(({ duplicate }) => duplicate === null).length);

  // The same once more: every role is there, and none gains anything.
  expect(countActions(planned(tables, filledBoard(groups)).rows)).toMatchObject({ create: 0, update: 0 });
};

/** What became of files, and the milliseconds in which the app read and planned them. */
export type Taken = { readonly end: Ending; readonly ms: number };

/** Reads and plans files as the app does. @throws whatever is no refusal in words, and what breaks a law of imports */
export const takeFiles = async (paths: readonly string[]): Promise<Taken> => {
  const began = performance.now();
  const taken = (end: Ending): Taken => ({ end, ms: performance.now() - began });
  try {
    const tables = await readTables(paths, { elapsed: () => 0, onProgress: () => undefined, cancelled: () => false });
    const ready = answered(tables.map((table) => openTable(table, NOTHING_REMEMBERED)));
    if (ready === null) return taken('asked');
    const made = planned(ready, EMPTY_BOARD);
    const read = taken('read');
    check(ready, made);
    return read;
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    expect(error.error.code).toBe('bad_file');
    expect(error.error.message.length).toBeGreaterThan(20);
    return taken('refused');
  }
};
