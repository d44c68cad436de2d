import type { Db } from './open.ts';
import { createUndoTriggers } from './undoTriggers.ts';

/** Something else has changed what the command wrote: taking it back would hit the wrong row, or none. */
export class UndoConflictError extends Error {}

/** A later schema does not have what an older version of the app has recorded. */
const isUnknownToSchema = (error: Error): boolean => /^no such (table|column)|has no column named/.test(error.message);

/** What SQLite says when rows do not fit together, or are of no table any more, or the replay when there is no row. */
export const isUndoConflict = (error: unknown): boolean =>
  error instanceof UndoConflictError ||
  (error instanceof Error &&
    'code' in error &&
    (String(error.code).startsWith('SQLITE_CONSTRAINT') || isUnknownToSchema(error)));

/** Records what is written on a connection, so that it can be taken back. To be called within a transaction. */
export const undoRecorder = (db: Db) => {
  createUndoTriggers(db);
  const begin = db.prepare('INSERT INTO temp.recording (command_id) VALUES (?)');
  const end = db.prepare('DELETE FROM temp.recording');

  const recorded = <T>(commandId: number, work: () => T): T => {
    begin.run(commandId);
    try {
      return work();
    } finally {
      end.run();
    }
  };

  return {
    /** Runs work and adds its opposite to a command. */
    recorded,
  };
};
export type UndoRecorder = ReturnType<typeof undoRecorder>;
