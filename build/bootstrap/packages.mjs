import { readFileSync } from 'node:fs';
import { inProject } from './paths.mjs';
import { run } from './processes.mjs';
import { SetupError, say } from './report.mjs';
import { digest, readStamp, writeStamp } from './stamp.mjs';

// Inside node_modules, so that it goes when they go.
const stampFile = inProject('node_modules', '.followthrough-installed');

/**
 * Installs the npm packages of the lock file when they are missing or belong to another lock file.
 * @throws {SetupError} when npm fails
 */
export async function ensurePackages() {
  const wanted = wantedStamp();
  if (readStamp(stampFile) === wanted) return;
  say('installing the npm packages of package-lock.json (once).');
  const { command, args } = npm(['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  const { code } = await run(command, args);
  if (code !== 0)
    throw new SetupError('npm ci failed; its own message stands above. Put that right and run this again.');
  writeStamp(stampFile, wanted);
}

/**
 * How to run npm: the one that started this script, so that its settings hold.
 * @param {readonly string[]} args
 * @returns {{command: string, args: string[]}}
 */
export function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return { command: process.execPath, args: [cli, ...args] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [...args] };
}

/** Only the parts of package.json that decide what is installed: another version or script needs no install. */
function wantedStamp() {
  const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = manifest;
  return digest([
    readFileSync(inProject('package-lock.json'), 'utf8'),
    JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides, allowScripts }),
    `${process.platform}-${process.arch}`,
  ]);
}
