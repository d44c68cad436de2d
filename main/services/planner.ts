import { addDays } from '#shared/domain/dayMath.ts';
import { instantOf } from '#shared/domain/wallTime.ts';
import { isZone } from '#shared/domain/zone.ts';
import type { Clock } from '../clock.ts';
import { storageTrouble } from '../db/failure.ts';
import type { MainTurns } from '../db/mainTurns.ts';
import type { Db } from '../db/open.ts';
import type { Plans } from './plans.ts';

/** A timer may sleep with the machine; so it is looked at least so often, and one that is long is not trusted. */
const LOOK_MS = 60_000;

export type PlannerParts = {
  readonly db: Pick<Db, 'open'>;
  readonly clock: Clock;
  readonly turns: MainTurns;
  readonly plans: Plans;
  /** An import writes on its thread: planning beside it would hold both up. Whoever knows its end wakes the planner. */
  readonly isHeldUp: () => boolean;
  /** Looks after what has passed by time alone, and tells of it. */
  readonly catchUp: () => void;
  /** Nothing is left to be planned; `isChanged`: follow-ups of any role may be others now. */
  readonly onPlanned: (isChanged: boolean) => void;
  readonly onFault: (cause: unknown) => void;
};

/**
 * Plans what is left to be planned, in turns: after an import, after an update of the app, when the zone is another. And
 * looks again when time alone changes something: a promise lapses, an interview is over, a day begins.
 */
export const createPlanner = ({ db, clock, turns, plans, isHeldUp, catchUp, onPlanned, onFault }: PlannerParts) => {
  let isDisposed = false;
  const isEnded = (): boolean => isDisposed || !db.open;
  let isRunning = false;
  /** Somebody was told that some are missing, and waits to hear that they are not. */
  let isAwaited = false;
  let stopWaiting = (): void => undefined;

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
    void run().catch(quietly).finally(wait);
  };

  /** What is due already and could not be planned is tried again like anything else: not at once. */
  const msUntilNext = (): number => {
    const now = Date.parse(clock.now());
    const next = plans.nextAt();
    const zone = clock.zone();
    const tomorrow = instantOf({ day: addDays(clock.today(), 1), time: '00:00', zone: isZone(zone) ? zone : 'UTC' });
    const isAhead = next !== null && Date.parse(next) > now;
    return Math.max(0, Math.min(Date.parse(tomorrow), Date.parse(isAhead ? next : tomorrow)) - now);
  };

  const look = (): void => {
    if (isEnded()) return;
    try {
      catchUp();
      wake();
    } catch (cause) {
      quietly(cause);
    }
    wait();
  };

  const wait = (): void => {
    stopWaiting();
    if (isEnded()) return;
    // A millisecond later: what is due then has come.
    stopWaiting = clock.after(Math.min(msUntilNext() + 1, LOOK_MS), look);
  };

  return {
    /** Something was written. */
    wake,
    /** Looks at the clock: at the start, and when the machine wakes up. */
    look,
    /** Whether some roles are still to be planned. */
    isBehind: (): boolean => {
      const isBehind = isRunning || plans.isLeft();
      isAwaited ||= isBehind;
      return isBehind;
    },
    /** Comes when it writes no more. */
    dispose: async (): Promise<void> => {
      isDisposed = true;
      stopWaiting();
      await turns.dispose();
    },
  };
};
export type Planner = ReturnType<typeof createPlanner>;
