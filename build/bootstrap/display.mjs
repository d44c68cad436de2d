import { spawn } from 'node:child_process';
import { SetupError } from './report.mjs';

const screen = '1440x900x24';
const startSeconds = 15;

/** @returns {boolean} whether a window has a display to appear on */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts a virtual display of its own. The server picks a free number, so that several may run side by side.
 * @returns {Promise<{env: Record<string, string>, end: () => void}>} `env` for the programs that shall show on it;
 *   `end` closes it, as does the end of this process
 * @throws {SetupError} when Xvfb does not start
 */
export async function startVirtualDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const end = () => void server.kill();
  process.once('exit', end);
  let complaint = '';
  server.stderr?.on('data', (chunk) => (complaint += chunk));

  /** @type {string} */
  const number = await new Promise((done, failed) => {
    const fail = (/** @type {string} */ why) =>
      failed(new SetupError(`Xvfb, the virtual display, ${why}\n${complaint}`));
    const limit = setTimeout(() => {
      end();
      fail(`was not ready after ${startSeconds} seconds.`);
    }, startSeconds * 1000);
    const stop = (/** @type {() => void} */ then) => {
      clearTimeout(limit);
      then();
    };
    server.on('error', (error) => stop(() => fail(`could not be started: ${error.message}`)));
    server.on('close', (code) => stop(() => fail(`ended at once with code ${code}.`)));
    let text = '';
    server.stdio[3]?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) stop(() => done(text.trim()));
    });
  });
  // A Wayland session that surrounds us must not catch the windows meant for this display.
  return { env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' }, end };
}
