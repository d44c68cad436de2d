import type { Clock } from '../clock.ts';
import { storageTrouble } from '../db/failure.ts';
import type { CheckFile } from '../db/integrity.ts';
import type { Backups } from '../services/backups.ts';
import { ThreadEndedError } from '../threads/askInThread.ts';
import { repeatQuietly } from './backupSchedule.ts';

/** The first screen stands by then, also on a slow machine. */
const BEGIN_AFTER_MS = 3000;

export type WatchDataParts = {
  readonly clock: Clock;
  readonly databaseFile: string;
  readonly backups: Backups;
  readonly check: CheckFile;
  /** Goes on with what an earlier run has left to be done. */
  readonly catchUp: () => void;
  readonly onDamage: () => void;
  readonly onFault: (cause: unknown) => void;
};

/**
 * What is done for data that was opened, once the start is over: what was left is caught up with, the whole file is
 * checked once, and backups are made from time to time. Begins by itself.
 */
export const watchData = ({ clock, databaseFile, backups, check, catchUp, onDamage, onFault }: WatchDataParts) => {
  let stopBackups = (): void => undefined;
  let isEnded = false;
  let isDamaged = false;

  /** Said once: whoever answers “Later” is not asked again before the next start. */
  const foundDamage = (): void => {
    if (isEnded || isDamaged) return;
    isDamaged = true;
    // A damaged file must not push good backups out.
    stopBackups();
    onDamage();
  };

  const checkOnce = async (): Promise<void> => {
    try {
      const { isSound } = await check(databaseFile, 'quick');
      if (!isSound) foundDamage();
    } catch (cause) {
      // That it could not be looked at now is no damage.
      if (!(cause instanceof ThreadEndedError) && storageTrouble(cause) !== 'locked') onFault(cause);
    }
  };

  const notYet = clock.after(BEGIN_AFTER_MS, () => {
    void backups.tidy();
    if (!isDamaged) stopBackups = repeatQuietly(clock, backups.makeIfDue);
    void checkOnce();
    try {
      catchUp();
    } catch (cause) {
      // Nobody asked for it: what stands in its way is told by the check, or by whoever comes upon it next.
      if (storageTrouble(cause) === 'damaged') foundDamage();
      else if (storageTrouble(cause) !== 'locked') onFault(cause);
    }
  });

  return {
    /** Somebody came upon damage while reading or writing. */
    foundDamage,
    end: (): void => {
      isEnded = true;
      notYet();
      stopBackups();
    },
  };
};
