import { parentPort, workerData } from 'node:worker_threads';
import { askBus } from './askBus.ts';
import type { BusCall } from './sessionBus.ts';

const answer = await askBus(workerData as BusCall); // what `callSessionBus` asks
parentPort?.postMessage(answer);
// A connection that hangs would keep the thread.
process.exit();
