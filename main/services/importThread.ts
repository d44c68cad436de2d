import type { Progress } from '../csv/pace.ts';
import type { WorkerCommand, WorkerCommands } from '../csv/protocol.ts';
import { startWorker, type WorkerAnswer, type WorkerLink } from '../csv/workerLink.ts';
import type { Db } from '../db/open.ts';
import { searchIndex } from '../db/searchIndex.ts';
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
  /** No thread writes any more. */
  readonly onQuiet?: () => void;
};

/** The thread that does the work of an import: started when it is needed, sent away when there is nothing left to do. */
export const createImportThread = (parts: ImportThreadParts) => {
  const { db, databaseFile, nativeBinding, workerFile, turn, onProgress, onFault } = parts;
  const checkpoints = pausedCheckpoints(db);
  const search = searchIndex(db);
  let link: WorkerLink | undefined;
  const retiring = new Set<Promise<void>>();
  /** Threads that only bring into the search what they wrote, which can wait. */
  const indexing = new Set<WorkerLink>();
  /** The app is ending: no thread starts any more, and what is left by halves waits for the next start. */
  let isDisposed = false;

  /** Main tidies up the log itself again, unless a thread is still filling it. */
  const resumeIfAlone = (): void => {
    if (link !== undefined || retiring.size > 0) return;
    // One that died may have done so while it was its turn to write.
    turn.forget();
    checkpoints.resume();
    if (!isDisposed) parts.onQuiet?.();
  };

  /** Lets go of the thread, which ends by itself; nobody waits for it but `dispose`. */
  const leave = (ending: Promise<void>): void => {
    link = undefined;
    const done = ending.then(() => {
      retiring.delete(done);
      resumeIfAlone();
    });
    retiring.add(done);
  };

  const stopIndexing = (): void => {
    for (const one of indexing) one.cancel();
    indexing.clear();
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

  /** Lets the thread bring what it wrote into the search, tidy up and end. */
  const index = (old: WorkerLink): void => {
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
  };

  /** Brings into the search what it does not know yet, on a thread of its own, unless there is one that will do it. */
  const catchUpSearch = (): void => {
    if (isDisposed || link !== undefined || indexing.size > 0 || !search.isBehind()) return;
    checkpoints.pause();
    try {
      index(start());
    } catch (cause) {
      // The system has no thread to give. Nobody waits for this one: it is for another time.
      onFault(cause);
      resumeIfAlone();
    }
  };

  /** Ends the thread at once. What it was to bring into the search when it retires, another one does. */
  const abandon = (old: WorkerLink): void => {
    leave(old.abandon());
    catchUpSearch();
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
        resumeIfAlone();
      }
      return answer;
    },
    /** Asks the running command to end between two of its steps. */
    cancel: (): void => link?.cancel(),
    /** Takes what was asked for cancelled and ends the thread at once. Only while it writes nothing. */
    abandon: (): void => {
      if (link !== undefined) abandon(link);
    },
    /** Whether a thread writes much just now: rows, or what the search has of them. */
    isWriting: checkpoints.isPaused,
    /** To be called before the thread writes much. */
    willWrite: checkpoints.pause,
    /**
     * Lets the thread bring what it wrote into the search, tidy up and end; nobody waits for it. One that is still at work
     * on a question about its plan ends at once. If it has died, another one sees to the search.
     */
    retire: (): void => {
      if (link === undefined) catchUpSearch();
      else if (link.isAsked()) abandon(link);
      else index(link);
    },
    catchUpSearch,
    /** Ends the thread, whatever it does, and waits for those that are tidying up. */
    dispose: async (): Promise<void> => {
      isDisposed = true;
      stopIndexing();
      await link?.end();
      await Promise.all(retiring);
    },
  };
};
