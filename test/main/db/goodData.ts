import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Db, openDatabase } from '#main/db/open.ts';
import { fillProfile } from '#test/bench/filledProfile.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { bytesOf, dataFile, openTestData, sizeOf } from '#test/helpers/testData.ts';

/** How many roles the good data has. */
export const ROLES = 300;

/** Data that nothing is wrong with: the bytes of its file, and a backup of it. */
export type GoodData = {
  readonly bytes: Buffer;
  readonly backup: { readonly name: string; readonly bytes: Buffer };
};

/** Makes good data; takes a moment, so once for a file of tests. */
export const makeGoodData = async (): Promise<GoodData> => {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-good-'));
  await fillProfile(folder, ROLES);
  const bytes = bytesOf(folder);
  // A backup is the same data in one file: what the app itself makes is tried in keepData.test.ts.
  const copy = join(folder, 'copy.sqlite');
  copyFileSync(dataFile(folder), copy);
  const db = openDatabase(copy);
  db.pragma('journal_mode = DELETE');
  db.close();
  const backup = { name: '2026-03-02T09-00-00.000Z.automatic.sqlite', bytes: readFileSync(copy) };
  rmSync(folder, { recursive: true });
  return { bytes, backup };
};

/** A data folder whose database holds these bytes, with the backup of the good data beside it. */
export const folderWith = (bytes: Buffer, { backup }: GoodData): string => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'backups'), { recursive: true });
  writeFileSync(dataFile(folder), bytes);
  writeFileSync(join(folder, 'backups', backup.name), backup.bytes);
  return folder;
};

/** What a start on the folder shows; the file must still be there and hold as much as before. The app is left closed. */
export const startOn = async (folder: string): Promise<string> => {
  const before = sizeOf(folder);
  const data = await openTestData(folder);
  const screen = await data.screen();
  expect(screen).not.toMatch(/^failure/);
  await data.close();
  expect(sizeOf(folder)).toBeGreaterThanOrEqual(before);
  return screen;
};

/** Restores the newest backup from the recovery screen; the board must be as it was. The app is left closed. */
export const restoreOn = async (folder: string): Promise<void> => {
  const data = await openTestData(folder);
  await data.screen();
  const newest = answerOf(await data.ask('backups.list', {})).backups[0];
  answerOf(await data.ask('backups.restore', { name: newest?.name ?? '' }));
  const answer = answerOf(await data.ask('app.bootstrap', {}));
  expect(answer.state === 'ready' && answer.board.total).toBe(ROLES);
  await data.close();
};

/** The names of the databases, and logs of them, that were set aside in a folder. */
export const setAsideIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => /^followthrough\.(damaged|kept)-/.test(name));

/** Every role and its title, in one order. */
export type Titles = readonly { readonly id: string; readonly title: string }[];
export const titlesIn = (db: Db): Titles =>
  db.prepare<[], Titles[number]>('SELECT id, title FROM roles ORDER BY id').all();

/** Every role of a file that nobody has open, once the whole file was found to be sound. */
export const soundTitles = (file: string): Titles => {
  const db = openDatabase(file);
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return titlesIn(db);
  } finally {
    db.close();
  }
};
