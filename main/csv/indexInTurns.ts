import type { SearchIndex } from '../db/searchIndex.ts';
import { inTurns, type Turns } from './inTurns.ts';

/** So many records a step; after one that took long, the next takes a single one: texts that are long come together. */
const RECORDS_A_STEP = 8;
const LONG_STEP_MS = 4;
/** A transaction lasts so long while nobody waits, and ends after the step under way when main wants to write. */
const MOST_MS = 150;

/**
 * Brings into the search what was written without its triggers, in short transactions. They need not wait for the disk:
 * what a power cut takes is still on the list of what is to be done.
 * @throws ImportCancelled; the rest is done another time
 */
export const indexInTurns = async (turns: Turns, search: SearchIndex): Promise<void> => {
  if (!search.isBehind()) return;
  const { db, elapsed, turn } = turns;
  let records = RECORDS_A_STEP;
  const step = (): boolean => {
    const began = elapsed();
    const isMore = search.step(records);
    records = elapsed() - began > LONG_STEP_MS ? 1 : RECORDS_A_STEP;
    return isMore;
  };
  db.pragma('synchronous = NORMAL');
  try {
    while (search.isBehind()) {
      await inTurns(turns, 1, () => {
        const began = elapsed();
        while (step() && !turn.wanted() && elapsed() - began < MOST_MS);
      });
    }
  } finally {
    db.pragma('synchronous = FULL');
  }
};
