import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CommandName } from '#shared/domain/commandName.ts';
import { despiteLocks } from './patience.ts';
import type { UndoLog } from './undoLog.ts';
import type { Transact } from './write.ts';

/** How long a turn writes; its commit comes on top. Short enough that typing and scrolling do not stumble. */
const TURN_MS = 12;
/** After how many steps the clock is looked at. */
const LOOK_EVERY = 8;

/**
 * Writes a command of many steps in several short transactions, with the window served in between. It is one command for
 * undo, and all or nothing: what an error or a crash cuts off is taken back, after a crash at the next start.
 * @returns false if the app ends before the command does
 */
export type WriteInTurns = (name: CommandName, count: number, step: (index: number) => void) => Promise<boolean>;

export const turnWriter = (transact: Transact, undoLog: UndoLog) => {
  let isEnding = false;
  const running = new Set<Promise<unknown>>();

  const writeAll = async (id: number, count: number, step: (index: number) => void): Promise<boolean> => {
    let done = 0;
    while (done < count) {
      await nextTurn();
      if (isEnding) return false;
      const from = done;
      done = await despiteLocks(() =>
        transact(() =>
          undoLog.goOn(id, () => {
            const began = performance.now();
            let next = from;
            while (next < count && (next === from || next % LOOK_EVERY !== 0 || performance.now() - began < TURN_MS)) {
              step(next);
              next += 1;
            }
            return next;
          }),
        ),
      );
    }
    await despiteLocks(() => transact(() => undoLog.end(id)));
    return true;
  };

  const write: WriteInTurns = async (name, count, step) => {
    if (count === 0) return true;
    const id = transact(() => undoLog.begin(name));
    const written = writeAll(id, count, step).catch((error: unknown) => {
      transact(undoLog.takeBackBegun);
      throw error;
    });
    running.add(written);
    try {
      return await written;
    } finally {
      running.delete(written);
    }
  };

  return {
    write,
    /** Ends what runs after the present turn, and waits for it; what is left by halves goes at the next start. */
    dispose: async (): Promise<void> => {
      isEnding = true;
      await Promise.allSettled(running);
    },
  };
};
