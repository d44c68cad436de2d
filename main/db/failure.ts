import { type Failure, fail } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';

/** The code that SQLite or the system gave an error; empty if it has none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether an error is SQLite's own word about the database. */
export const isFromSqlite = (error: unknown): boolean => errorCode(error).startsWith('SQLITE_');

/** SHMSIZE: there was no room for the index of the write-ahead log, which is the first thing to be written. */
const FULL = ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'];

/** What can be wrong with the database and its disk. */
export type StorageTrouble = 'disk_full' | 'locked' | 'read_only' | 'damaged' | 'gone';

/**
 * What SQLite or the file system complains of; `undefined` if the error is neither's.
 * Result codes: https://www.sqlite.org/rescode.html
 */
export const storageTrouble = (error: unknown): StorageTrouble | undefined => {
  const code = errorCode(error);
  if (FULL.includes(code)) return 'disk_full';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked';
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return 'read_only';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR')) return 'gone';
  return undefined;
};

/** What SQLite or the file system says, as a failure in words; `undefined` if the error is neither's. */
export const storageFailure = (error: unknown): Failure | undefined => {
  switch (storageTrouble(error)) {
    case 'disk_full':
      return fail('disk_full', errors.diskFull());
    case 'locked':
      return fail('locked', errors.databaseLocked());
    case 'read_only':
      return fail('database', errors.databaseReadOnly());
    case 'damaged':
      return fail('database', errors.databaseDamaged());
    case 'gone':
      return fail('database', errors.databaseGone());
    case undefined:
      return undefined;
  }
};
