import type { SearchIndex } from '../db/searchIndex.ts';
import { inTurns, type Turns } from './inTurns.ts';

/** So few records a step that a write of main does not wait long. */
const RECORDS_A_STEP = 8;

/**
 * Brings into the search what was written without its triggers, in short transactions. They need not wait for the disk:
 * what a power cut takes is still on the list of what is to be done.
 * @throws ImportCancelled; the rest is done another time
 */
export const indexInTurns = async (turns: Turns, search: SearchIndex): Promise<void> => {
  if (!search.isBehind()) return;
  turns.db.pragma('synchronous = NORMAL');
  try {
    // The end of each kind takes a step of its own.
    const steps = Math.ceil(search.left() / RECORDS_A_STEP);
    await inTurns(turns, steps, () => void search.step(RECORDS_A_STEP));
    while (search.isBehind()) await inTurns(turns, 1, () => void search.step(RECORDS_A_STEP));
  } finally {
    turns.db.pragma('synchronous = FULL');
  }
};
