import { execFile } from 'node:child_process';

/** What a program on the bus answers in GVariant's text, `null` if it does not, `undefined` if the bus cannot be asked. */
export type BusAnswer = string | null | undefined;
export type CallBus = (destination: string, path: string, method: string, ...args: string[]) => Promise<BusAnswer>;

/** A program may first have to be started by the bus. */
const ANSWER_MS = 2000;

/**
 * Asks a program on the session's bus (Linux), by the tool that comes with GLib: without it nothing is known. In a process
 * of its own, for a program that hangs must not hold the window up.
 */
export const callSessionBus: CallBus = (destination, path, method, ...args) =>
  new Promise((done) => {
    const words = ['call', '--session', '--timeout', `${ANSWER_MS / 1000}`];
    const call = ['--dest', destination, '--object-path', path, '--method', method, ...args];
    execFile('gdbus', [...words, ...call], { timeout: ANSWER_MS + 500, encoding: 'utf8' }, (error, stdout) => {
      if (error === null) done(stdout);
      // There is no such tool.
      else done(error.code === 'ENOENT' ? undefined : null);
    });
  });
