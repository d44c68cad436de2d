import { storageTrouble } from '../db/failure.ts';
import type { Db } from '../db/open.ts';
import type { Transact } from '../db/write.ts';

/** So many rows go in a millisecond or two. */
const ROWS = 500;
/** Nobody waits for it, so it gives way to everything else. */
const PAUSE_MS = 20;

export type SweeperParts = {
  readonly db: Pick<Db, 'open'>;
  readonly transact: Transact;
  readonly isDropping: () => boolean;
  /** Somebody else writes just now. */
  readonly isTaken: () => boolean;
  readonly sweep: (most: number) => boolean;
};

/**
 * Deletes by and by what the undo log has dropped: an import that was undone leaves hundreds of thousands of entries, which
 * would hold up the window if they went at once. What is left when the app ends goes after the next write.
 */
export const createSweeper = ({ db, transact, isDropping, isTaken, sweep }: SweeperParts) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = (): void => {
    timer = undefined;
    if (!db.open) return;
    try {
      if (isTaken() || transact(() => sweep(ROWS))) wake();
    } catch (error) {
      // A file in use, a full disk: it can wait for the next write.
      if (storageTrouble(error) === undefined) throw error;
    }
  };
  const wake = (): void => {
    if (timer === undefined && isDropping()) timer = setTimeout(go, PAUSE_MS);
  };
  return { wake, dispose: (): void => clearTimeout(timer) };
};
