import { askInThread } from '../threads/askInThread.ts';

/** A question to a program on the session's bus. */
export type BusCall = {
  /** The program's name there. */
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** Texts, as all arguments are that are asked with. */
  readonly args?: readonly string[];
};
/**
 * The values that a program answers with, variants as what is in them; `null` if it does not answer, or there is no bus;
 * `undefined` if nobody could ask.
 */
export type BusAnswer = readonly unknown[] | null | undefined;
export type CallBus = (call: BusCall) => Promise<BusAnswer>;

const threads = askInThread<BusCall, BusAnswer>(new URL('./busWorker.js', import.meta.url));

/**
 * Asks a program on the session's bus (Linux), in a thread: a program that hangs must not hold the window up, and neither
 * must a process that is started to ask. Starting one copies the tables of all of main's memory, which takes some 50 ms.
 */
export const callSessionBus: CallBus = (call) => threads.ask(call).catch(() => undefined);
