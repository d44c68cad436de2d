import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Db } from '../db/open.ts';
import { isLocked, PATIENCE_MS, PAUSE_MS } from '../db/patience.ts';
import type { WorkerWriteTurn } from '../db/writeTurn.ts';
import { ImportCancelled } from './importProblem.ts';

/** At most so many steps and milliseconds a transaction when nobody waits; it ends at once when main wants to write. */
const MOST_STEPS = 10_000;
const MOST_MS = 150;
/** A turn of the worker lasts at least this long, or a main that writes without a pause would keep it from its work. */
const LEAST_MS = 8;
/** After how many steps the clock and main's wish are looked at. */
const LOOK_EVERY = 16;
/**
 * After how many steps the write-ahead log is brought into the database. The worker does this itself, between its turns:
 * left to SQLite it would happen within a commit, perhaps one of main's. Seldom, because most pages are written again and
 * again: a hundred thousand roles leave some 130 MB in the log.
 */
const CHECKPOINT_EVERY = 100_000;

export type Turns = {
  readonly db: Db;
  readonly turn: WorkerWriteTurn;
  readonly cancelled: () => boolean;
  /** Called between transactions with the number of steps done. */
  readonly onDone: (done: number) => void;
  /** The last step of each transaction, with all that it has written: what is made of it is made anew. */
  readonly settle: () => void;
  /** The same, for one that has made new roles alone. */
  readonly settleNew: () => void;
  /** Milliseconds on a clock that never jumps. */
  readonly elapsed: () => number;
};

const nobody = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/**
 * Runs one short write transaction in the worker's turn. Where another program has the lock, the turn is given back while
 * the worker waits: main must not wait for it as well.
 */
export const inTransaction = <T>({ db, turn, settle }: Pick<Turns, 'db' | 'turn' | 'settle'>, work: () => T): T => {
  const until = performance.now() + PATIENCE_MS;
  let hasBegun = false;
  const begin = (): T => {
    hasBegun = true;
    const result = work();
    settle();
    return result;
  };
  for (;;) {
    try {
      return turn.run(() => db.transaction(begin).immediate());
    } catch (error) {
      if (!isLocked(error) || hasBegun || performance.now() >= until) throw error;
    }
    Atomics.wait(nobody, 0, 0, PAUSE_MS);
  }
};

/**
 * Runs `count` steps in several write transactions, with the worker's messages heard in between. The longer a
 * transaction, the fewer times the pages of its indexes are written; so they are long while nobody waits, and a write of
 * main still gets its turn within some milliseconds.
 * @param beginning called at the start of each transaction, within it
 * @throws ImportCancelled between two transactions; what was committed stays, for the caller to take back
 */
export const inTurns = async (
  { cancelled, onDone, elapsed, ...turns }: Turns,
  count: number,
  step: (index: number) => void,
  beginning: () => void = () => undefined,
): Promise<void> => {
  let done = 0;
  let checkpointed = 0;
  while (done < count) {
    await nextTurn();
    if (cancelled()) throw new ImportCancelled();
    const to = Math.min(count, done + MOST_STEPS);
    inTransaction(turns, () => {
      beginning();
      const began = elapsed();
      while (done < to) {
        step(done);
        done += 1;
        if (done % LOOK_EVERY === 0 && elapsed() - began > (turns.turn.wanted() ? LEAST_MS : MOST_MS)) break;
      }
    });
    onDone(done);
    if (done < count && done - checkpointed >= CHECKPOINT_EVERY) {
      turns.db.pragma('wal_checkpoint(PASSIVE)');
      checkpointed = done;
    }
  }
};
