import type { Progress } from '../csv/pace.ts';
import type { WorkerCommand, WorkerCommands } from '../csv/protocol.ts';
import { startWorker, type WorkerAnswer, type WorkerLink } from '../csv/workerLink.ts';
import type { Db } from '../db/open.ts';
import type { MainWriteTurn } from '../db/writeTurn.ts';
import { pausedCheckpoints } from './pausedCheckpoints.ts';

export type ImportThreadParts = {
  /** Main's own connection. */
  readonly db: Db;
  readonly databaseFile: string;
  readonly nativeBinding: string | undefined;
  readonly workerFile: URL | string;
  readonly turn: MainWriteTurn;
  readonly onProgress: (progress: Progress) => void;
  readonly onFault: (cause: unknown) => void;
};

/** The thread that does the work of an import: started when it is needed, sent away when there is nothing left to do. */
export const createImportThread = (parts: ImportThreadParts) => {
  const { db, databaseFile, nativeBinding, workerFile, turn, onProgress, onFault } = parts;
  const checkpoints = pausedCheckpoints(db);
  let link: WorkerLink | undefined;
  const retiring = new Set<Promise<void>>();
  /** Threads that only bring into the search what they wrote, which can wait. */
  const indexing = new Set<WorkerLink>();
  /** The app is ending: no thread starts any more, and what is left by halves waits for the next start. */
  let isDisposed = false;

  /** Lets go of the thread, which ends by itself; nobody waits for it but `dispose`. */
  const leave = (ending: Promise<void>): void => {
    link = undefined;
    const done = ending.then(() => {
      retiring.delete(done);
      if (link === undefined) checkpoints.resume();
    });
    retiring.add(done);
  };

  const stopIndexing = (): void => {
    for (const one of indexing) one.cancel();
  };

  const start = (): WorkerLink => {
    stopIndexing();
    link ??= startWorker({
      workerFile,
      start: { databaseFile, nativeBinding, turn: turn.shared },
      onFault,
      onProgress,
    });
    return link;
  };

  return {
    isDisposed: (): boolean => isDisposed,
    /** What is the same as long as the thread is, and with it the plan that it holds. */
    present: (): WorkerLink | undefined => link,
    /** Asks the thread, which is started if there is none. */
    ask: async <C extends WorkerCommand>(command: C, input: WorkerCommands[C]['input']): Promise<WorkerAnswer<C>> => {
      if (isDisposed) return { kind: 'gone' };
      const asked = start();
      const answer = await asked.ask(command, input);
      // One that was sent away before is no loss, and another may be at work by now.
      if (answer.kind === 'gone' && link === asked) {
        link = undefined;
        // It may have died while it was its turn to write.
        turn.forget();
        checkpoints.resume();
      }
      return answer;
    },
    /** Asks the running command to end between two of its steps. */
    cancel: (): void => link?.cancel(),
    /** Takes what was asked for cancelled and ends the thread at once. Only while it writes nothing. */
    abandon: (): void => {
      if (link !== undefined) leave(link.abandon());
    },
    /** To be called before the thread writes much. */
    willWrite: checkpoints.pause,
    /**
     * Lets the thread bring what it wrote into the search, tidy up and end; nobody waits for it. One that is still at work
     * on a question about its plan ends at once.
     */
    retire: (): void => {
      const old = link;
      if (old === undefined) return;
      if (old.isAsked()) {
        leave(old.abandon());
        return;
      }
      indexing.add(old);
      leave(
        old
          .ask('index', {})
          .then(() => {
            indexing.delete(old);
            return old.ask('rest', {});
          })
          .then(() => old.end()),
      );
    },
    /** Starts a thread that has nothing else to do than what one that retires does. */
    startToRetire: (): void => {
      checkpoints.pause();
      start();
    },
    /** Ends the thread, whatever it does, and waits for those that are tidying up. */
    dispose: async (): Promise<void> => {
      isDisposed = true;
      stopIndexing();
      await link?.end();
      await Promise.all(retiring);
    },
  };
};
