import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsRepository } from '#main/repositories/imports.ts';
import { countOf, type Session, startSession, tempFolder } from './importSession.ts';

const MANY = 20_000;
const TABLES = [
  'companies',
  'roles',
  'role_keys',
  'people',
  'role_people',
  'interactions',
  'import_changes',
  'import_batches',
  'role_facts',
] as const;
const dump = (session: Session) =>
  Object.fromEntries(TABLES.map((table) => [table, session.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]));
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};
const HEADER = 'Date,Company,Role,Who,Channel,Direction,Notes';
const calls = (session: Session, count: number, who: (i: number) => string, name = 'calls.csv'): string => {
  const file = join(session.folder, name);
  const rows = Array.from(
    { length: count },
    (_, i) => `2026-0${1 + (i % 9)}-1${i % 10},Acme,Editor,${who(i)},Phone,incoming,Call ${i}`,
  );
  writeFileSync(file, `${HEADER}\n${rows.join('\n')}\n`);
  return file;
};
const withRole = async (folder?: string): Promise<Session> => {
  const session = await startSession(folder === undefined ? {} : { folder });
  const file = join(session.folder, 'roles.csv');
  writeFileSync(file, 'Company,Title\nAcme,Editor\n');
  await session.read(file);
  await session.apply();
  return session;
};
const plan = async (session: Session, file: string, create: number): Promise<void> =>
  expect(await session.read(file)).toMatchObject({ step: 'planned', plan: { counts: { create } } });
const someone = (i: number): string => `Person ${i}`;

describe(`${MANY} records of one role`, { timeout: 180_000 }, () => {
  it('leave nothing when they are cancelled half-way', async () => {
    const session = await withRole();
    const before = dump(session);
    await plan(session, calls(session, MANY, someone), MANY);
    await session.imports.apply();
    await until(() => countOf(session.db, 'interactions') > 0);
    expect(await session.imports.cancel()).toMatchObject({ ok: true, value: { step: 'cancelled' } });
    expect(dump(session)).toEqual(before);
    expect(session.faults).toEqual([]);
  });

  it('leave nothing when the app ends half-way, after the next start', async () => {
    const folder = tempFolder();
    const first = await withRole(folder);
    const before = dump(first);
    await plan(first, calls(first, MANY, someone), MANY);
    await first.imports.apply();
    await until(() => countOf(first.db, 'interactions') > 0);
    await first.imports.dispose();
    expect(importsRepository(first.db).unfinished()).toHaveLength(1);
    const second = await startSession({ folder });
    expect(await second.imports.recover()).toEqual({ ok: true, value: 1 });
    expect(dump(second)).toEqual(before);
  });

  it('end whole when the app ends in the middle of their undo', async () => {
    const folder = tempFolder();
    const first = await withRole(folder);
    const before = dump(first);
    await plan(first, calls(first, MANY, someone), MANY);
    const end = await first.apply();
    if (end.step !== 'applied') throw new Error(end.step);
    await first.imports.undo({ batchId: end.batchId, evenEdited: false });
    await until(() => importsRepository(first.db).unfinished().length === 1);
    await first.imports.dispose();
    const second = await startSession({ folder });
    await second.imports.recover();
    const { import_batches: _, ...after } = dump(second);
    const { import_batches: __, ...wanted } = before;
    expect(after).toEqual(wanted);
  });

  it('are undone in short turns: who writes meanwhile waits for a part of it only', async () => {
    const session = await withRole();
    await plan(session, calls(session, MANY, someone), MANY);
    const end = await session.apply();
    if (end.step !== 'applied') throw new Error(end.step);
    await session.imports.undo({ batchId: end.batchId, evenEdited: false });
    const seen = new Set<number>();
    do {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.add(countOf(session.db, 'interactions'));
    } while (!seen.has(0));
    await session.reached('undone');
    expect(seen.size).toBeGreaterThan(2);
  });

  it.each([
    ['one person', () => 'Jana'],
    ['each with somebody of their own', someone],
  ] as const)('come in and go again in a time that grows as they do: %s', async (_, who) => {
    const spent = async (count: number): Promise<[number, number]> => {
      const session = await withRole();
      await plan(session, calls(session, count, who), count);
      const cpu = process.cpuUsage();
      const end = await session.apply();
      const applied = process.cpuUsage(cpu);
      if (end.step !== 'applied') throw new Error(end.step);
      const undoCpu = process.cpuUsage();
      await session.imports.undo({ batchId: end.batchId, evenEdited: false });
      await session.reached('undone');
      const undone = process.cpuUsage(undoCpu);
      const of = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;
      expect(countOf(session.db, 'interactions')).toBe(0);
      expect(countOf(session.db, 'people')).toBe(0);
      return [of(applied), of(undone)];
    };
    const less = await spent(MANY / 4);
    const more = await spent(MANY);
    for (const place of [0, 1] as const) expect((more[place] + 50) / (less[place] + 50)).toBeLessThan(9);
  });
});
