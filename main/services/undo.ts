import type { Topic } from '#shared/contract/events.ts';
import { topic } from '#shared/contract/events.ts';
import type { Output } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import { errors } from '#shared/messages/errors.ts';
import { storageTrouble } from '../db/failure.ts';
import type { MainTurns } from '../db/mainTurns.ts';
import { despiteLocks } from '../db/patience.ts';
import type { UndoCommand, UndoDirection } from '../db/undoCommands.ts';
import type { UndoLog } from '../db/undoLog.ts';
import type { Transact } from '../db/write.ts';
import type { Changes } from './changes.ts';
import { createReplays } from './replays.ts';

export type UndoParts = {
  readonly transact: Transact;
  readonly undoLog: UndoLog;
  readonly changes: Changes;
  /** Takes an import back on its own thread, recorded so that it can be redone. */
  readonly takeBackImport: (batchId: ImportBatchId) => Promise<Result<unknown>>;
  /** The thread of imports, which also runs what is long. */
  readonly importThread: {
    readonly isBusy: () => boolean;
    /** Runs the steps of a replay that was begun; false if it does not fit, and all is as it was before. */
    readonly replay: (command: UndoCommand, direction: UndoDirection) => Promise<Result<boolean>>;
    /** Puts away what was said of one that stopped. */
    readonly close: () => unknown;
  };
  readonly turns: MainTurns;
  readonly onFault: (cause: unknown) => void;
};

/** A command may have touched anything. */
const EVERYTHING: readonly Topic[] = topic.options.filter(
  (name) => !['settings', 'presence', 'backups'].includes(name),
);

const wordsOf = ({ name, about }: UndoCommand) => ({ name, about });

/** So many statements are run at once: with what follows from them they take less than a frame. */
const AT_ONCE = 40;
/** With more than this it would take main many seconds, if only in turns. */
const ON_MAIN = 5000;

/** Takes commands back, newest first, and does them again; of those that are asked for one after the other. */
export const createUndo = (parts: UndoParts) => {
  const { transact, undoLog, changes, takeBackImport, importThread } = parts;
  const replays = createReplays(parts);

  /** What cannot be taken back must not keep what is beyond it from being reached. */
  const letGo = (command: UndoCommand): Result<never> => {
    transact(() => undoLog.forget(command));
    changes.tellOfAll(EVERYTHING);
    return fail('conflict', errors.undoConflict());
  };

  type Answer = Result<Output<'undo.undo'>>;

  const ended = (command: UndoCommand, fits: boolean): Answer => {
    if (!fits) return letGo(command);
    changes.tellOfAll(EVERYTHING);
    return ok({ done: wordsOf(command) });
  };

  /** Goes on with a replay that was begun; whatever becomes of it, the page reads anew what there is. */
  const goOn = async (command: UndoCommand, replayed: Promise<Result<boolean>>): Promise<Answer> => {
    try {
      const result = await replayed;
      if (result.ok) return ended(command, result.value);
      changes.tellOfAll(EVERYTHING);
      return result;
    } catch (error) {
      changes.tellOfAll(EVERYTHING);
      throw error;
    }
  };

  const apart = async (command: UndoCommand, direction: UndoDirection): Promise<Result<boolean>> => {
    const replayed = await importThread.replay(command, direction);
    if (replayed.ok) return replayed;
    // The thread was lost on the way: what is left of it is done here.
    const rest = await replays.goOn(command.id);
    if (rest.ok) importThread.close();
    return rest;
  };

  const replay = (direction: UndoDirection): Answer | Promise<Answer> => {
    const [left] = undoLog.cutOff();
    if (left !== undefined) {
      // A lock or a full disk stood in its way: the user asks for it once more, or for what is beyond it.
      const gone = goOn(left, replays.goOn(left.id));
      return left.direction === direction ? gone : gone.then((answer) => (answer.ok ? replay(direction) : answer));
    }
    const command = undoLog.next(direction);
    if (command === undefined) {
      return fail('conflict', direction === 'undo' ? errors.nothingToUndo() : errors.nothingToRedo());
    }
    if (command.importBatchId !== null) {
      return takeBackImport(command.importBatchId).then((taken) => {
        if (taken.ok) return ok({ done: wordsOf(command) });
        return taken.error.code === 'not_found' ? letGo(command) : taken;
      });
    }
    if (!undoLog.hasMoreThan(command, AT_ONCE)) return ended(command, replays.atOnce(command, direction));
    const isForThread = undoLog.hasMoreThan(command, ON_MAIN);
    if (isForThread && importThread.isBusy()) return fail('conflict', errors.importUnderway());
    // From here on a write that comes in between cannot let it fall.
    transact(() => undoLog.inSteps.begin(command.id, direction));
    return goOn(command, isForThread ? apart(command, direction) : replays.goOn(command.id));
  };

  let last: Promise<unknown> | undefined;
  /** One at a time, whoever asks: two must not run the entries of one command. What is short is answered at once. */
  const inOrder = (run: () => Answer | Promise<Answer>): Answer | Promise<Answer> => {
    const again = async (): Promise<Answer> => despiteLocks(run);
    const answer = last === undefined ? run() : last.then(again, again);
    if (!(answer instanceof Promise)) return answer;
    const settled: Promise<unknown> = answer
      .catch(() => undefined)
      .then(() => {
        if (last === settled) last = undefined;
      });
    last = settled;
    return answer;
  };

  return {
    state: (): Result<Output<'undo.state'>> => {
      const [undo, redo] = [undoLog.next('undo'), undoLog.next('redo')];
      return ok({ undo: undo ? wordsOf(undo) : null, redo: redo ? wordsOf(redo) : null });
    },
    undo: () => inOrder(() => replay('undo')),
    redo: () => inOrder(() => replay('redo')),
    /**
     * To be called once at the start: replays that a crash cut off come to their end. What is long goes on in turns, and the
     * answer comes then: nothing should be shown by halves. What a full disk or a lock stands in the way of waits until the
     * user undoes or redoes something. Rejects with what SQLite says of a file that is damaged.
     */
    finishCutOff: async (): Promise<void> => {
      for (const command of undoLog.cutOff()) {
        if (undoLog.hasMoreThan(command, ON_MAIN)) {
          await Promise.resolve(inOrder(() => goOn(command, replays.goOn(command.id)))).catch(parts.onFault);
          return;
        }
        try {
          if (!replays.goOnAtOnce(command.id)) transact(() => undoLog.forget(command));
        } catch (error) {
          if (storageTrouble(error) === undefined) throw error;
          return;
        }
      }
    },
  };
};
export type Undo = ReturnType<typeof createUndo>;
