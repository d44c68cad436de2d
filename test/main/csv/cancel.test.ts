import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportState } from '#shared/contract/imports.ts';
import { CSV_LIMITS } from '#shared/csv/limits.ts';
import { countOf, dump, fixture, type Session, startSession } from './importSession.ts';
import { faultyProgram, STAND_STILL, until } from './importThreadProgram.ts';

/** A file that takes seconds to plan. */
const many = (session: Session, header: string): string => {
  const file = join(session.folder, 'many.csv');
  const lines = Array.from(
    { length: CSV_LIMITS.rows },
    (_, i) => `Company ${i % 900},Editor ${i},2026-01-05,https://a.example/${i}`,
  );
  writeFileSync(file, `${header}\n${lines.join('\n')}\n`);
  return file;
};
const KNOWN_HEADER = 'Company,Title,Date applied,Job Url';
const rowsRead = (state: ImportState | undefined): number => (state?.step === 'reading' ? state.progress.done : 0);
/** Progress is told ten times a second; where that is too seldom for so many rows, it is the plan that is cancelled. */
const reading = ({ states }: Session, rows: number): Promise<void> =>
  until(() => rowsRead(states.at(-1)) >= rows || states.at(-1)?.step === 'planned');
const cancel = async ({ imports }: Session): Promise<void> =>
  expect(await imports.cancel()).toMatchObject({ ok: true, value: { step: 'cancelled', source: 'many.csv' } });

describe('after a cancel nothing is written, and the next import works', () => {
  const check = async (session: Session, before: unknown): Promise<void> => {
    expect(dump(session.db)).toEqual(before);
    expect(countOf(session.db, 'import_batches')).toBe(0);
    expect(session.faults).toEqual([]);
    expect((await session.read(fixture('huntr.csv'))).step).toBe('planned');
    expect(await session.apply()).toMatchObject({ step: 'applied', counts: { create: 10 } });
  };

  it.each([
    ['before the first row is read', 0],
    ['when the first rows are read', 1],
    ['with half of the rows read', CSV_LIMITS.rows / 2],
  ])('%s', async (_, rows) => {
    const session = await startSession();
    const before = dump(session.db);
    await session.imports.open([many(session, KNOWN_HEADER)]);
    await reading(session, rows);
    await cancel(session);
    await check(session, before);
  });

  it('while the thread hears nothing, as when it makes a plan of many rows', async () => {
    const session = await startSession({
      workerFile: faultyProgram({ onCommand: `if (command === 'open' && place === 0) ${STAND_STILL}` }),
    });
    const before = dump(session.db);
    await session.imports.open([many(session, KNOWN_HEADER)]);
    await new Promise((resolve) => setImmediate(resolve));
    await cancel(session);
    expect(dump(session.db)).toEqual(before);
    expect(session.faults).toEqual([]);
  });

  it('while the plan is made from the user’s answer about the columns', async () => {
    const session = await startSession();
    const before = dump(session.db);
    const state = await session.read(many(session, 'Firm,What,When,Where'));
    if (state.step !== 'mapping') throw new Error(state.step);
    const fields = ['company', 'title', 'appliedDate', 'url'] as const;
    const columns = fields.map((field) => ({ field, dateOrder: null }));
    const mapped = session.imports.map({ file: 'many.csv', kind: 'roles', columns, isDone: true });
    await cancel(session);
    expect(await mapped).toMatchObject({ ok: true, value: { step: 'cancelled' } });
    await check(session, before);
  });

  it('no progress of what was cancelled is shown for what comes after', async () => {
    const session = await startSession();
    await session.imports.open([many(session, KNOWN_HEADER)]);
    await reading(session, 1);
    await cancel(session);
    const shown = session.states.length;
    await session.read(fixture('huntr.csv'));
    for (const state of session.states.slice(shown)) {
      if (state.step === 'reading') expect(state).toMatchObject({ source: 'huntr.csv' });
      expect(rowsRead(state)).toBeLessThan(100);
    }
  });
});
