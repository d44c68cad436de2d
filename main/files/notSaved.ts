import { basename } from 'node:path';
import { type Failure, fail } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import { errorCode, storageTrouble } from '../db/failure.ts';

const NOT_ALLOWED = ['EACCES', 'EPERM', 'EROFS'];

/** Why a file that the user named was not written, in words. What was there before is untouched (see writeWhole). */
export const notSaved = (error: unknown, path: string): Failure => {
  const file = basename(path);
  if (storageTrouble(error) === 'disk_full') return fail('disk_full', errors.saveDiskFull({ file }));
  const isRefused = NOT_ALLOWED.includes(errorCode(error));
  return fail('conflict', isRefused ? errors.saveReadOnly({ file }) : errors.notSaved({ file }));
};
