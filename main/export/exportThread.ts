import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { ExportOrder, FromExport } from './order.ts';

/** What came of an order; `gone`: the thread ended before it could say. */
export type ExportAnswer = Exclude<FromExport, { kind: 'progress' }> | { readonly kind: 'gone' };

/** An export on a thread of its own. */
export type RunningExport = { readonly answer: Promise<ExportAnswer>; readonly cancel: () => void };

/** Starts the thread that carries an order out, and ends by itself. Whatever becomes of it, nothing is left by halves. */
export const startExport = (
  program: URL | string,
  order: Omit<ExportOrder, 'cancel'>,
  onProgress: (done: number, total: number) => void,
): RunningExport => {
  const cancel = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const answered = async (): Promise<ExportAnswer> => {
    const answer = await new Promise<ExportAnswer>((resolve) => {
      let said: ExportAnswer = { kind: 'gone' };
      const worker = new Worker(program, { workerData: { ...order, cancel } satisfies ExportOrder });
      worker.on('message', (message: FromExport) => {
        if (message.kind === 'progress') onProgress(message.done, message.total);
        else said = message;
      });
      worker.on('error', (cause: unknown) => {
        said = { kind: 'failure', error: null, cause };
      });
      // Not before: by then it has closed its connection.
      worker.on('exit', () => resolve(said));
    });
    if (order.partial !== '') await rm(order.partial, { force: true });
    return answer;
  };
  return { answer: answered(), cancel: () => void Atomics.store(new Int32Array(cancel), 0, 1) };
};
