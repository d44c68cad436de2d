import type { Clock } from '../clock.ts';

/** A panel that is started anew comes back within this time. */
const APART_MS = 45_000;

export type LostTrayParts = {
  readonly clock: Pick<Clock, 'now'>;
  /** Nothing but the tray leads to the app: its window is hidden, or there is none. */
  readonly isOutOfSight: () => boolean;
  /** Whether a tray was known of so far. */
  readonly hasTray: () => boolean;
  readonly askHost: () => Promise<boolean>;
  /** None is found where one was; it may come back. */
  readonly onMissing: () => void;
  /** It did not come back. */
  readonly onGone: () => void;
};

/** Notices that the tray has died while the app is nowhere else: no signal tells, so it is asked at each look at the clock. */
export const createLostTray = ({ clock, isOutOfSight, hasTray, askHost, onMissing, onGone }: LostTrayParts) => {
  let missingSince: number | undefined;
  let isAsking = false;

  const ask = async (): Promise<void> => {
    const isThere = await askHost();
    // The user may have found it meanwhile.
    if (isThere || !isOutOfSight()) {
      missingSince = undefined;
      return;
    }
    const now = Date.parse(clock.now());
    if (missingSince === undefined) {
      missingSince = now;
      onMissing();
    } else if (Math.abs(now - missingSince) >= APART_MS) {
      missingSince = undefined;
      onGone();
    }
  };

  return {
    /** Asks once more; rejects if that cannot be done. */
    look: async (): Promise<void> => {
      if (isAsking || !isOutOfSight() || (missingSince === undefined && !hasTray())) return;
      isAsking = true;
      try {
        await ask();
      } finally {
        isAsking = false;
      }
    },
  };
};
export type LostTray = ReturnType<typeof createLostTray>;
