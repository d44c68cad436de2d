import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modernNode } from '../bootstrap/node.mjs';
import { inCache, inProject } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/processes.mjs';
import { SetupError, say } from '../bootstrap/report.mjs';
import { readStamp, writeStamp } from '../bootstrap/stamp.mjs';

const retryAfterHours = 24;
const packageFolder = inProject('node_modules', 'electron');

/** Signs, in what the download prints, of a host that does not answer; anything else is an error to be shown. */
const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPROTO|CERT|fetch failed|HTTPError|tunnel/i;

/**
 * The Electron of the lock file, downloaded by its own package where it is not there yet. A failed download is
 * remembered for a day, so that each start does not wait for it again.
 * @returns {Promise<{executable: string} | {missingBecause: string}>}
 * @throws {SetupError} when the download fails for any other reason than an unreachable host
 */
export async function officialRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overridden(override);

  const present = installedExecutable();
  if (present) return { executable: present };

  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const memory = inCache(`electron-${version}-unreachable`);
  const failedAt = Number(readStamp(memory)) || 0;
  const missingBecause = `the official Electron ${version} could not be downloaded: its release host cannot be reached`;
  if (Date.now() - failedAt < retryAfterHours * 3_600_000) return { missingBecause };

  say(`downloading the official Electron ${version} (once, about 110 MB).`);
  const { code, output } = await run(modernNode(), [join(packageFolder, 'install.js')], { capture: true });
  const downloaded = installedExecutable();
  if (code === 0 && downloaded) return { executable: downloaded };
  if (!unreachable.test(output)) throw new SetupError(`Electron ${version} could not be installed:\n${output.trim()}`);
  writeStamp(memory, String(Date.now()));
  return { missingBecause };
}

/** @param {string} folder */
function overridden(folder) {
  const executable = join(folder, executableName());
  if (existsSync(executable)) return { executable };
  throw new SetupError(
    `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executable}. Unset it or put that right.`,
  );
}

/** @returns {string | undefined} */
function installedExecutable() {
  const executable = join(packageFolder, 'dist', readStamp(join(packageFolder, 'path.txt')) || executableName());
  return existsSync(executable) ? executable : undefined;
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
