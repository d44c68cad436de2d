/**
 * Who may write next, shared between the main thread and the import worker. SQLite's own busy handler sleeps in growing
 * steps and may lose every race against a connection that commits in a loop; with this, a write of main waits for one
 * short transaction of the worker at most, and the worker waits while main wants to write.
 */
export type WriteTurn = {
  /** Runs `work` (one write transaction) while the other thread writes nothing. Not to be nested. */
  readonly run: <T>(work: () => T) => T;
};

/** Main's side; `shared` goes to the worker, `forget` clears the turn of a worker that died while it held it. */
export type MainWriteTurn = WriteTurn & {
  readonly shared: SharedArrayBuffer;
  readonly forget: () => void;
  /** The worker writes just now: whoever can wait comes again rather than to hold up the window. */
  readonly isTaken: () => boolean;
};

/** The two cells of the shared memory. */
const MAIN_WANTS = 0;
const WORKER_WRITES = 1;

/**
 * A worker that dies inside a transaction cannot give its turn back; after this many milliseconds main goes on, and
 * SQLite's lock alone decides.
 */
const LONGEST_WAIT_MS = 1000;

/** The turn of the main thread. Costs two atomic operations when no worker runs. */
export const createWriteTurn = (): MainWriteTurn => {
  const shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const cells = new Int32Array(shared);
  return {
    shared,
    forget: () => {
      Atomics.store(cells, WORKER_WRITES, 0);
    },
    isTaken: () => Atomics.load(cells, WORKER_WRITES) === 1,
    run: (work) => {
      Atomics.add(cells, MAIN_WANTS, 1);
      try {
        if (Atomics.load(cells, WORKER_WRITES) === 1) Atomics.wait(cells, WORKER_WRITES, 1, LONGEST_WAIT_MS);
        return work();
      } finally {
        Atomics.sub(cells, MAIN_WANTS, 1);
        Atomics.notify(cells, MAIN_WANTS);
      }
    },
  };
};

/** The worker's side; `wanted` is true while main waits, so that a transaction under way ends as soon as it can. */
export type WorkerWriteTurn = WriteTurn & { readonly wanted: () => boolean };

/** The worker's side: announces its write first and steps back if main wants to write, so that main is never kept out. */
export const joinWriteTurn = (shared: SharedArrayBuffer): WorkerWriteTurn => {
  const cells = new Int32Array(shared);
  const release = (): void => {
    Atomics.store(cells, WORKER_WRITES, 0);
    Atomics.notify(cells, WORKER_WRITES);
  };
  const take = (): void => {
    for (;;) {
      Atomics.store(cells, WORKER_WRITES, 1);
      const waiting = Atomics.load(cells, MAIN_WANTS);
      if (waiting === 0) return;
      release();
      Atomics.wait(cells, MAIN_WANTS, waiting, LONGEST_WAIT_MS);
    }
  };
  return {
    wanted: () => Atomics.load(cells, MAIN_WANTS) > 0,
    run: (work) => {
      take();
      try {
        return work();
      } finally {
        release();
      }
    },
  };
};
