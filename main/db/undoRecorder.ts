import type { Db } from './open.ts';
import { replayStatements, tableDepths } from './replayStatements.ts';
import { createUndoTriggers, recordedTables } from './undoTriggers.ts';

/** Something else has changed what the command wrote: taking it back would hit the wrong row, or none. */
export class UndoConflictError extends Error {}

/** What SQLite says when rows do not fit together, or what the replay says when there is no row. */
export const isUndoConflict = (error: unknown): boolean =>
  error instanceof UndoConflictError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'));

/** Records what is written on a connection, and runs what was recorded. To be called within a transaction. */
export const undoRecorder = (db: Db) => {
  createUndoTriggers(db);
  const depths = tableDepths(db, recordedTables(db));
  const begin = db.prepare('INSERT INTO temp.recording (command_id) VALUES (?)');
  const end = db.prepare('DELETE FROM temp.recording');
  const entries = db.prepare<[number], { sql: string }>(
    'SELECT sql FROM undo_entries WHERE command_id = ? ORDER BY id DESC',
  );
  const dropEntries = db.prepare('DELETE FROM undo_entries WHERE command_id = ?');

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
    /**
     * Runs what is recorded of a command, newest first, and records its opposite in its place.
     * @throws UndoConflictError if a row is not as the command left it; the transaction is to be rolled back
     */
    replay: (commandId: number): void => {
      const recordedSql = entries.all(commandId).map(({ sql }) => sql);
      dropEntries.run(commandId);
      // Rows come back in the opposite order; that they fit together shows when all are there.
      db.pragma('defer_foreign_keys = ON');
      recorded(commandId, () => {
        for (const { sql, rows } of replayStatements(recordedSql, depths)) {
          if (db.prepare(sql).run().changes !== rows)
            throw new UndoConflictError(`Command ${commandId} no longer fits.`);
        }
      });
    },
  };
};
export type UndoRecorder = ReturnType<typeof undoRecorder>;
