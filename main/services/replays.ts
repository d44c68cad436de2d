import { fail, ok, type Result } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import type { MainTurns } from '../db/mainTurns.ts';
import { despiteLocks } from '../db/patience.ts';
import type { UndoCommand, UndoDirection } from '../db/undoCommands.ts';
import type { UndoLog } from '../db/undoLog.ts';
import { isUndoConflict } from '../db/undoRecorder.ts';
import type { Transact } from '../db/write.ts';

export type ReplaysParts = { readonly transact: Transact; readonly undoLog: UndoLog; readonly turns: MainTurns };

/** So many steps go into one transaction where nobody waits in between. */
const STEPS_AT_ONCE = 20;

/** Whether the rows are as the command left them. */
const ifFits = (run: () => void): boolean => {
  try {
    run();
    return true;
  } catch (error) {
    if (!isUndoConflict(error)) throw error;
    return false;
  }
};

/**
 * Runs replays on main's own connection. Each gives whether the command still fits; if it does not, all is as it was
 * before. What a lock or a full disk cuts off stays begun: it is gone on with from where it is.
 */
export const createReplays = ({ transact, undoLog, turns }: ReplaysParts) => {
  const { inSteps } = undoLog;

  const goOnAtOnce = (id: number): boolean => {
    const run = (): void => {
      const some = (): boolean => {
        for (let step = 0; step < STEPS_AT_ONCE; step += 1) if (!inSteps.step(id)) return false;
        return true;
      };
      while (transact(some));
    };
    const fits = inSteps.wasTurnedBack(id) ? false : ifFits(run);
    if (!fits) {
      if (!inSteps.wasTurnedBack(id)) transact(() => inSteps.turnBack(id));
      // Where the way back is barred too, what is there stays.
      ifFits(run);
    }
    transact(() => inSteps.end(id));
    return fits;
  };

  return {
    /** All of it in one transaction, for a few statements. */
    atOnce: (command: UndoCommand, direction: UndoDirection): boolean =>
      ifFits(() => transact(() => undoLog.replay(command, direction))),
    /** What is left of one that was begun, without a pause: before the window is there. */
    goOnAtOnce,
    /** The same in turns, with the window served in between. A failure if the app ends before. */
    goOn: async (id: number): Promise<Result<boolean>> => {
      const stopped = fail('internal', errors.replayStopped());
      const run = async (): Promise<'done' | 'stopped' | 'barred'> => {
        try {
          return (await turns.run(() => inSteps.step(id))) ? 'done' : 'stopped';
        } catch (error) {
          if (!isUndoConflict(error)) throw error;
          return 'barred';
        }
      };
      const wasTurned = inSteps.wasTurnedBack(id);
      const first = await run();
      if (first === 'stopped') return stopped;
      if (first === 'barred' && !wasTurned) {
        await despiteLocks(() => transact(() => inSteps.turnBack(id)));
        // Where the way back is barred too, what is there stays.
        if ((await run()) === 'stopped') return stopped;
      }
      await despiteLocks(() => transact(() => inSteps.end(id)));
      return ok(first === 'done' && !wasTurned);
    },
  };
};
export type Replays = ReturnType<typeof createReplays>;
