import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { freeBytesAt } from '#main/db/freeBytes.ts';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { errors } from '#shared/messages/errors.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { bytesOf, dataFile, openTestData } from '#test/helpers/testData.ts';
import { folderWith, type GoodData, makeGoodData, ROLES, soundTitles } from './goodData.ts';

let made: GoodData;
let good: Buffer;
beforeAll(async () => {
  made = await makeGoodData();
  good = made.bytes;
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
    const folder = folderWith(good, made);
    mount(['--bind', folder], folder);
    execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
    const data = await openTestData(folder);
    expect(await data.screen()).toBe('read_only');
    expect(bytesOf(folder).equals(good)).toBe(true);
    expect(failureOf(await data.ask('data.startEmpty', {}))).toBe('conflict');
    expect(failureOf(await data.ask('backups.restore', { name: made.backup.name }))).toBe('conflict');
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
  /** Fills the disk that a file lies on, but for some bytes. */
  const fill = (ballast: string, left = 0): void => {
    const { bavail, bsize } = statfsSync(dirname(ballast));
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - left));
    expect(freeBytesAt(dirname(ballast))).toBe(left);
  };

  it.each([0, 16_384])(
    'at the start is said, with %d bytes left; after some are freed the board opens',
    async (left) => {
      const { folder, ballast } = fullDisk();
      writeFileSync(dataFile(folder), good);
      fill(ballast, left);
      const data = await openTestData(folder);
      expect(await data.screen()).toBe('disk_full');
      expect(bytesOf(folder).equals(good)).toBe(true);
      expect(failureOf(await data.ask('data.startEmpty', {}))).toBe('conflict');
      expect(failureOf(await data.ask('data.retry', {}))).toBe('database');
      expect(await data.screen()).toBe('disk_full');
      rmSync(ballast);
      answerOf(await data.ask('data.retry', {}));
      expect(await data.screen()).toBe('board');
      expect(data.faults).toMatchObject([
        ['data.not_open', {}],
        ['data.not_open', {}],
      ]);
      await data.close();
      expect(soundTitles(dataFile(folder))).toHaveLength(ROLES);
    },
  );

  it('that has room for the index of the log and no more opens to the board, and a change is refused in words', async () => {
    const { folder, ballast } = fullDisk();
    writeFileSync(dataFile(folder), good);
    fill(ballast, 40_960);
    const data = await openTestData(folder);
    expect(await data.screen()).toBe('board');
    expect(failureOf(await data.ask('stages.create', { name: 'Mine', kind: 'applied' }))).toBe('disk_full');
    await data.close();
    expect(soundTitles(dataFile(folder))).toHaveLength(ROLES);
  });

  it('refuses a drop on the board in words and loses nothing; after some space is freed the drop is done', async () => {
    const { folder, ballast } = fullDisk();
    writeFileSync(dataFile(folder), good);
    const data = await openTestData(folder);
    const board = async () => answerOf(await data.ask('board.load', DEFAULT_LOOK));
    const { columns } = await board();
    const [from, to] = columns.filter(({ cards }) => cards.length > 0);
    const card = from?.cards[0];
    if (card === undefined || to === undefined) throw new Error('There are no two columns with cards.');
    const drop = () =>
      data.ask('roles.move', {
        id: card.id,
        version: card.version,
        to: { stageId: to.stage.id, afterRoleId: null },
      });
    const before = await board();
    fill(ballast);
    expect(await drop()).toMatchObject({ ok: false, error: { code: 'disk_full', message: errors.diskFull() } });
    expect(await board()).toEqual(before);
    expect(answerOf(await data.ask('undo.state', {})).undo).toBeNull();
    rmSync(ballast);
    answerOf(await drop());
    expect(await board()).not.toEqual(before);
    await data.close();
    expect(soundTitles(dataFile(folder))).toHaveLength(ROLES);
  });

  it('while in use refuses what does not fit and keeps what there was', async () => {
    const { folder, ballast } = fullDisk();
    writeFileSync(dataFile(folder), good);
    const data = await openTestData(folder);
    await data.addColumn('Mine');
    fill(ballast);
    expect(failureOf(await data.ask('backups.make', {}))).toBe('disk_full');
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
