import { parentPort, workerData } from 'node:worker_threads';
import type { CheckOrder } from './checkInThread.ts';
import { checkFile } from './integrity.ts';

const { file, kind, nativeBinding } = workerData as CheckOrder; // what `checkInThread` starts it with
parentPort?.postMessage(checkFile(file, kind, nativeBinding));
