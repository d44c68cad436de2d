import { closeSync, openSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * Overwrites the first page of a table and of each of its indexes in a database file, which an app may have open: what is
 * asked of this table fails from then on, and nothing else does. For tables whose pages nobody has read yet, and that are
 * not in the log.
 */
export const damageTable = (file: string, table: string): void => {
  const db = new Database(file, { readonly: true });
  const roots = db
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE tbl_name = ? AND rootpage > 0')
    .pluck()
    .all(table);
  const pageSize = Number(db.pragma('page_size', { simple: true }));
  db.close();
  if (roots.length === 0) throw new Error(`There is no table ${table}.`);
  const handle = openSync(file, 'r+');
  for (const root of roots) writeSync(handle, Buffer.alloc(pageSize, 0x5a), 0, pageSize, (root - 1) * pageSize);
  closeSync(handle);
};
