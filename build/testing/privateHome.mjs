import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A home folder for one test run, so that no test sees or changes the data of the person who runs it.
 * @returns {{folder: string, env: Record<string, string>, remove: () => void}}
 */
export function createPrivateHome() {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-test-'));
  const below = (/** @type {string} */ name) => {
    const path = join(folder, name);
    mkdirSync(path, { mode: 0o700 });
    return path;
  };
  const env = {
    HOME: folder,
    XDG_CONFIG_HOME: below('config'),
    XDG_DATA_HOME: below('data'),
    XDG_CACHE_HOME: below('cache'),
    XDG_STATE_HOME: below('state'),
    XDG_RUNTIME_DIR: below('runtime'),
  };
  // A process that is still ending may write into it once more.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return { folder, env, remove };
}
