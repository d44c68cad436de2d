import { renameSync, rmSync } from 'node:fs';
import type { Db } from './open.ts';

/**
 * Copies the whole database into a new file by SQLite's backup API: a consistent state whatever the write-ahead log
 * holds, which copying the file itself would miss. The copy is there complete, or not at all.
 */
export const copyDatabase = async (db: Db, toFile: string): Promise<void> => {
  const partial = `${toFile}.partial`;
  try {
    await db.backup(partial);
    renameSync(partial, toFile);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
};
