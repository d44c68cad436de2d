import type { Topic } from '#shared/contract/events.ts';
import { topic } from '#shared/contract/events.ts';
import type { Output } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import { errors } from '#shared/messages/errors.ts';
import type { UndoCommand, UndoDirection } from '../db/undoCommands.ts';
import type { UndoLog } from '../db/undoLog.ts';
import { isUndoConflict } from '../db/undoRecorder.ts';
import type { Transact } from '../db/write.ts';
import type { Changes } from './changes.ts';

export type UndoParts = {
  readonly transact: Transact;
  readonly undoLog: UndoLog;
  readonly changes: Changes;
  /** Takes an import back on its own thread, recorded so that it can be redone. */
  readonly takeBackImport: (batchId: ImportBatchId) => Promise<Result<unknown>>;
  /** Replays a long command on another thread; false if it no longer fits, and nothing was written. */
  readonly replayApart: (command: UndoCommand, direction: UndoDirection) => Promise<Result<boolean>>;
};

/** A command may have touched anything. */
const EVERYTHING: readonly Topic[] = topic.options.filter((name) => name !== 'settings' && name !== 'backups');

const wordsOf = ({ name, about }: UndoCommand) => ({ name, about });

/** Takes commands back, newest first, and does them again. */
export const createUndo = ({ transact, undoLog, changes, takeBackImport, replayApart }: UndoParts) => {
  const replayHere = (command: UndoCommand, direction: UndoDirection): Result<boolean> => {
    try {
      transact(() => undoLog.replay(command, direction));
      return ok(true);
    } catch (error) {
      if (!isUndoConflict(error)) throw error;
      return ok(false);
    }
  };
  /** What cannot be taken back must not keep what is beyond it from being reached. */
  const letGo = (command: UndoCommand): Result<never> => {
    transact(() => undoLog.forget(command));
    changes.tell([]);
    return fail('conflict', errors.undoConflict());
  };

  type Answer = Result<Output<'undo.undo'>>;

  const replay = (direction: UndoDirection): Answer | Promise<Answer> => {
    const command = undoLog.next(direction);
    if (command === undefined) {
      return fail('conflict', direction === 'undo' ? errors.nothingToUndo() : errors.nothingToRedo());
    }
    const done = ok({ done: wordsOf(command) });
    if (command.importBatchId !== null) {
      return takeBackImport(command.importBatchId).then((taken) => {
        if (taken.ok) return done;
        return taken.error.code === 'not_found' ? letGo(command) : taken;
      });
    }
    const ended = (replayed: Result<boolean>): Answer => {
      if (!replayed.ok) return replayed;
      if (!replayed.value) return letGo(command);
      changes.tell(EVERYTHING);
      return done;
    };
    return undoLog.isLong(command)
      ? replayApart(command, direction).then(ended)
      : ended(replayHere(command, direction));
  };

  return {
    state: (): Result<Output<'undo.state'>> => {
      const [undo, redo] = [undoLog.next('undo'), undoLog.next('redo')];
      return ok({ undo: undo ? wordsOf(undo) : null, redo: redo ? wordsOf(redo) : null });
    },
    undo: () => replay('undo'),
    redo: () => replay('redo'),
  };
};
export type Undo = ReturnType<typeof createUndo>;
