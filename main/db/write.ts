import type { Failure, Result } from '#shared/contract/result.ts';
import type { CommandName } from '#shared/domain/commandName.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Db } from './open.ts';
import type { Recording, UndoLog } from './undoLog.ts';

/** Runs work as one transaction: all of it is written, or none. */
export type Transact = <T>(work: () => T) => T;
/**
 * Runs a command of the user as one transaction that can be undone as one. A command that fails has written nothing,
 * whatever it did before it found out.
 */
export type Write = <T>(name: CommandName, command: (recording: Recording) => Result<T>) => Result<T>;

/** Carries a failure out of its transaction, which is rolled back on the way. */
class CommandFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.error.code);
    this.failure = failure;
  }
}

export type TransactorParts = {
  readonly db: Db;
  /** Lets a transaction in between the steps of an import that writes on another thread. */
  readonly takeTurn: <T>(work: () => T) => T;
  /** The last step of each transaction, with all that it has written; gives the roles that it touched. */
  readonly settle: () => readonly RoleId[];
  /** Nothing of a transaction was written. */
  readonly onRollback: () => void;
  /** Hears of each transaction that was written. */
  readonly onCommit: (touched: readonly RoleId[]) => void;
};

export const transactor =
  ({ db, takeTurn, settle, onRollback, onCommit }: TransactorParts): Transact =>
  (work) => {
    const settled = () => ({ result: work(), touched: settle() });
    let written: ReturnType<typeof settled>;
    try {
      written = takeTurn(() => db.transaction(settled).immediate());
    } catch (error) {
      onRollback();
      throw error;
    }
    onCommit(written.touched);
    return written.result;
  };

export const writer =
  (transact: Transact, undoLog: UndoLog): Write =>
  (name, command) => {
    try {
      return transact(() =>
        undoLog.record(name, (recording) => {
          const result = command(recording);
          if (!result.ok) throw new CommandFailed(result);
          return result;
        }),
      );
    } catch (error) {
      if (error instanceof CommandFailed) return error.failure;
      throw error;
    }
  };
