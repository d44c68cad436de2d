import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The repository's root folder. */
export const projectRoot = resolve(import.meta.dirname, '../..');

/**
 * @param {string[]} parts path below the repository's root
 * @returns {string} absolute path
 */
export const inProject = (...parts) => join(projectRoot, ...parts);

/**
 * Folder for what is costly to fetch or build and belongs to no single clone: it outlives `git clean` and serves all
 * clones of this user.
 * @param {string[]} parts path below the cache folder
 * @returns {string} absolute path; not created here
 */
export function inCache(...parts) {
  return join(process.env.XDG_CACHE_HOME || systemCache(), 'followthrough-dev', ...parts);
}

function systemCache() {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return join(homedir(), '.cache');
}
