import type { Result } from '#shared/contract/result.ts';
import { fail } from '#shared/contract/result.ts';
import type { Connection } from '#shared/csv/connection.ts';
import { errors } from '#shared/messages/errors.ts';
import type { PeopleAsked, WorkerStart } from '../csv/protocol.ts';
import { startWorker, type WorkerLink } from '../csv/workerLink.ts';

export type ThreadParts = {
  readonly workerFile: URL | string;
  readonly start: WorkerStart;
  readonly onFault: (cause: unknown) => void;
  /** The user's zone (IANA), for moments in the files. */
  readonly zone: () => string;
};

/**
 * Reads the people of a file on a thread of the import's program, started for this alone: the window never waits. Such
 * a thread may take much memory, so there is one: a reading that begins ends the one before.
 */
export const connectionsReader = ({ workerFile, start, onFault, zone }: ThreadParts) => {
  const running = new Set<WorkerLink>();
  let isEnded = false;
  return {
    read: async (asked: PeopleAsked): Promise<Result<readonly Connection[]>> => {
      if (isEnded) return fail('internal', errors.connectionsNotRead());
      for (const before of running) void before.abandon();
      const worker = startWorker({ workerFile, start, onFault, onProgress: () => undefined });
      running.add(worker);
      const answer = await worker.ask('connections', { ...asked, zone: zone() });
      await worker.end();
      running.delete(worker);
      if (answer.kind === 'done') return answer.result;
      if (answer.kind === 'cancelled') return fail('conflict', errors.connectionsChosenAnew());
      return fail('internal', errors.connectionsNotRead());
    },
    /**
     * Ends what reads, and lets nothing begin. Such a thread has the database open: SQLite takes the log of the name that
     * it knows away when it closes, and by then that name may be another database's.
     */
    end: async (): Promise<void> => {
      isEnded = true;
      await Promise.all([...running].map((worker) => worker.end()));
    },
  };
};
