import { createHash } from 'node:crypto';
import type { Db } from '#main/db/open.ts';
import { recordedTables } from '#main/db/undoTriggers.ts';

/**
 * A fingerprint of each table of the user's rows. The list of imports is left out: one that was taken back by a crash
 * stays in it.
 */
export const digestsOf = (db: Db): Readonly<Record<string, string>> =>
  Object.fromEntries(
    recordedTables(db)
      .filter((table) => table !== 'import_batches')
      .map((table) => {
        const rows = db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().all();
        return [table, createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)];
      }),
  );

/** One fingerprint of all of them. */
export const digestOf = (db: Db): string =>
  createHash('sha256')
    .update(JSON.stringify(digestsOf(db)))
    .digest('hex')
    .slice(0, 16);
