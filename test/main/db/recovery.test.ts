import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { fillProfile } from '#test/bench/filledProfile.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { bytesOf, dataFile, openTestData, sizeOf } from '#test/helpers/testData.ts';
import { answerOf, failureOf } from '#test/helpers/testServices.ts';

const ROUNDS = 200;
const ROLES = 300;

/** Numbers from 0 up to 1, the same in every run: what fails can be looked at. Mulberry32. */
const randomly = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

let good: Buffer;
let backup: { readonly name: string; readonly bytes: Buffer };
beforeAll(async () => {
  const { mkdtempSync, readFileSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-good-'));
  await fillProfile(folder, ROLES);
  good = bytesOf(folder);
  // A backup is the same data in one file: what the app itself makes is tried in keepData.test.ts.
  const copy = join(folder, 'copy.sqlite');
  copyFileSync(dataFile(folder), copy);
  const db = openDatabase(copy);
  db.pragma('journal_mode = DELETE');
  db.close();
  backup = { name: '2026-03-02T09-00-00.000Z.automatic.sqlite', bytes: readFileSync(copy) };
  rmSync(folder, { recursive: true });
});

/** A data folder whose database holds these bytes, with a backup of the good one beside it. */
const folderWith = (bytes: Buffer, folder = tempFolder()): string => {
  mkdirSync(join(folder, 'backups'), { recursive: true });
  writeFileSync(dataFile(folder), bytes);
  writeFileSync(join(folder, 'backups', backup.name), backup.bytes);
  return folder;
};

/** What a start on the folder shows; the file must still be there and hold as much as before. */
const startOn = async (folder: string): Promise<string> => {
  const before = sizeOf(folder);
  const data = await openTestData(folder);
  const screen = await data.screen();
  expect(screen).not.toMatch(/^failure/);
  expect(sizeOf(folder)).toBeGreaterThanOrEqual(before);
  return screen;
};

/** Restores the newest backup from the recovery screen; the board must be as it was, the bad file kept. */
const restoreOn = async (folder: string): Promise<void> => {
  const data = await openTestData(folder);
  await data.screen();
  const newest = answerOf(await data.ask('backups.list', {})).backups.at(-1);
  answerOf(await data.ask('backups.restore', { name: newest?.name ?? '' }));
  const answer = answerOf(await data.ask('app.bootstrap', {}));
  expect(answer.state === 'ready' && answer.board.total).toBe(ROLES);
  await data.close();
};
const setAsideIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => /^followthrough\.(damaged|kept)-/.test(name));

describe('a database with flipped bytes', () => {
  it(`at ${ROUNDS} random places opens to the board or the recovery screen, and a backup brings it back`, async () => {
    const random = randomly(20_261_123);
    const screens = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const bytes = Buffer.from(good);
      // Half of the hits go where they do most: the header and the schema.
      const place = Math.floor(random() * (round % 2 === 0 ? bytes.length : 4096));
      bytes[place] = (bytes[place] ?? 0) ^ (1 + Math.floor(random() * 255));
      const folder = folderWith(bytes);
      const data = await openTestData(folder);
      const screen = await data.screen();
      expect(screen, `round ${round}, byte ${place}`).not.toMatch(/^failure/);
      screens.set(screen, (screens.get(screen) ?? 0) + 1);
      await data.close();
      expect(sizeOf(folder), `round ${round}`).toBeGreaterThanOrEqual(good.length);
      if (round % 10 === 0) await restoreOn(folder);
      rmSync(folder, { recursive: true, force: true });
    }
    expect(screens.get('board') ?? 0).toBeGreaterThan(0);
    expect(ROUNDS - (screens.get('board') ?? 0)).toBeGreaterThan(0);
  }, 240_000);
});

describe('a database that was cut off', () => {
  it.each([1, 99, 100, 512, 4095, 4096, 8192, 40_960, 0.5, 0.9])(
    'at %d opens to the recovery screen or the board, is kept, and a backup brings it back',
    async (length) => {
      const folder = folderWith(good);
      truncateSync(dataFile(folder), length < 1 ? Math.floor(good.length * length) : length);
      const cut = bytesOf(folder);
      const screen = await startOn(folder);
      if (screen !== 'board') expect(bytesOf(folder).equals(cut)).toBe(true);
      await restoreOn(folder);
      const kept = setAsideIn(folder);
      if (screen !== 'board') expect(kept).toHaveLength(1);
    },
  );

  it('to nothing is damaged where there are backups', async () => {
    const folder = folderWith(Buffer.alloc(0));
    expect(await startOn(folder)).toBe('damaged');
    expect(sizeOf(folder)).toBe(0);
    await restoreOn(folder);
  });

  it('to nothing is a new start where there never was anything', async () => {
    const folder = tempFolder();
    writeFileSync(dataFile(folder), '');
    expect(await startOn(folder)).toBe('board');
  });
});

describe('a write-ahead log', () => {
  it('that was deleted takes with it what was only there, and no more', async () => {
    const folder = folderWith(good);
    const db = openDatabase(dataFile(folder));
    db.pragma('wal_autocheckpoint = 0');
    db.exec("UPDATE roles SET title = title || ' (edited)'");
    const copy = tempFolder();
    // As a crash leaves it: the log is there, and nobody closed it.
    copyFileSync(dataFile(folder), dataFile(copy));
    db.close();
    expect(await startOn(copy)).toBe('board');
  });

  it('that is left without its database is no new start', async () => {
    const folder = tempFolder();
    writeFileSync(`${dataFile(folder)}-wal`, 'something that was written');
    const data = await openTestData(folder);
    expect(await data.screen()).toBe('missing');
    answerOf(await data.ask('data.startEmpty', {}));
    expect(await data.screen()).toBe('board');
    expect(setAsideIn(folder)).toHaveLength(1);
  });

  it('is set aside together with its damaged database', async () => {
    const source = folderWith(good);
    const db = openDatabase(dataFile(source));
    db.pragma('wal_autocheckpoint = 0');
    db.exec("UPDATE roles SET title = title || ' (edited)'");
    const folder = folderWith(Buffer.alloc(4096, 7));
    // As a crash leaves it: the log is there, and nobody closed it.
    copyFileSync(`${dataFile(source)}-wal`, `${dataFile(folder)}-wal`);
    db.close();
    await restoreOn(folder);
    const kept = setAsideIn(folder);
    expect(kept.map((name) => name.replace(/-\d{4}.*Z/, '')).sort()).toEqual([
      'followthrough.damaged.sqlite',
      'followthrough.damaged.sqlite-wal',
    ]);
  });
});

/** Mounts something for the time of a test. Only the superuser may; elsewhere the test fails and says why. */
const mount = (args: readonly string[], at: string): void => {
  try {
    execFileSync('mount', [...args, at], { stdio: 'pipe' });
  } catch (cause) {
    throw new Error('This test mounts a small file system, which needs the superuser and the right to mount.', {
      cause,
    });
  }
  onTestFinished(() => void execFileSync('umount', ['-l', at], { stdio: 'pipe' }));
};

describe('a folder that cannot be written', () => {
  it('is said, the file is left as it is, and nothing is offered that would need writing', async () => {
    const folder = folderWith(good);
    mount(['--bind', folder], folder);
    execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
    const data = await openTestData(folder);
    expect(await data.screen()).toBe('read_only');
    expect(bytesOf(folder).equals(good)).toBe(true);
    expect(failureOf(await data.ask('data.startEmpty', {}))).toBe('conflict');
    expect(failureOf(await data.ask('backups.restore', { name: backup.name }))).toBe('conflict');
    execFileSync('mount', ['-o', 'remount,bind,rw', folder]);
    answerOf(await data.ask('data.retry', {}));
    expect(await data.screen()).toBe('board');
    await data.close();
  });

  it('nor made is said too', async () => {
    const folder = tempFolder();
    mount(['-t', 'tmpfs', '-o', 'size=64k,ro', 'tmpfs'], folder);
    expect(await (await openTestData(join(folder, 'data'))).screen()).toBe('read_only');
  });
});

describe('a full disk', () => {
  /** A small disk with the data on it and nothing left. */
  const fullDisk = (): { readonly folder: string; readonly ballast: string } => {
    const folder = tempFolder();
    mount(['-t', 'tmpfs', '-o', `size=${Math.ceil((good.length * 4) / 1024)}k`, 'tmpfs'], folder);
    return { folder, ballast: join(folder, 'ballast') };
  };
  const fill = (ballast: string): void => {
    try {
      writeFileSync(ballast, Buffer.alloc(good.length * 4));
    } catch {
      // Full, as it should be.
    }
  };

  it('at the start is said, and after some space is freed the board opens', async () => {
    const { folder, ballast } = fullDisk();
    writeFileSync(dataFile(folder), good);
    fill(ballast);
    const data = await openTestData(folder);
    expect(['disk_full', 'board']).toContain(await data.screen());
    expect(sizeOf(folder)).toBeGreaterThanOrEqual(good.length);
    rmSync(ballast);
    await data.close();
    const second = await openTestData(folder);
    expect(await second.screen()).toBe('board');
    await second.close();
  });

  it('while in use refuses what does not fit and keeps what there was', async () => {
    const { folder, ballast } = fullDisk();
    writeFileSync(dataFile(folder), good);
    const data = await openTestData(folder);
    await data.addColumn('Mine');
    fill(ballast);
    expect(['disk_full', 'database']).toContain(failureOf(await data.ask('backups.make', {})));
    expect(answerOf(await data.ask('backups.list', {})).backups).toEqual([]);
    expect(existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : []).toEqual([]);
    expect(await data.columns()).toContain('Mine');
    rmSync(ballast);
    const made = answerOf(await data.ask('backups.make', {}));
    fill(ballast);
    expect(failureOf(await data.ask('backups.restore', { name: made.name }))).toBe('disk_full');
    expect(await data.columns()).toContain('Mine');
    await data.close();
  });
});

describe('a check of the whole file', () => {
  it('finds damage behind a first screen that opens, and leads to the recovery screen', async () => {
    const bytes = Buffer.from(good);
    bytes.fill(0x5a, bytes.length - 8192);
    const folder = folderWith(bytes);
    const data = await openTestData(folder);
    if ((await data.screen()) === 'board') await data.data.giveUp();
    expect(await data.screen()).toBe('damaged');
    await data.close();
    await restoreOn(folder);
    expect(setAsideIn(folder)).toHaveLength(1);
  });
});
