import type { Db } from './open.ts';
import { replayStatements, tableDepths } from './replayStatements.ts';
import type { UndoCommands, UndoDirection } from './undoCommands.ts';
import { UndoConflictError, type UndoRecorder } from './undoRecorder.ts';
import { recordedTables } from './undoTriggers.ts';

/** So many statements are joined at most: enough to be quick, few enough to look at the clock in between. */
const STEP_ENTRIES = 100;

const opposite = (direction: UndoDirection): UndoDirection => (direction === 'undo' ? 'redo' : 'undo');

/**
 * Takes commands back and does them again, in as many transactions as it takes: how far it is stands with the command, so
 * that what a crash cuts off is finished at the next start. What it runs is recorded in the other direction under the same
 * command. Every function is to be called within a transaction.
 */
export const undoReplay = (db: Db, { recorded }: UndoRecorder, commands: UndoCommands) => {
  const depths = tableDepths(db, recordedTables(db));
  const entries = db.prepare<[number, number, number], { id: number; sql: string }>(`SELECT id, sql FROM undo_entries
    WHERE command_id = ? AND id > ? AND id <= ? ORDER BY id DESC LIMIT ${STEP_ENTRIES}`);
  const dropEntries = db.prepare('DELETE FROM undo_entries WHERE command_id = ? AND id >= ? AND id <= ?');

  /**
   * Runs the next entries, newest first. False if there are none left.
   * @throws UndoConflictError, or what SQLite says of rows that do not fit: the transaction is to be rolled back
   */
  const step = (id: number): boolean => {
    const { above, upTo } = commands.replayOf(id);
    const next = entries.all(id, above, upTo);
    const last = next.at(-1);
    if (last === undefined) return false;
    dropEntries.run(id, last.id, upTo);
    commands.setReplay(id, { upTo: last.id - 1 });
    // Rows come back in the opposite order; that they fit together shows when all are there.
    db.pragma('defer_foreign_keys = ON');
    const statements = replayStatements(
      next.map(({ sql }) => sql),
      depths,
    );
    recorded(id, () => {
      for (const { sql, rows } of statements) {
        if (db.prepare(sql).run().changes !== rows) throw new UndoConflictError(`Command ${id} no longer fits.`);
      }
    });
    return true;
  };

  return {
    begin: (id: number, direction: UndoDirection): void => commands.beginReplay(id, direction),
    step,
    /** All that is left of it at once. */
    finish: (id: number): void => {
      while (step(id));
      commands.endReplay(id);
    },
    /** The end of the last step: from here on it is a command that can be done again, or taken back. */
    end: (id: number): void => commands.endReplay(id),
    /** What was run so far is to be run the other way: afterwards the command is as it was before. */
    turnBack: (id: number): void => commands.turnReplayBack(id, opposite(commands.replayOf(id).direction)),
    /** Whether it did not fit, and goes the other way by now. */
    wasTurnedBack: (id: number): boolean => commands.replayOf(id).above > 0,
    /** How many steps it will take. */
    steps: (id: number): number => Math.ceil(commands.entries(id) / STEP_ENTRIES),
  };
};
export type UndoReplay = ReturnType<typeof undoReplay>;
