import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CSV_LIMITS } from '#shared/csv/limits.ts';
import { countOf, dump, fixture, type Session, startSession } from './importSession.ts';

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
/** Milliseconds that a cancel takes to be heard. */
const cancel = async ({ imports }: Session): Promise<number> => {
  const began = performance.now();
  expect(await imports.cancel()).toMatchObject({ ok: true, value: { step: 'cancelled', source: 'many.csv' } });
  return performance.now() - began;
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a cancel is heard within 100 ms, nothing is written, and the next import works', () => {
  const check = async (session: Session, before: unknown): Promise<void> => {
    expect(dump(session.db)).toEqual(before);
    expect(countOf(session.db, 'import_batches')).toBe(0);
    expect(session.faults).toEqual([]);
    expect((await session.read(fixture('huntr.csv'))).step).toBe('planned');
    expect(await session.apply()).toMatchObject({ step: 'applied', counts: { create: 10 } });
  };

  // Of a reading of some seconds: at its beginning, early in it, and in the midst of the plan.
  it.each([0, 0.2, 0.5])('after %d of the reading and planning', { timeout: 60_000 }, async (part) => {
    const session = await startSession();
    const before = dump(session.db);
    const file = many(session, 'Company,Title,Date applied,Job Url');
    const began = performance.now();
    await session.read(file);
    const whole = performance.now() - began;
    session.imports.close();
    await session.imports.open([file]);
    await pause(whole * part);
    expect(session.imports.state()).toMatchObject({ value: { step: 'reading' } });
    expect(await cancel(session)).toBeLessThan(100);
    await check(session, before);
  });

  it('while the plan is made from the user’s answer about the columns', { timeout: 60_000 }, async () => {
    const session = await startSession();
    const before = dump(session.db);
    const state = await session.read(many(session, 'Firm,What,When,Where'));
    if (state.step !== 'mapping') throw new Error(state.step);
    const fields = ['company', 'title', 'appliedDate', 'url'] as const;
    const columns = fields.map((field) => ({ field, dateOrder: null }));
    const mapped = session.imports.map({ file: 'many.csv', columns });
    await pause(200);
    expect(await cancel(session)).toBeLessThan(100);
    expect(await mapped).toMatchObject({ ok: true, value: { step: 'cancelled' } });
    await check(session, before);
  });

  it('no progress of what was cancelled is shown for what comes after', async () => {
    const session = await startSession();
    await session.imports.open([many(session, 'Company,Title,Date applied,Job Url')]);
    await pause(150);
    await cancel(session);
    const shown = session.states.length;
    await session.read(fixture('huntr.csv'));
    for (const state of session.states.slice(shown)) {
      if (state.step === 'reading') expect(state).toMatchObject({ source: 'huntr.csv' });
      if (state.step === 'reading') expect(state.progress.done).toBeLessThan(100);
    }
  });
});
