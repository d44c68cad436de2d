import { setTimeout as pause } from 'node:timers/promises';
import { storageTrouble } from './failure.ts';

/**
 * How long a connection waits at most for another's lock, in milliseconds: SQLite sleeps meanwhile, and with it the window,
 * or whoever waits for the thread's turn. Longer waits are made of such tries with pauses in between.
 */
export const LOCK_WAIT_MS = 10;
/** A backup, a scan or a sync program lets go within seconds; what takes longer is for the user to know. */
export const PATIENCE_MS = 5000;
export const PAUSE_MS = 50;

/** Whether what failed, failed for a lock that somebody else has. */
export const isLocked = (error: unknown): boolean => storageTrouble(error) === 'locked';

export type Patience = {
  readonly forMs?: number;
  /** Asked after each try that met a lock: what has written something already must not be done once more. */
  readonly mayTryAgain?: () => boolean;
  readonly onPause?: () => void;
};

/**
 * Does `work` again while it throws for a foreign lock, and leaves the thread free in between.
 * @throws what `work` throws, and the lock once patience has ended
 */
export const despiteLocks = async <T>(
  work: () => T,
  { forMs = PATIENCE_MS, mayTryAgain = () => true, onPause = () => undefined }: Patience = {},
): Promise<T> => {
  const until = performance.now() + forMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isLocked(error) || performance.now() >= until || !mayTryAgain()) throw error;
    }
    onPause();
    await pause(PAUSE_MS);
  }
};
