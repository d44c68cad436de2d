import { Worker } from 'node:worker_threads';

/** The threads were ended before they had an answer; each question rejects. */
export class ThreadEndedError extends Error {}

/**
 * Asks a program that answers once, each time in a thread of its own, so that the window does not stand still for what
 * takes long. What the program throws rejects.
 */
export const askInThread = <Order, Reply>(program: URL | string) => {
  const running = new Set<Worker>();
  const ask = (order: Order): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(program, { workerData: order });
      running.add(worker);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => {
        running.delete(worker);
        // Without effect once an answer has come.
        reject(new ThreadEndedError('The thread was ended before it had an answer.'));
      });
    });
  return {
    ask,
    /** Ends what runs and waits until no thread is left. */
    end: async (): Promise<void> => {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
};
