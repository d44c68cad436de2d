import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { dataFile, openTestData, type TestData } from '#test/helpers/testData.ts';

/** The data is replaced, copied or closed while an import or another thread is at work, all with the real threads. */
const ROWS = 40_000;

const filled = async (folder: string): Promise<TestData> => {
  const data = await openTestData(folder);
  await data.addColumn('Mine');
  return data;
};
const jobsFile = (prefix = 'a'): string => {
  const file = join(tempFolder(), 'jobs.csv');
  const lines = Array.from(
    { length: ROWS },
    (_, i) => `Company ${i % 700},Editor ${i},2026-01-05,https://${prefix}.example/${i}`,
  );
  writeFileSync(file, `Company,Title,Date applied,Job Url\n${lines.join('\n')}\n`);
  return file;
};
const connectionsFile = (): string => {
  const file = join(tempFolder(), 'Connections.csv');
  const lines = Array.from(
    { length: ROWS },
    (_, i) => `Ann,Person ${i},https://www.linkedin.com/in/p${i},,Firm ${i},Editor,05 Jan 2026`,
  );
  writeFileSync(file, `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${lines.join('\n')}\n`);
  return file;
};

const until = async (isNow: () => boolean): Promise<void> => {
  while (!isNow()) await nextTurn();
};
const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);
const stepOf = async (data: TestData): Promise<string> => answerOf(await data.ask('import.state', {})).step;
const reached = async (data: TestData, ...steps: readonly string[]): Promise<string> => {
  let step = await stepOf(data);
  while (!steps.includes(step)) {
    await nextTurn();
    step = await stepOf(data);
  }
  return step;
};
const totalOf = async (data: TestData): Promise<number> => {
  const first = answerOf(await data.ask('app.bootstrap', {}));
  if (first.state !== 'ready') throw new Error(first.reason);
  return first.board.total;
};
/** Brings an import so far that its rows are being written. */
const importing = async (data: TestData): Promise<void> => {
  answerOf(await data.ask('import.dropped', { paths: [jobsFile()] }));
  await reached(data, 'planned');
  answerOf(await data.ask('import.apply', {}));
  while ((await totalOf(data)) === 0) await nextTurn();
  expect(await stepOf(data)).toBe('applying');
};
/** Nothing is left by halves in a file that nobody has open. */
const expectWhole = (folder: string, roles: number): void => {
  const db = openDatabase(dataFile(folder));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM roles').pluck().get()).toBe(roles);
  expect(db.prepare("SELECT count(*) FROM import_batches WHERE status IN ('applying', 'undoing')").pluck().get()).toBe(
    0,
  );
  db.close();
};

describe('while an import is written', () => {
  it('neither a restore nor a backup gets in its way; both say so, and it comes to its end', async () => {
    const folder = tempFolder();
    const data = await filled(folder);
    const made = answerOf(await data.ask('backups.make', {}));
    await importing(data);
    const restored = await data.ask('backups.restore', { name: made.name });
    expect(restored).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining('An import is under way. Nothing was changed.') },
    });
    expect(failureOf(await data.ask('backups.make', {}))).toBe('conflict');
    expect(await reached(data, 'applied', 'failed', 'cancelled')).toBe('applied');
    answerOf(await data.ask('backups.restore', { name: made.name }));
    expect(await totalOf(data)).toBe(0);
    const { backups } = answerOf(await data.ask('backups.list', {}));
    const before = backups.find(({ reason }) => reason === 'before_restore');
    answerOf(await data.ask('backups.restore', { name: before?.name ?? '' }));
    expect(await totalOf(data)).toBe(ROWS);
    expect(data.faults).toEqual([]);
    await data.close();
    expectWhole(folder, ROWS);
  }, 60_000);

  it('everything can be deleted; nothing of it comes back', async () => {
    const folder = tempFolder();
    const data = await filled(folder);
    await importing(data);
    answerOf(await data.ask('data.deleteAll', { typed: 'DELETE' }));
    expect(await totalOf(data)).toBe(0);
    expect(await stepOf(data)).toBe('idle');
    expect(await data.columns()).not.toContain('Mine');
    await data.addColumn('New');
    expect(existsSync(`${dataFile(folder)}-wal`)).toBe(true);
    await data.close();
    expectWhole(folder, 0);
    const next = await openTestData(folder);
    expect(await next.columns()).toContain('New');
  });

  it('the app may quit; the next start takes back what is there of it, and nothing else', async () => {
    const folder = tempFolder();
    const first = await filled(folder);
    await importing(first);
    await first.close();
    const second = await openTestData(folder);
    expect(await totalOf(second)).toBe(0);
    expect(await second.columns()).toContain('Mine');
    await second.close();
    expectWhole(folder, 0);
  });
});

describe('while a backup is made', () => {
  it('an import may begin: both come to their end, and the copy put back holds none of it by halves', async () => {
    const folder = tempFolder();
    const data = await filled(folder);
    await importing(data);
    await reached(data, 'applied');
    answerOf(await data.ask('import.dropped', { paths: [jobsFile('b')] }));
    await reached(data, 'planned');
    const making = data.ask('backups.make', {});
    // One that the app makes by itself may come before it, and would be taken for it.
    await until(() => namesIn(join(folder, 'backups')).some((name) => name.endsWith('.by_hand.sqlite.partial')));
    answerOf(await data.ask('import.apply', {}));
    const made = answerOf(await making);
    expect(await reached(data, 'applied', 'failed', 'cancelled')).toBe('applied');
    expect(await totalOf(data)).toBe(2 * ROWS);
    answerOf(await data.ask('backups.restore', { name: made.name }));
    // As it was before the import, or after it: what of it was in the copy by halves has been taken back.
    expect([ROWS, 2 * ROWS]).toContain(await totalOf(data));
    expect(await data.columns()).toContain('Mine');
    expect(data.faults).toEqual([]);
    await data.close();
  }, 60_000);

  it('the app may quit: the copy is there and sound, or not at all', async () => {
    const folder = tempFolder();
    const data = await filled(folder);
    const making = data.ask('backups.make', {});
    await data.close();
    const made = await making;
    const names = readdirSync(join(folder, 'backups'));
    expect(names).toEqual(made.ok ? [made.value.name] : []);
    expectWhole(folder, 0);
  });
});

describe('while a thread reads', () => {
  it('an import, everything can be deleted; the thread is gone by then', async () => {
    const folder = tempFolder();
    const data = await filled(folder);
    answerOf(await data.ask('import.dropped', { paths: [jobsFile()] }));
    expect(await stepOf(data)).toBe('reading');
    answerOf(await data.ask('data.deleteAll', { typed: 'DELETE' }));
    expect(await stepOf(data)).toBe('idle');
    await data.addColumn('New');
    expect(existsSync(`${dataFile(folder)}-wal`)).toBe(true);
    await data.close();
    expectWhole(folder, 0);
  });

  it.each(['data.deleteAll', 'backups.restore'] as const)(
    'the connections, %s ends it: a thread that closed later would take the log of the new data with it',
    async (channel) => {
      const folder = tempFolder();
      const data = await filled(folder);
      const made = answerOf(await data.ask('backups.make', {}));
      data.picks.paths = [connectionsFile()];
      const reading = data.ask('connections.choose', { from: 'files' });
      await nextTurn();
      answerOf(
        await (channel === 'data.deleteAll'
          ? data.ask(channel, { typed: 'DELETE' })
          : data.ask(channel, { name: made.name })),
      );
      expect(await reading).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('The connections could not be read. Nothing was changed.') },
      });
      await data.addColumn('New');
      expect(existsSync(`${dataFile(folder)}-wal`)).toBe(true);
      await data.close();
      expectWhole(folder, 0);
    },
  );
});

describe('a restore', () => {
  const names = (folder: string): readonly string[] => [...namesIn(folder), ...namesIn(join(folder, 'backups'))];
  const isThere = (part: string) => (folder: string) => names(folder).some((name) => name.includes(part));

  it.each([
    { moment: 'at once', isNow: () => true },
    { moment: 'when the backup lies beside the data', isNow: isThere('.incoming') },
    { moment: 'when what was there is being copied', isNow: isThere('.before_restore.sqlite.partial') },
    {
      moment: 'when what was there has been copied',
      isNow: (folder: string) => /restore\.sqlite( |$)/.test(names(folder).join(' ')),
    },
  ])('in which the app quits $moment leaves the data as it was or as it was to be', async ({ isNow }) => {
    const folder = tempFolder();
    const data = await filled(folder);
    const made = answerOf(await data.ask('backups.make', {}));
    await data.addColumn('Later');
    const restoring = data.ask('backups.restore', { name: made.name });
    await until(() => isNow(folder));
    await data.close();
    const restored = await restoring;
    expectWhole(folder, 0);
    const next = await openTestData(folder);
    const columns = await next.columns();
    expect(columns).toContain('Mine');
    expect(columns.includes('Later')).toBe(!restored.ok);
    expect(names(folder).filter((name) => /incoming|partial/.test(name))).toEqual([]);
    expect(answerOf(await next.ask('backups.list', {})).backups.map(({ name }) => name)).toContain(made.name);
  });
});
