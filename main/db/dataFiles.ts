import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#shared/domain/localDay.ts';
import { backupFolder, isOwnBackup } from './backupFiles.ts';
import { errorCode } from './failure.ts';
import type { Db } from './open.ts';
import { syncFolder } from './syncFolder.ts';

export const DATABASE_FILE = 'followthrough.sqlite';
/** What a backup is called on its way into the data's place. */
const INCOMING = `${DATABASE_FILE}.incoming`;
/** A database that could not be opened, and its log, under the name that they are kept by. */
const SET_ASIDE = /^followthrough\.(damaged|kept)-[\w.-]+\.sqlite(-wal|-shm)?$/;
const SETTINGS = /^settings\.json(\.tmp-\w+)?$/;
const LOG = /^followthrough(\.old)?\.log$/;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The names in a folder; none where there is no folder, or something else in its place. */
const namesIn = (folder: string): readonly string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : [];

/**
 * Whether there was data here before, though its file is not there or holds nothing: a log of it, a backup, one that
 * was set aside.
 */
export const hadData = (dataFolder: string): boolean =>
  sizeOf(join(dataFolder, `${DATABASE_FILE}-wal`)) > 0 ||
  namesIn(dataFolder).some((name) => SET_ASIDE.test(name) && name.endsWith('.sqlite')) ||
  namesIn(backupFolder(dataFolder)).some((name) => isOwnBackup(name) && name.endsWith('.sqlite'));

const timeOf = (file: string): number => {
  const stats = statSync(file, { throwIfNoEntry: false });
  // A log that holds nothing was made by opening the data, and nothing was written.
  return stats === undefined || stats.size === 0 ? 0 : stats.mtimeMs;
};

/** When the data was last written, as far as the files tell: a commit touches the log, and bringing it in the file itself. */
export const changedAt = (dataFolder: string): Instant => {
  const file = join(dataFolder, DATABASE_FILE);
  return new Date(Math.max(timeOf(file), timeOf(`${file}-wal`))).toISOString() as Instant; // always this form
};

/** Closes the data. What closing brings from the log into the file is no change: the file keeps the time of the last one. */
export const closeData = (db: Db, dataFolder: string): void => {
  const at = new Date(changedAt(dataFolder));
  db.close();
  const file = join(dataFolder, DATABASE_FILE);
  if (existsSync(file)) utimesSync(file, at, at);
};

/** Bytes of the database's own file; 0 if it is not there. */
export const databaseSize = (dataFolder: string): number => sizeOf(join(dataFolder, DATABASE_FILE));

/**
 * Gives a database that could not be opened, and its log, another name: nothing of it is lost, and its place is free.
 * The file goes first: if the app ends in between, the data is missing, and the next start says so, while a file
 * without its log would open as if nothing were wrong. Does nothing where there is no file.
 * @param label why it was set aside
 * @param stamp makes the name its own
 */
export const setAside = (dataFolder: string, label: 'damaged' | 'kept', stamp: string): void => {
  let free = stamp;
  const nameFor = (suffix: string): string => `followthrough.${label}-${free}.sqlite${suffix}`;
  const taken = new Set(namesIn(dataFolder));
  for (let turn = 2; taken.has(nameFor('')); turn += 1) free = `${stamp}-${turn}`;
  const [file, log] = [join(dataFolder, DATABASE_FILE), join(dataFolder, `${DATABASE_FILE}-wal`)];
  if (existsSync(file)) renameSync(file, join(dataFolder, nameFor('')));
  if (existsSync(log)) renameSync(log, join(dataFolder, nameFor('-wal')));
  // An index into the log; SQLite makes it anew from the log.
  rmSync(join(dataFolder, `${DATABASE_FILE}-shm`), { force: true });
  syncFolder(dataFolder);
};

/** A copy of a backup beside the data, complete on the disk; `putInPlace` is then but a change of names. */
export const bringIn = (dataFolder: string, backupFile: string): void => {
  const incoming = join(dataFolder, INCOMING);
  try {
    copyFileSync(backupFile, incoming);
    const handle = openSync(incoming, 'r+');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    rmSync(incoming, { force: true });
    throw error;
  }
};

/** There is a log that is not in the file yet: a file put in its place would have it written into. */
export const hasLog = (dataFolder: string): boolean => existsSync(join(dataFolder, `${DATABASE_FILE}-wal`));

/** What was brought in takes the data's place at one stroke. There must be no log: see `hasLog`. */
export const putInPlace = (dataFolder: string): void => {
  renameSync(join(dataFolder, INCOMING), join(dataFolder, DATABASE_FILE));
  syncFolder(dataFolder);
};

/** Takes away what a crash in the middle of a restore left. */
export const removeIncoming = (dataFolder: string): void => rmSync(join(dataFolder, INCOMING), { force: true });

const removeIfEmpty = (folder: string): void => {
  try {
    rmdirSync(folder);
  } catch (error) {
    // A folder with somebody else's files in it stays, as does their file in its place; one that is not there is no loss.
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(errorCode(error))) throw error;
  }
};

/**
 * Deletes every file of the user's that the app made: backups, databases set aside, the database, settings, logs.
 * Whatever else lies in the folder stays. The database goes after its copies: if the app ends in between, the data is
 * all there or all gone.
 */
export const deleteData = (dataFolder: string): void => {
  const removeIn = (folder: string, isOwn: (name: string) => boolean): void => {
    for (const name of namesIn(folder)) if (isOwn(name)) rmSync(join(folder, name), { force: true });
  };
  const logs = join(dataFolder, 'logs');
  removeIn(backupFolder(dataFolder), isOwnBackup);
  removeIfEmpty(backupFolder(dataFolder));
  removeIn(dataFolder, (name) => SET_ASIDE.test(name) || name === INCOMING);
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(dataFolder, `${DATABASE_FILE}${suffix}`), { force: true });
  removeIn(dataFolder, (name) => SETTINGS.test(name));
  removeIn(logs, (name) => LOG.test(name));
  removeIfEmpty(logs);
  syncFolder(dataFolder);
};
