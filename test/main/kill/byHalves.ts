import type { Db } from '#main/db/open.ts';

const ROLES = `SELECT 1 FROM roles WHERE import_batch_id IN
  (SELECT id FROM import_batches WHERE status IN ('applying', 'undoing'))`;
const REPLAY = "SELECT 1 FROM undo_commands WHERE replay IN ('undo', 'redo')";
// One that is dropped is taken back already; what was kept of it goes by and by.
const COMMAND = "SELECT 1 FROM undo_commands WHERE state = 'begun' AND replay IS NOT 'drop'";

/** Whether a part of what takes many transactions is there: an import, its undo, any other long command, its replay. */
export const isByHalves = (db: Db): boolean =>
  [ROLES, REPLAY, COMMAND].some((sql) => db.prepare(sql).get() !== undefined);
