import { spawn } from 'node:child_process';
import { accessSync, constants as fileModes } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { projectRoot } from './paths.mjs';
import { SetupError } from './report.mjs';

/** @typedef {{code: number, output: string}} Finished `output` is empty unless it was captured. */

/**
 * Runs a program to its end in the repository's root.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{env?: Record<string, string>, cwd?: string, capture?: boolean, timeoutSeconds?: number}} [options]
 *   `env` is added to this process's own; `capture` collects both outputs instead of showing them.
 * @returns {Promise<Finished>} a program ended by a signal has the code that a shell would give it (128 + number)
 * @throws {SetupError} when the program cannot be started at all
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectRoot,
    env: { ...process.env, ...options.env },
    stdio: options.capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    ...(options.timeoutSeconds ? { timeout: options.timeoutSeconds * 1000 } : {}),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  return new Promise((done, failed) => {
    child.on('error', (error) => failed(new SetupError(`${command} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => done({ code: exitCodeOf(code, signal), output }));
  });
}

/**
 * Passes the signals that end this process on to a child, so that closing the terminal or Ctrl+C closes the app in good
 * order, and waits for the child to end.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code
 */
export function relay(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => {
      for (const each of signals) process.off(each, pass);
      done(exitCodeOf(code, signal));
    });
  });
}

/**
 * @param {string} program
 * @returns {boolean} whether a program of that name is on the PATH
 */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), fileModes.X_OK);
      return true;
    } catch {
      return false; // Not in this folder: the next one may have it.
    }
  });
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCodeOf(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}
