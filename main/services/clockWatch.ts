import { addDays } from '#shared/domain/dayMath.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { instantOf } from '#shared/domain/wallTime.ts';
import type { Clock } from '../clock.ts';
import { storageTrouble } from '../db/failure.ts';
import type { Db } from '../db/open.ts';
import { knownZone } from './knownZone.ts';

/** A timer may sleep with the machine; so it is looked at least so often, and one that is long is not trusted. */
const LOOK_MS = 60_000;

export type ClockWatchParts = {
  readonly db: Pick<Db, 'open'>;
  readonly clock: Clock;
  /** When time alone changes something next; `null` where nothing is known of. */
  readonly nextAt: () => Instant | null;
  /** What is done each time that the clock is looked at. */
  readonly onLook: () => void;
  readonly onFault: (cause: unknown) => void;
};

/**
 * The one timer of the app's work: a promise lapses, an interview is over or at hand, a day begins, something is to be
 * told. It is armed for the next of these, by the clock on the wall.
 */
export const createClockWatch = ({ db, clock, nextAt, onLook, onFault }: ClockWatchParts) => {
  let isDisposed = false;
  const isEnded = (): boolean => isDisposed || !db.open;
  let stopWaiting = (): void => undefined;

  const quietly = (work: () => void): void => {
    try {
      work();
    } catch (cause) {
      // A file in use, a full disk: it can wait for the next look.
      if (!isEnded() && storageTrouble(cause) === undefined) onFault(cause);
    }
  };

  /** What is due already and could not be done is tried again like anything else: not at once. */
  const msUntilNext = (): number => {
    const now = Date.parse(clock.now());
    const next = nextAt();
    const midnight = instantOf({ day: addDays(clock.today(), 1), time: '00:00', zone: knownZone(clock) });
    const isAhead = next !== null && Date.parse(next) > now;
    return Math.max(0, Math.min(Date.parse(midnight), Date.parse(isAhead ? next : midnight)) - now);
  };

  const arm = (): void => {
    stopWaiting();
    if (isEnded()) return;
    let wait = LOOK_MS;
    quietly(() => {
      // A millisecond later: what is due then has come.
      wait = Math.min(msUntilNext() + 1, LOOK_MS);
    });
    stopWaiting = clock.after(wait, look);
  };

  const look = (): void => {
    if (isEnded()) return;
    quietly(onLook);
    arm();
  };

  return {
    /** Looks at the clock: at the start, when something was set, and when the machine wakes up. */
    look,
    /** Something was written: what comes next may be another. */
    arm,
    dispose: (): void => {
      isDisposed = true;
      stopWaiting();
    },
  };
};
export type ClockWatch = ReturnType<typeof createClockWatch>;
