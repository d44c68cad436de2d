import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inCache, projectRoot } from './paths.mjs';
import { say } from './report.mjs';
import { digest } from './stamp.mjs';

const pollMilliseconds = 200;

/**
 * Runs `work` while no other process sets up this clone: two `npm ci` at once destroy each other's files.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gives
 */
export async function withSetupLock(work) {
  mkdirSync(inCache('locks'), { recursive: true });
  const lock = inCache('locks', digest([projectRoot]).slice(0, 16));
  let waiting = false;
  while (!take(lock)) {
    const holder = holderOf(lock);
    if (!isAlive(holder)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!waiting) say(`waiting for the set-up that process ${holder} is doing in this folder.`);
    waiting = true;
    await sleep(pollMilliseconds);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} lock */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0; // Released since we looked: the next attempt takes it.
  }
}

/** @param {number} pid 0 stands for nobody */
function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process exists, but belongs to another user.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
