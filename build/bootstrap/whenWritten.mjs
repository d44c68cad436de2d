import { existsSync } from 'node:fs';

const pollMilliseconds = 250;

/**
 * Calls back once a file exists.
 * @param {string} file written in one step (under another name, then renamed), so that existing means whole
 * @param {() => void} callback
 * @returns {() => void} stops waiting
 */
export function whenWritten(file, callback) {
  const timer = setInterval(() => {
    if (!existsSync(file)) return;
    clearInterval(timer);
    callback();
  }, pollMilliseconds);
  return () => clearInterval(timer);
}
