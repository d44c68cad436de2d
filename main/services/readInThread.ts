import type { Result } from '#shared/contract/result.ts';
import { fail } from '#shared/contract/result.ts';
import type { Connection } from '#shared/csv/connection.ts';
import { errors } from '#shared/messages/errors.ts';
import type { WorkerStart } from '../csv/protocol.ts';
import { startWorker } from '../csv/workerLink.ts';

export type ThreadParts = {
  readonly workerFile: URL | string;
  readonly start: WorkerStart;
  readonly onFault: (cause: unknown) => void;
};

/** Reads LinkedIn's connections on a thread of the import's program, started for this alone: the window never waits. */
export const connectionsReader =
  ({ workerFile, start, onFault }: ThreadParts) =>
  async (paths: readonly string[]): Promise<Result<readonly Connection[]>> => {
    const worker = startWorker({ workerFile, start, onFault, onProgress: () => undefined });
    const answer = await worker.ask('connections', { paths });
    await worker.end();
    return answer.kind === 'done' ? answer.result : fail('internal', errors.connectionsNotRead());
  };
