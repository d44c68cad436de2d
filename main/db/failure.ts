import { type Failure, fail } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * What SQLite or the file system says, as a failure in words; `undefined` if the error is neither's.
 * Result codes: https://www.sqlite.org/rescode.html
 */
export const storageFailure = (error: unknown): Failure | undefined => {
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return fail('disk_full', errors.diskFull());
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return fail('database', errors.databaseLocked());
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return fail('database', errors.databaseReadOnly());
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return fail('database', errors.databaseDamaged());
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR'))
    return fail('database', errors.databaseGone());
  return undefined;
};
