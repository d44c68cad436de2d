import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '#shared/domain/localDay.ts';
import type { RecoveryReason } from '#shared/domain/recoveryReason.ts';
import { copyDatabase, UnsoundCopyError } from './backup.ts';
import { newBackupFile } from './backupFiles.ts';
import { DATABASE_FILE, databaseSize, hadData } from './dataFiles.ts';
import { errorCode, storageTrouble } from './failure.ts';
import { freeBytesAt } from './freeBytes.ts';
import { checkFile } from './integrity.ts';
import { MigrationError, migrate, NewerSchemaError } from './migrate.ts';
import type { Migration } from './migration.ts';
import { migrations } from './migrations/index.ts';
import { type Db, openDatabase } from './open.ts';
import { despiteLocks } from './patience.ts';

export { DATABASE_FILE };

export type DataInRecovery = {
  readonly state: 'recovery';
  readonly reason: RecoveryReason;
  /** The untouched database, or the copy that was made of it before a migration failed. */
  readonly keptFile: string | null;
  readonly cause: unknown;
};
export type OpenedData = { readonly state: 'ready'; readonly db: Db; readonly file: string } | DataInRecovery;

/** A check of the whole file found damage in it, though it could be opened. */
class DamageFoundError extends Error {}

/** There was data here before, and now its file is gone, or holds nothing. */
class DataGoneError extends Error {
  readonly reason: 'missing' | 'damaged';
  constructor(reason: 'missing' | 'damaged') {
    super(`The database is ${reason === 'missing' ? 'not there' : 'empty'}, and there was one before.`);
    this.reason = reason;
  }
}

/** A folder or file that may not be made, entered or written. */
const FORBIDDEN = ['EACCES', 'EPERM', 'EROFS'];
/** The bytes of the smallest page; no database is shorter. */
const SMALLEST_DATABASE = 512;
/** Less than SQLite needs beside a database to open it. */
const NEEDED_BYTES = 65_536;

/** No window shows until it is known whether the data opens. */
const OPENING_PATIENCE_MS = 1500;

/** The folder, or the first one above it that is there: making a folder where nothing can be written fails unclearly. */
const nearest = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));

/** Whether the folder, or the file in it, may be read but not written. */
const isReadOnly = (folder: string, file: string): boolean => {
  try {
    accessSync(nearest(folder), constants.W_OK);
    // The superuser may write where the mode forbids it, but not where the file system does: trying tells.
    if (existsSync(file)) closeSync(openSync(file, 'r+'));
    return false;
  } catch (error) {
    return FORBIDDEN.includes(errorCode(error));
  }
};

/** Why data cannot be opened or read, as far as the error and its place tell. */
export const reasonFor = (error: unknown, folder: string): RecoveryReason => {
  if (error instanceof NewerSchemaError) return 'newer_schema';
  if (error instanceof DataGoneError) return error.reason;
  if (error instanceof DamageFoundError) return 'damaged';
  // What cannot be copied as it stands is not sound where it stands.
  if (error instanceof UnsoundCopyError) return 'damaged';
  const cause = error instanceof MigrationError ? error.cause : error;
  const trouble = storageTrouble(cause);
  if (trouble === 'damaged' || trouble === 'disk_full' || trouble === 'locked') return trouble;
  const file = join(folder, DATABASE_FILE);
  if (trouble === 'read_only' || FORBIDDEN.includes(errorCode(cause)) || isReadOnly(folder, file)) return 'read_only';
  if (freeBytesAt(folder) < NEEDED_BYTES) return 'disk_full';
  return error instanceof MigrationError ? 'migration_failed' : 'unknown';
};

/** Data that was opened, or half so, and turns out not to be usable. */
export const inRecovery = (cause: unknown, folder: string): DataInRecovery => {
  const file = join(folder, DATABASE_FILE);
  const asFound = existsSync(file) ? file : null;
  const keptFile = cause instanceof MigrationError ? (cause.backupFile ?? asFound) : asFound;
  return { state: 'recovery', reason: reasonFor(cause, folder), keptFile, cause };
};

/** Data that could be opened, but should not be: a check found damage in it. */
export const damageFound = (folder: string): DataInRecovery =>
  inRecovery(new DamageFoundError('A check found damage in the database.'), folder);

export type OpenDataOptions = {
  readonly folder: string;
  readonly nativeBinding?: string | undefined;
  /** How long another program's lock is waited for, in milliseconds. */
  readonly patienceMs?: number;
  /** Names the copy made before a migration. */
  readonly now: () => Instant;
  readonly steps?: readonly Migration[];
  /** The user wants to begin anew, though there was data before. */
  readonly evenEmpty?: boolean;
};

/**
 * Opens the user's data and brings it to the newest schema. Whatever is wrong becomes a state with its reason:
 * the file is left as it was found, and the window says what can be done. A folder without a file is a new start, but
 * not where there are backups: then the file has gone missing, and an empty board would hide that.
 */
export const openData = async ({
  folder,
  now,
  steps = migrations,
  evenEmpty = false,
  patienceMs = OPENING_PATIENCE_MS,
  ...connection
}: OpenDataOptions): Promise<OpenedData> => {
  const file = join(folder, DATABASE_FILE);
  let db: Db | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    const size = databaseSize(folder);
    if (size === 0 && !evenEmpty && hadData(folder)) throw new DataGoneError(existsSync(file) ? 'damaged' : 'missing');
    // SQLite takes so short a file for a new one, and would write over it.
    if (size > 0 && size < SMALLEST_DATABASE) throw new DataGoneError('damaged');
    const opened = await despiteLocks(() => openDatabase(file, connection), { forMs: patienceMs });
    db = opened;
    await migrate(opened, steps, async () => {
      const copy = newBackupFile(folder, now(), 'before_update');
      await copyDatabase(
        opened,
        copy,
        (made) => checkFile(made, 'quick', connection.nativeBinding),
        connection.nativeBinding,
      );
      return copy;
    });
    return { state: 'ready', db: opened, file };
  } catch (cause) {
    db?.close();
    return inRecovery(cause, folder);
  }
};
