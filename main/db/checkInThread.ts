import { Worker } from 'node:worker_threads';
import type { CheckFile, CheckKind, FileCheck } from './integrity.ts';

/** What the thread is started with. */
export type CheckOrder = {
  readonly file: string;
  readonly kind: CheckKind;
  readonly nativeBinding: string | undefined;
};

/** The checks that run are ended; each rejects. */
export class CheckEndedError extends Error {}

/** Checks files each in a thread of its own, so that the window does not stand still for a large one. */
export const checkInThread = (workerFile: URL | string, nativeBinding: string | undefined) => {
  const running = new Set<Worker>();
  const check: CheckFile = (file, kind) =>
    new Promise<FileCheck>((resolve, reject) => {
      const worker = new Worker(workerFile, { workerData: { file, kind, nativeBinding } satisfies CheckOrder });
      running.add(worker);
      worker.once('message', (found: FileCheck) => resolve(found));
      worker.once('error', reject);
      worker.once('exit', () => {
        running.delete(worker);
        // Without effect once an answer has come.
        reject(new CheckEndedError('The check was ended before it had an answer.'));
      });
    });
  return {
    check,
    /** Ends what runs and waits until no thread has a file open. */
    end: async (): Promise<void> => {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
};
export type FileChecks = ReturnType<typeof checkInThread>;
