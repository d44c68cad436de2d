import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { UNSET_SETTINGS } from '#shared/contract/settings.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { dataFile, openTestData, type TestData } from '#test/helpers/testData.ts';

const filled = async (folder: string) => {
  const data = await openTestData(folder);
  await data.addColumn('Mine');
  return data;
};

describe('a backup', () => {
  it('made by hand is listed, checked, and one file that is read by itself', async () => {
    const folder = tempFolder();
    const data = await filled(folder);
    const made = answerOf(await data.ask('backups.make', {}));
    expect(made).toMatchObject({ reason: 'by_hand' });
    expect(answerOf(await data.ask('backups.list', {}))).toEqual({
      folder: join(folder, 'backups'),
      backups: [made],
      problem: null,
    });
    expect(readdirSync(join(folder, 'backups'))).toEqual([made.name]);
    const copy = openDatabase(join(folder, 'backups', made.name));
    expect(copy.prepare("SELECT count(*) AS n FROM stages WHERE name = 'Mine'").get()).toEqual({ n: 1 });
    copy.close();
  });

  it('put back brings what was there then, and can itself be taken back', async () => {
    const data = await filled(tempFolder());
    const made = answerOf(await data.ask('backups.make', {}));
    await data.addColumn('Later');
    answerOf(await data.ask('backups.restore', { name: made.name }));
    expect(await data.columns()).toContain('Mine');
    expect(await data.columns()).not.toContain('Later');
    const { backups } = answerOf(await data.ask('backups.list', {}));
    const before = backups.find(({ reason }) => reason === 'before_restore');
    answerOf(await data.ask('backups.restore', { name: before?.name ?? '' }));
    expect(await data.columns()).toContain('Later');
    expect(data.faults).toEqual([]);
  });

  it('that is put back keeps its way clear of another one that is asked for at the same time', async () => {
    const data = await filled(tempFolder());
    const first = answerOf(await data.ask('backups.make', {}));
    await data.addColumn('Later');
    const second = answerOf(await data.ask('backups.make', {}));
    const [one, other] = await Promise.all([
      data.ask('backups.restore', { name: first.name }),
      data.ask('backups.restore', { name: second.name }),
    ]);
    answerOf(one);
    expect(failureOf(other)).toBe('conflict');
    expect(await data.columns()).not.toContain('Later');
  });

  it('that is damaged, newer or gone is refused, and the data stays as it is', async () => {
    const folder = tempFolder();
    const data = await filled(folder);
    const made = answerOf(await data.ask('backups.make', {}));
    const file = join(folder, 'backups', made.name);
    const good = readFileSync(file);
    writeFileSync(file, Buffer.concat([good.subarray(0, 8192), Buffer.alloc(good.length - 8192, 0x5a)]));
    expect(failureOf(await data.ask('backups.restore', { name: made.name }))).toBe('bad_file');
    writeFileSync(file, good);
    const copy = openDatabase(file);
    copy.pragma('user_version = 9000');
    copy.close();
    expect(failureOf(await data.ask('backups.restore', { name: made.name }))).toBe('bad_file');
    expect(failureOf(await data.ask('backups.restore', { name: 'no-such.sqlite' }))).toBe('not_found');
    expect(await data.columns()).toContain('Mine');
  });

  it('is asked for by a name, never by a path', async () => {
    const data = await filled(tempFolder());
    expect(failureOf(await data.ask('backups.restore', { name: '../followthrough.sqlite' }))).toBe('invalid_input');
  });

  it('that a crash left half made never counts, and is taken away', async () => {
    const folder = tempFolder();
    const data = await filled(folder);
    const backups = join(folder, 'backups');
    mkdirSync(backups, { recursive: true });
    writeFileSync(join(backups, '2026-03-02T09-00-00.000Z.automatic.sqlite.partial'), 'half');
    writeFileSync(join(backups, 'holiday.sqlite.partial'), 'not ours');
    expect(answerOf(await data.ask('backups.list', {})).backups).toEqual([]);
    await (await data.data.current()).backups.tidy();
    expect(readdirSync(backups)).toEqual(['holiday.sqlite.partial']);
  });
});

describe('an automatic backup', () => {
  it('is made when something was written, and not again before an hour has passed', async () => {
    const data = await filled(tempFolder());
    const { backups } = await data.data.current();
    await backups.makeIfDue();
    await backups.makeIfDue();
    expect(answerOf(backups.list()).backups.map(({ reason }) => reason)).toEqual(['automatic']);
  });

  /** Lets the newest backup, and what was written, be of the day before. */
  const turnBack = (folder: string): void => {
    const backups = join(folder, 'backups');
    const yesterday = new Date(Date.now() - 86_400_000);
    const [name = ''] = readdirSync(backups).toSorted().reverse();
    const stamp = yesterday.toISOString().replaceAll(':', '-');
    renameSync(join(backups, name), join(backups, `${stamp}.automatic.sqlite`));
    const before = new Date(yesterday.getTime() - 1000);
    utimesSync(dataFile(folder), before, before);
  };
  const backUpAtStart = async (folder: string, change = async (_data: TestData): Promise<void> => undefined) => {
    const data = await openTestData(folder);
    await change(data);
    await (await data.data.current()).backups.makeIfDue();
    await data.close();
    return readdirSync(join(folder, 'backups'));
  };

  it('is not made of nothing by a start, nor by the end of the app', async () => {
    const folder = tempFolder();
    await backUpAtStart(folder, (data) => data.addColumn('Mine'));
    turnBack(folder);
    const names = readdirSync(join(folder, 'backups'));
    expect(await backUpAtStart(folder)).toEqual(names);
    expect(await backUpAtStart(folder)).toEqual(names);
  });

  it('that is the same once more takes the place of the one before', async () => {
    const folder = tempFolder();
    await backUpAtStart(folder, (data) => data.addColumn('Mine'));
    turnBack(folder);
    const [old] = readdirSync(join(folder, 'backups'));
    utimesSync(dataFile(folder), new Date(), new Date());
    const names = await backUpAtStart(folder);
    expect(names).toHaveLength(1);
    expect(names).not.toContain(old);
    turnBack(folder);
    expect(await backUpAtStart(folder, (data) => data.addColumn('Later'))).toHaveLength(2);
  });

  it('that fails is said, and leaves nothing that could be taken for a backup', async () => {
    const folder = tempFolder();
    const data = await filled(folder);
    const { backups } = await data.data.current();
    // A file where the folder should be: nothing can be written there, by root neither.
    writeFileSync(join(folder, 'backups'), '');
    await backups.makeIfDue();
    rmSync(join(folder, 'backups'));
    expect(answerOf(await data.ask('backups.list', {}))).toMatchObject({
      backups: [],
      problem: expect.stringMatching(/^The last automatic backup failed\. Something else lies where/),
    });
    expect(data.faults).not.toEqual([]);
    await backups.makeIfDue();
    expect(answerOf(await data.ask('backups.list', {}))).toMatchObject({ backups: [{}], problem: null });
  });
});

describe('a folder of the backups that is none', () => {
  const SAYS =
    /^Something else lies where the folder of your backups should be: .*Give it another name, then try again/;

  it('is said wherever it matters, what lies there stays, and once it is away all goes on', async () => {
    const folder = tempFolder();
    const data = await filled(folder);
    writeFileSync(join(folder, 'backups'), 'mine');
    const listed = answerOf(await data.ask('backups.list', {}));
    expect(listed).toMatchObject({ backups: [], problem: expect.stringMatching(SAYS) });
    const refused = { ok: false, error: { message: expect.stringMatching(SAYS) } };
    expect(await data.ask('backups.make', {})).toMatchObject(refused);
    expect(await data.ask('backups.restore', { name: '2026-03-02T09-00-00.000Z.by_hand.sqlite' })).toMatchObject(
      refused,
    );
    expect(await data.ask('backups.showFolder', {})).toMatchObject(refused);
    expect(data.shown).toEqual([]);
    await (await data.data.current()).backups.tidy();
    expect(readFileSync(join(folder, 'backups'), 'utf8')).toBe('mine');
    expect(await data.columns()).toContain('Mine');
    renameSync(join(folder, 'backups'), join(folder, 'something else'));
    answerOf(await data.ask('backups.make', {}));
    expect(answerOf(await data.ask('backups.list', {}))).toMatchObject({ backups: [{}], problem: null });
  });

  it('keeps neither a new start nor the deletion of everything from being done', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'backups'), 'mine');
    const data = await filled(folder);
    answerOf(await data.ask('data.deleteAll', { typed: 'DELETE' }));
    expect(await data.columns()).not.toContain('Mine');
    expect(readFileSync(join(folder, 'backups'), 'utf8')).toBe('mine');
  });
});

describe('all data', () => {
  it('is deleted after the word was typed: what the app made, and nothing else', async () => {
    const folder = tempFolder();
    const data = await filled(folder);
    data.settings.update({ theme: 'dark' });
    await data.settings.written();
    answerOf(await data.ask('backups.make', {}));
    mkdirSync(join(folder, 'logs'));
    writeFileSync(join(folder, 'logs', 'followthrough.log'), 'x');
    writeFileSync(join(folder, 'followthrough.damaged-2026-03-02T09-00-00.000Z.sqlite'), 'x');
    writeFileSync(join(folder, 'my resume.pdf'), 'mine');
    writeFileSync(join(folder, 'backups', 'my own.sqlite'), 'mine');
    expect(failureOf(await data.ask('data.deleteAll', { typed: 'delete' }))).toBe('invalid_input');
    expect(await data.columns()).toContain('Mine');
    answerOf(await data.ask('data.deleteAll', { typed: ' DELETE ' }));
    expect(await data.columns()).not.toContain('Mine');
    expect(
      readdirSync(folder)
        .filter((name) => !name.startsWith('followthrough.sqlite'))
        .sort(),
    ).toEqual(['backups', 'my resume.pdf']);
    expect(readdirSync(join(folder, 'backups'))).toEqual(['my own.sqlite']);
    expect(answerOf(await data.ask('app.bootstrap', {})).settings).toEqual(UNSET_SETTINGS);
  });
});

describe('data that is gone', () => {
  it('is a new start where there never was any', async () => {
    expect(await (await openTestData(tempFolder())).screen()).toBe('board');
  });

  it('is said where there are backups; nothing is made in its place, and the backup brings it back', async () => {
    const folder = tempFolder();
    const first = await filled(folder);
    const made = answerOf(await first.ask('backups.make', {}));
    await first.close();
    rmSync(dataFile(folder));
    const second = await openTestData(folder);
    expect(await second.screen()).toBe('missing');
    expect(existsSync(dataFile(folder))).toBe(false);
    expect(failureOf(await second.ask('data.retry', {}))).toBe('database');
    expect(failureOf(await second.ask('backups.make', {}))).toBe('database');
    answerOf(await second.ask('backups.restore', { name: made.name }));
    expect(await second.columns()).toContain('Mine');
  });

  it('may be begun anew all the same', async () => {
    const folder = tempFolder();
    const first = await filled(folder);
    answerOf(await first.ask('backups.make', {}));
    await first.close();
    rmSync(dataFile(folder));
    const second = await openTestData(folder);
    answerOf(await second.ask('data.startEmpty', {}));
    expect(await second.columns()).not.toContain('Mine');
    expect(answerOf(await second.ask('backups.list', {})).backups).toHaveLength(1);
  });
});
