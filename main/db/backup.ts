import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FileCheck } from './integrity.ts';
import { type Db, openDatabase } from './open.ts';
import { syncFolder } from './syncFolder.ts';

/** What a copy is called until it is known to be good; such a file never counts. */
export const PARTIAL = '.partial';

/** A copy was made, but what can be read from it is not what was written. */
export class UnsoundCopyError extends Error {}

/** Takes a copy that came to nothing away, with what SQLite may have laid beside it. */
export const removePartial = (partial: string): void => {
  for (const beside of ['', '-journal', '-wal', '-shm']) rmSync(`${partial}${beside}`, { force: true });
};

/**
 * Copies the whole database into a new file by SQLite's backup API: a consistent state whatever the write-ahead log
 * holds, which copying the file itself would miss. The copy is one file without a log of its own, so that it can be
 * read where nothing can be written; `check` then looks at it. It is there complete and sound, or not at all.
 * @throws UnsoundCopyError if it is not sound, and whatever SQLite or the disk says
 */
export const copyDatabase = async (
  db: Db,
  toFile: string,
  check: (file: string) => Promise<FileCheck> | FileCheck,
  nativeBinding?: string | undefined,
): Promise<void> => {
  const partial = `${toFile}${PARTIAL}`;
  try {
    await db.backup(partial);
    const copy = openDatabase(partial, { nativeBinding });
    try {
      copy.pragma('journal_mode = DELETE');
    } finally {
      copy.close();
    }
    const { isSound, schema } = await check(partial);
    if (!isSound || schema === 0) throw new UnsoundCopyError('The copy cannot be read as it was written.');
    renameSync(partial, toFile);
    syncFolder(dirname(toFile));
  } catch (error) {
    removePartial(partial);
    throw error;
  }
};
