import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../db/open.ts';
import { ArchiveProblem } from './archiveProblem.ts';
import { type Carried, carryOut } from './carryOut.ts';
import { ExportCancelled, type ExportOrder, type FromExport } from './order.ts';

const order = workerData as ExportOrder; // what `exportThread` starts it with
const cancel = new Int32Array(order.cancel);
const tell = (message: FromExport): void => parentPort?.postMessage(message);

const carried = async (): Promise<Carried> => {
  const db = openDatabase(order.databaseFile, { nativeBinding: order.nativeBinding });
  try {
    return await carryOut(db, order, {
      isCancelled: () => Atomics.load(cancel, 0) !== 0,
      onProgress: (done, total) => tell({ kind: 'progress', done, total }),
    });
  } finally {
    db.close();
  }
};

/** An error as it can be sent: with its code, by which it is told what the system said. */
const sendable = (error: unknown): unknown =>
  error instanceof Error ? Object.assign(new Error(error.message), { code: 'code' in error ? error.code : '' }) : error;

const answer = async (): Promise<FromExport> => {
  try {
    return { kind: 'written', ...(await carried()) };
  } catch (error) {
    if (error instanceof ExportCancelled) return { kind: 'cancelled' };
    if (error instanceof ArchiveProblem) return { kind: 'failure', error: error.error, cause: null };
    return { kind: 'failure', error: null, cause: sendable(error) };
  }
};

tell(await answer());
