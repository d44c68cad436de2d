import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '#shared/domain/backup.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { PARTIAL } from './backup.ts';
import { errorCode } from './failure.ts';

const NAME =
  /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}\.\d{3}Z)\.(automatic|by_hand|before_restore|before_update)\.sqlite$/;

/** Where the backups lie within the data folder. */
export const backupFolder = (dataFolder: string): string => join(dataFolder, 'backups');

/** An instant as part of a file's name: no file system minds it, and names sort by time. */
export const stampOf = (at: Instant): string => at.replaceAll(':', '-');

/** The name of a backup's file: when it was made and why. */
export const backupName = (at: Instant, reason: Backup['reason']): string => `${stampOf(at)}.${reason}.sqlite`;

/** Something else lies where the folder of the backups should be, or it may not be read. */
export class BackupFolderError extends Error {
  readonly isBlocked: boolean;
  constructor(isBlocked: boolean, cause: unknown) {
    super(isBlocked ? 'The place of the backups is taken.' : 'The folder of the backups cannot be read.', { cause });
    this.isBlocked = isBlocked;
  }
}

const folderError = (error: unknown): unknown => {
  const code = errorCode(error);
  if (code === 'ENOTDIR' || code === 'EEXIST') return new BackupFolderError(true, error);
  return code === 'EACCES' || code === 'EPERM' ? new BackupFolderError(false, error) : error;
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw folderError(error);
  }
};

/** Whether a file of this name in the folder of backups is one that the app made, complete or not. */
export const isOwnBackup = (name: string): boolean =>
  NAME.test(name.replace(/-(journal|wal|shm)$/, '').replace(new RegExp(`\\${PARTIAL}$`), ''));

const describe = (folder: string, name: string): readonly Backup[] => {
  const [, hour, minute, second, reason] = NAME.exec(name) ?? [];
  if (hour === undefined || Number.isNaN(Date.parse(`${hour}:${minute}:${second}`))) return [];
  const stats = statSync(join(folder, name), { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) return [];
  const at = `${hour}:${minute}:${second}` as Instant; // the form by the pattern, real by the parse
  return [{ name, at, bytes: stats.size, reason: reason as Backup['reason'] }];
};

/**
 * The backups of a data folder, newest first. Each was checked before it got its name.
 * @throws BackupFolderError if the folder cannot be looked at
 */
export const listBackups = (dataFolder: string): readonly Backup[] => {
  const folder = backupFolder(dataFolder);
  return namesIn(folder)
    .flatMap((name) => describe(folder, name))
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name));
};

/**
 * A path for a new backup; the folder is there. Two within a millisecond get names of their own.
 * @throws BackupFolderError if the folder cannot be made or looked at
 */
export const newBackupFile = (dataFolder: string, at: Instant, reason: Backup['reason']): string => {
  const folder = backupFolder(dataFolder);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw folderError(error);
  }
  const taken = new Set(namesIn(folder));
  let moment = at;
  while (taken.has(backupName(moment, reason))) {
    moment = new Date(Date.parse(moment) + 1).toISOString() as Instant; // always this form
  }
  return join(folder, backupName(moment, reason));
};

/** Takes a backup away. */
export const removeBackup = (dataFolder: string, name: string): void =>
  rmSync(join(backupFolder(dataFolder), name), { force: true });

/** Takes away what a crash in the middle of a copy left. Not while a copy is made. */
export const removePartialBackups = (dataFolder: string): void => {
  const folder = backupFolder(dataFolder);
  const partials = namesIn(folder).filter((name) => isOwnBackup(name) && name.includes(`.sqlite${PARTIAL}`));
  for (const name of partials) rmSync(join(folder, name), { force: true });
};
