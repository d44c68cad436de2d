import type { Topic } from '#shared/contract/events.ts';
import { topic } from '#shared/contract/events.ts';
import type { Output } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import { errors } from '#shared/messages/errors.ts';
import type { MainTurns } from '../db/mainTurns.ts';
import { despiteLocks } from '../db/patience.ts';
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
  /** Runs the steps of a replay that was begun on another thread; false if it does not fit, and all is as it was before. */
  readonly replayApart: (command: UndoCommand, direction: UndoDirection) => Promise<Result<boolean>>;
  readonly turns: MainTurns;
};

/** A command may have touched anything. */
const EVERYTHING: readonly Topic[] = topic.options.filter((name) => name !== 'settings' && name !== 'backups');

const wordsOf = ({ name, about }: UndoCommand) => ({ name, about });

/** So many statements are run at once: with what follows from them they take less than a frame. */
const AT_ONCE = 40;
/** With more than this it would take main many seconds, if only in turns. */
const ON_MAIN = 5000;

/** Takes commands back, newest first, and does them again; of those that are asked for one after the other. */
export const createUndo = ({ transact, undoLog, turns, changes, takeBackImport, replayApart }: UndoParts) => {
  const { inSteps } = undoLog;

  const replayAtOnce = (command: UndoCommand, direction: UndoDirection): Result<boolean> => {
    try {
      transact(() => undoLog.replay(command, direction));
      return ok(true);
    } catch (error) {
      if (!isUndoConflict(error)) throw error;
      return ok(false);
    }
  };

  /** Runs what is left of a replay; whether it fits. If not, what was run is run the other way. */
  const replayInTurns = async (id: number): Promise<Result<boolean>> => {
    let fits = true;
    try {
      if (!(await turns.run(() => inSteps.step(id)))) return fail('internal', errors.replayStopped());
    } catch (error) {
      if (!isUndoConflict(error)) throw error;
      fits = false;
      await despiteLocks(() => transact(() => inSteps.turnBack(id)));
      if (!(await turns.run(() => inSteps.step(id)))) return fail('internal', errors.replayStopped());
    }
    await despiteLocks(() => transact(() => inSteps.end(id)));
    return ok(fits);
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
    const size = undoLog.sizeOf(command);
    if (size <= AT_ONCE) return ended(replayAtOnce(command, direction));
    // From here on a write that comes in between cannot let it fall.
    transact(() => inSteps.begin(command.id, direction));
    if (size <= ON_MAIN) return replayInTurns(command.id).then(ended);
    return replayApart(command, direction).then((replayed) =>
      // The thread was lost on the way: what is left of it is done here.
      replayed.ok ? ended(replayed) : replayInTurns(command.id).then(ended),
    );
  };

  let last: Promise<unknown> = Promise.resolve();
  /** One at a time, whoever asks: two must not run the entries of one command. */
  const inOrder = (run: () => Answer | Promise<Answer>): Promise<Answer> => {
    const turn = last.then(run, run);
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    state: (): Result<Output<'undo.state'>> => {
      const [undo, redo] = [undoLog.next('undo'), undoLog.next('redo')];
      return ok({ undo: undo ? wordsOf(undo) : null, redo: redo ? wordsOf(redo) : null });
    },
    undo: () => inOrder(() => replay('undo')),
    redo: () => inOrder(() => replay('redo')),
    /** To be called once at the start: replays that a crash cut off come to their end. */
    finishCutOff: (): void => {
      for (const id of undoLog.cutOff()) {
        try {
          while (transact(() => inSteps.step(id)));
          transact(() => inSteps.end(id));
        } catch (error) {
          if (!isUndoConflict(error)) throw error;
          transact(() => undoLog.forget({ id }));
        }
      }
    },
  };
};
export type Undo = ReturnType<typeof createUndo>;
