import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { bytesOf, dataFile, openTestData } from '#test/helpers/testData.ts';
import {
  folderWith,
  type GoodData,
  makeGoodData,
  ROLES,
  restoreOn,
  setAsideIn,
  soundTitles,
  startOn,
  type Titles,
  titlesIn,
} from './goodData.ts';

let made: GoodData;
let good: Buffer;
beforeAll(async () => {
  made = await makeGoodData();
  good = made.bytes;
});

const EDIT = "UPDATE roles SET title = title || ' (edited)'";

/**
 * What a crash leaves after a checkpoint that could not be finished, since somebody still read an older state: of the
 * pages that were written twice nothing is in the file yet, of the others all. Only file and log together are whole.
 */
const unfinishedCheckpoint = (): { readonly file: Buffer; readonly log: Buffer; readonly whole: Titles } => {
  const folder = folderWith(good, made);
  const db = openDatabase(dataFile(folder));
  db.pragma('wal_autocheckpoint = 0');
  db.exec(EDIT);
  const reader = openDatabase(dataFile(folder));
  reader.exec('BEGIN');
  titlesIn(reader);
  db.exec("UPDATE roles SET title = 'Later'");
  db.pragma('wal_checkpoint(PASSIVE)');
  const file = bytesOf(folder);
  const log = readFileSync(`${dataFile(folder)}-wal`);
  const whole = titlesIn(db);
  reader.close();
  db.close();
  expect(file.equals(good)).toBe(false);
  return { file, log, whole };
};

describe('a write-ahead log', () => {
  it('that was deleted takes with it what was only there, and no more', async () => {
    const folder = folderWith(good, made);
    const db = openDatabase(dataFile(folder));
    const before = titlesIn(db);
    db.pragma('wal_autocheckpoint = 0');
    db.exec(EDIT);
    expect(titlesIn(db)).not.toEqual(before);
    const copy = tempFolder();
    // As a crash leaves it: the log is there, and nobody closed it.
    copyFileSync(dataFile(folder), dataFile(copy));
    db.close();
    expect(bytesOf(copy).equals(good)).toBe(true);
    expect(await startOn(copy)).toBe('board');
    const after = soundTitles(dataFile(copy));
    expect(after).toHaveLength(ROLES);
    expect(after).toEqual(before);
  });

  it('of which a part has reached the file brings the rest: nothing is lost', async () => {
    const { file, log, whole } = unfinishedCheckpoint();
    const folder = folderWith(file, made);
    writeFileSync(`${dataFile(folder)}-wal`, log);
    expect(await startOn(folder)).toBe('board');
    expect(soundTitles(dataFile(folder))).toEqual(whole);
  });

  it('that was deleted after a part of it had reached the file leaves damage, which is said; a backup brings all back', async () => {
    const { file } = unfinishedCheckpoint();
    const folder = folderWith(file, made);
    expect(await startOn(folder)).toBe('damaged');
    expect(bytesOf(folder).equals(file)).toBe(true);
    await restoreOn(folder);
    const kept = setAsideIn(folder);
    expect(kept.map((name) => readFileSync(join(folder, name)).equals(file))).toEqual([true]);
    expect(soundTitles(dataFile(folder))).toHaveLength(ROLES);
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
    const source = folderWith(good, made);
    const db = openDatabase(dataFile(source));
    db.pragma('wal_autocheckpoint = 0');
    db.exec("UPDATE roles SET title = title || ' (edited)'");
    const folder = folderWith(Buffer.alloc(4096, 7), made);
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
