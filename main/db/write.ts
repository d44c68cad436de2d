import type { CommandName } from '#shared/domain/commandName.ts';
import type { Db } from './open.ts';
import type { Recording, UndoLog } from './undoLog.ts';

/** Runs work as one transaction: all of it is written, or none. */
export type Transact = <T>(work: () => T) => T;
/** Runs a command of the user as one transaction that can be undone as one. */
export type Write = <T>(name: CommandName, command: (recording: Recording) => T) => T;

/**
 * `takeTurn` lets a transaction in between the steps of an import that writes on another thread; `onCommit` hears of each
 * that was written.
 */
export const transactor =
  (db: Db, takeTurn: <T>(work: () => T) => T, onCommit: () => void = () => undefined): Transact =>
  (work) => {
    const result = takeTurn(() => db.transaction(work).immediate());
    onCommit();
    return result;
  };

export const writer =
  (transact: Transact, undoLog: UndoLog): Write =>
  (name, command) =>
    transact(() => undoLog.record(name, command));
