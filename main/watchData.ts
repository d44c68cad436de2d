import { CheckEndedError } from './db/checkInThread.ts';
import { storageTrouble } from './db/failure.ts';
import type { CheckFile } from './db/integrity.ts';
import { repeatQuietly } from './services/backupSchedule.ts';
import type { Backups } from './services/backups.ts';

/** The start is over by then, also on a slow machine. */
const CHECK_AFTER_MS = 3000;

export type WatchDataParts = {
  readonly databaseFile: string;
  readonly backups: Backups;
  readonly check: CheckFile;
  readonly onDamage: () => void;
  readonly onFault: (cause: unknown) => void;
};

/** What is done for the data's safety once the first screen stands: one check of the whole file, and the backups. */
export const watchData = ({ databaseFile, backups, check, onDamage, onFault }: WatchDataParts) => {
  let timer: NodeJS.Timeout | undefined;
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
      if (!(cause instanceof CheckEndedError) && storageTrouble(cause) !== 'locked') onFault(cause);
    }
  };

  return {
    /** Only the first call counts: a window that is reloaded paints once more. */
    start: (): void => {
      if (timer !== undefined || isEnded) return;
      timer = setTimeout(() => void checkOnce(), CHECK_AFTER_MS);
      timer.unref();
      backups.tidy();
      if (!isDamaged) stopBackups = repeatQuietly(backups.makeIfDue);
    },
    /** Somebody came upon damage while reading or writing. */
    foundDamage,
    end: (): void => {
      isEnded = true;
      clearTimeout(timer);
      stopBackups();
    },
  };
};
