import { Worker } from 'node:worker_threads';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Progress } from './pace.ts';
import type { FromWorker, ToWorker, WorkerCommand, WorkerCommands, WorkerStart } from './protocol.ts';

/** An answer of the worker, or its end: it died, and took what it held with it. */
export type WorkerAnswer<C extends WorkerCommand> =
  | { readonly kind: 'done'; readonly result: Result<WorkerCommands[C]['output']> }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'gone' };

export type WorkerLink = {
  readonly ask: <C extends WorkerCommand>(command: C, input: WorkerCommands[C]['input']) => Promise<WorkerAnswer<C>>;
  /** Asks the running command to end between two of its steps. */
  readonly cancel: () => void;
  /** Whether an answer is still to come. */
  readonly isAsked: () => boolean;
  /**
   * Takes what was asked for cancelled, at once, and ends the thread, whatever it does: a thread that reads or plans hears
   * no message before it is done. Only while it writes nothing.
   */
  readonly abandon: () => Promise<void>;
  /** Ends the thread, whatever it does. */
  readonly end: () => Promise<void>;
};

export type WorkerLinkParts = {
  readonly workerFile: URL | string;
  readonly start: WorkerStart;
  readonly onProgress: (progress: Progress) => void;
  /** The cause of a fault, for the log. Never a row of the user's file. */
  readonly onFault: (cause: unknown) => void;
};

/** Megabytes of JavaScript objects: what the limits for the whole let in, with room. Beyond it the thread ends, and the app goes on. */
const HEAP_MB = 2048;
/** Nearly all that reading makes is kept, and each small collection copies it: room for few collections instead of many. */
const YOUNG_HEAP_MB = 48;

/** Starts the import's thread and speaks with it. */
export const startWorker = ({ workerFile, start, onProgress, onFault }: WorkerLinkParts): WorkerLink => {
  const worker = new Worker(workerFile, {
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
  });
  const waiting = new Map<number, (answer: WorkerAnswer<WorkerCommand>) => void>();
  let nextId = 1;
  let gone = false;
  let abandoned = false;

  const settle = (id: number, answer: WorkerAnswer<WorkerCommand>): void => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };
  worker.on('message', (message: FromWorker) => {
    switch (message.kind) {
      case 'progress':
        // What was on its way when it was abandoned comes after that.
        if (!abandoned) onProgress(message.progress);
        return;
      case 'cancelled':
        settle(message.id, { kind: 'cancelled' });
        return;
      case 'failure':
        if (message.cause !== null) onFault(message.cause);
        settle(message.id, { kind: 'done', result: { ok: false, error: message.error } });
        return;
      case 'answer':
        // The protocol pairs each command with its answer; the thread is ours.
        settle(message.id, { kind: 'done', result: ok(message.value as never) });
    }
  });
  worker.on('error', onFault);
  worker.on('exit', () => {
    gone = true;
    for (const id of [...waiting.keys()]) settle(id, { kind: 'gone' });
  });

  return {
    ask: (command, input) =>
      new Promise((resolve) => {
        if (gone) {
          resolve({ kind: 'gone' });
          return;
        }
        const id = nextId;
        nextId += 1;
        worker.postMessage({ id, command, input } as ToWorker);
        waiting.set(id, resolve as (answer: WorkerAnswer<WorkerCommand>) => void);
      }),
    isAsked: () => waiting.size > 0,
    cancel: () => worker.postMessage({ command: 'cancel' } satisfies ToWorker),
    abandon: async () => {
      abandoned = true;
      for (const id of [...waiting.keys()]) settle(id, { kind: 'cancelled' });
      await worker.terminate();
    },
    end: async () => {
      await worker.terminate();
    },
  };
};
