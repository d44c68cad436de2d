import type { Clock } from '../clock.ts';
import { storageTrouble } from '../db/failure.ts';
import type { MainTurns } from '../db/mainTurns.ts';
import type { Db } from '../db/open.ts';
import type { Plans } from './plans.ts';

export type PlannerParts = {
  readonly db: Pick<Db, 'open'>;
  readonly clock: Clock;
  readonly turns: MainTurns;
  readonly plans: Plans;
  /** An import writes on its thread: planning beside it would hold both up. Whoever knows its end wakes the planner. */
  readonly isHeldUp: () => boolean;
  /** Nothing is left to be planned; `isChanged`: follow-ups of any role may be others now. */
  readonly onPlanned: (isChanged: boolean) => void;
  readonly onFault: (cause: unknown) => void;
};

/** Plans what is left to be planned, in turns: after an import, after an update of the app, when the zone is another. */
export const createPlanner = ({ db, clock, turns, plans, isHeldUp, onPlanned, onFault }: PlannerParts) => {
  let isDisposed = false;
  const isEnded = (): boolean => isDisposed || !db.open;
  let isRunning = false;
  /** Somebody was told that some are missing, and waits to hear that they are not. */
  let isAwaited = false;

  const quietly = (cause: unknown): void => {
    // A file in use, a full disk: it can wait for the next look.
    if (!isEnded() && storageTrouble(cause) === undefined) onFault(cause);
  };

  const run = async (): Promise<void> => {
    const before = plans.written();
    try {
      await turns.run(() => !isHeldUp() && plans.step(clock.now()));
    } finally {
      isRunning = false;
    }
    const isChanged = plans.written() !== before;
    if (isEnded() || !(isChanged || isAwaited)) return;
    // What is left is gone on with later, and told then.
    isAwaited = plans.isLeft();
    onPlanned(isChanged);
  };

  const wake = (): void => {
    if (isRunning || isEnded() || !plans.isLeft() || isHeldUp()) return;
    isRunning = true;
    void run().catch(quietly);
  };

  return {
    /** Something was written. */
    wake,
    /** Whether some roles are still to be planned. */
    isBehind: (): boolean => {
      const isBehind = isRunning || plans.isLeft();
      isAwaited ||= isBehind;
      return isBehind;
    },
    /** Comes when it writes no more. */
    dispose: async (): Promise<void> => {
      isDisposed = true;
      await turns.dispose();
    },
  };
};
export type Planner = ReturnType<typeof createPlanner>;
