import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsRepository } from '#main/repositories/imports.ts';
import { errors } from '#shared/messages/errors.ts';
import { countOf, dump, fixture, type Session, startSession, tempFolder, threadFile } from './importSession.ts';

const many = (session: Session, rows: number): string => {
  const file = join(session.folder, 'many.csv');
  const lines = Array.from(
    { length: rows },
    (_, i) => `Company ${i % 700},Editor ${i},2026-01-05,https://a.example/${i}`,
  );
  writeFileSync(file, `Company,Title,Date applied,Job Url\n${lines.join('\n')}\n`);
  return file;
};
const unfinished = ({ db }: Session): number => importsRepository(db).unfinished().length;
const until = async (true_: () => boolean): Promise<void> => {
  while (!true_()) await new Promise((resolve) => setImmediate(resolve));
};

describe('an import that is cut off', () => {
  it('by the end of the app is taken back whole at the next start', async () => {
    const folder = tempFolder();
    const first = await startSession({ folder });
    const before = dump(first.db);
    await first.read(many(first, 60_000));
    await first.imports.apply();
    await until(() => countOf(first.db, 'roles') > 0);
    await first.imports.dispose();
    expect(unfinished(first)).toBe(1);
    expect(countOf(first.db, 'roles')).toBeGreaterThan(0);

    const second = await startSession({ folder });
    expect(await second.imports.recover()).toEqual({ ok: true, value: 1 });
    expect(dump(second.db)).toEqual(before);
    expect(unfinished(second)).toBe(0);
    expect(second.imports.batches()).toEqual({ ok: true, value: [] });
  });

  it('in the middle of an undo is undone to its end at the next start', async () => {
    const folder = tempFolder();
    const first = await startSession({ folder });
    const before = dump(first.db);
    await first.read(many(first, 40_000));
    const applied = await first.apply();
    if (applied.step !== 'applied') throw new Error(applied.step);
    await first.imports.undo({ batchId: applied.batchId, evenEdited: false });
    await until(() => countOf(first.db, 'roles') < 40_000);
    await first.imports.dispose();
    expect(unfinished(first)).toBe(1);

    const second = await startSession({ folder });
    await second.imports.recover();
    expect(dump(second.db)).toEqual(before);
    const batches = second.imports.batches();
    expect(batches.ok && batches.value.map(({ status }) => status)).toEqual(['undone']);
  });

  it('by the death of its thread fails with a sentence, leaves nothing, and the app goes on', async () => {
    const session = await startSession({ workerFile: threadFile('dyingWorker') });
    const before = dump(session.db);
    await session.read(many(session, 40_000));
    const state = await session.apply();
    expect(state).toMatchObject({
      step: 'failed',
      error: { code: 'internal', message: expect.stringContaining('taken back') },
    });
    expect(dump(session.db)).toEqual(before);
    expect(unfinished(session)).toBe(0);
    await session.read(fixture('huntr.csv'));
    expect(await session.apply()).toMatchObject({ step: 'applied', counts: { create: 10 } });
  });

  it('costs nothing at a start with nothing to take back', async () => {
    const session = await startSession({ workerFile: '/no/such/worker.js' });
    expect(await session.imports.recover()).toEqual({ ok: true, value: 0 });
    expect(session.states).toEqual([]);
  });

  it('cannot even begin where the thread does not start, and says so', async () => {
    const session = await startSession({ workerFile: '/no/such/worker.js' });
    expect(await session.read(fixture('huntr.csv'))).toMatchObject({
      step: 'failed',
      // Nothing was being written, and so nothing taken back.
      error: { code: 'internal', message: errors.readingStopped() },
    });
    expect(session.faults).toHaveLength(1);
  });
});

describe('the death of the thread', () => {
  it('while a plan is looked at loses the plan, and that is what is said', async () => {
    const session = await startSession({ workerFile: threadFile('dyingWorker') });
    await session.read(many(session, 10));
    await session.imports.rows({ show: null, offset: 0 });
    expect(session.imports.state()).toMatchObject({
      value: { step: 'failed', error: { code: 'internal', message: errors.planLost() } },
    });
    expect(countOf(session.db, 'roles')).toBe(0);
  });

  it('during an undo has it finished by the next thread, and nothing is said to have stopped', async () => {
    const session = await startSession();
    const before = dump(session.db);
    await session.read(many(session, 100));
    const applied = await session.apply();
    if (applied.step !== 'applied') throw new Error(applied.step);
    await session.imports.dispose();

    const dying = await startSession({ folder: session.folder, workerFile: threadFile('dyingWorker') });
    await dying.imports.undo({ batchId: applied.batchId, evenEdited: false });
    expect(await dying.reached('failed', 'undone')).toMatchObject({ step: 'undone', removed: null });
    expect(dump(dying.db)).toEqual(before);
    expect(unfinished(dying)).toBe(0);
  });
});

describe('a disk', () => {
  it('that fills up in the middle is said, and nothing of the import is left', async () => {
    const session = await startSession({ workerFile: threadFile('fullDiskWorker') });
    const before = dump(session.db);
    await session.read(many(session, 20_000));
    expect(await session.apply()).toMatchObject({
      step: 'failed',
      error: { code: 'disk_full', message: errors.importDiskFull() },
    });
    expect(dump(session.db)).toEqual(before);
    expect(unfinished(session)).toBe(0);
    expect(session.db.pragma('integrity_check', { simple: true })).toBe('ok');
    await session.read(fixture('huntr.csv'));
    expect(await session.apply()).toMatchObject({ step: 'applied' });
  });
});
