import { setImmediate as nextTurn } from 'node:timers/promises';
import { despiteLocks } from './patience.ts';
import type { Transact } from './write.ts';

/** How long a turn writes; its commit comes on top. Short enough that typing and scrolling do not stumble. */
const TURN_MS = 12;

/** Writes much on main's own thread, in short transactions with the window served in between. */
export const mainTurns = (transact: Transact) => {
  let isEnding = false;
  const running = new Set<Promise<unknown>>();

  const all = async (step: () => boolean): Promise<boolean> => {
    for (let isLeft = true; isLeft; ) {
      await nextTurn();
      if (isEnding) return false;
      isLeft = await despiteLocks(() =>
        transact(() => {
          const until = performance.now() + TURN_MS;
          while (step()) if (performance.now() >= until) return true;
          return false;
        }),
      );
    }
    return true;
  };

  return {
    /**
     * Calls `step` within transactions until it says that nothing is left. False if the app ends before: what was written
     * by then stays, for the next start to make good.
     */
    run: async (step: () => boolean): Promise<boolean> => {
      const written = all(step);
      running.add(written);
      try {
        return await written;
      } finally {
        running.delete(written);
      }
    },
    /** Ends what runs after the present turn, and waits for it. */
    dispose: async (): Promise<void> => {
      isEnding = true;
      await Promise.allSettled(running);
    },
  };
};
export type MainTurns = ReturnType<typeof mainTurns>;
