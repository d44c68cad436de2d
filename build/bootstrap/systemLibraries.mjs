import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isOnPath, run } from './processes.mjs';
import { SetupError, say } from './report.mjs';

/**
 * @typedef {object} Need
 * @property {string} debian name of its Debian package
 * @property {string} [library] a shared library, by its file name
 * @property {string} [program] a program, by its name
 * @property {string} [folder] a folder that must exist
 * @property {boolean} [comfort] the app runs without it, less well
 */

/** What Electron loads. @type {readonly Need[]} */
export const electronNeeds = [
  { debian: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { debian: 'libnss3', library: 'libnss3.so' },
  { debian: 'libasound2', library: 'libasound.so.2' },
  { debian: 'libgbm1', library: 'libgbm.so.1' },
  { debian: 'libatk-bridge2.0-0', library: 'libatk-bridge-2.0.so.0' },
  { debian: 'libatspi2.0-0', library: 'libatspi.so.0' },
  { debian: 'libdrm2', library: 'libdrm.so.2' },
  { debian: 'libcups2', library: 'libcups.so.2' },
  { debian: 'libxss1', library: 'libXss.so.1', comfort: true },
  { debian: 'libxtst6', library: 'libXtst.so.6', comfort: true },
  { debian: 'libnotify4', library: 'libnotify.so.4', comfort: true },
  { debian: 'libsecret-1-0', library: 'libsecret-1.so.0', comfort: true },
  { debian: 'fonts-dejavu-core', folder: '/usr/share/fonts', comfort: true },
];

/** A display for machines without one. @type {readonly Need[]} */
export const displayNeeds = [{ debian: 'xvfb', program: 'Xvfb' }];

/** A session bus for tests of the tray and of notifications. @type {readonly Need[]} */
export const busNeeds = [{ debian: 'dbus', program: 'dbus-daemon' }];

/** What compiles the private SQLite build of the fallback runtime. @type {readonly Need[]} */
export const compilerNeeds = [
  { debian: 'g++', program: 'g++' },
  { debian: 'make', program: 'make' },
  { debian: 'python3', program: 'python3' },
];

/** The yardstick of the import benchmark. @type {readonly Need[]} */
export const benchNeeds = [{ debian: 'sqlite3', program: 'sqlite3' }];

/**
 * Makes sure of what the system must bring. On Debian and its kin, as root, it is installed; elsewhere the reader is
 * told the command. Does nothing outside Linux.
 * @param {readonly Need[]} needs
 * @throws {SetupError} when something that cannot be done without is missing and was not installed
 */
export async function ensureSystemLibraries(needs) {
  if (process.platform !== 'linux') return;
  const missing = missingOf(needs);
  if (missing.length === 0) return;
  if (isOnPath('apt-get') && process.getuid?.() === 0) return install(missing);

  const names = missing.map((need) => need.debian).join(' ');
  const command = isOnPath('apt-get')
    ? `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`
    : `(with this system's own package manager, Debian's names:) ${names}`;
  const sentence = `this system lacks what Followthrough's window needs. Install it: ${command}`;
  if (missing.some((need) => !need.comfort)) throw new SetupError(sentence);
  say(`${sentence} (the app starts without it; notifications or keys kept by the system may not work)`);
}

/** @param {readonly Need[]} missing */
async function install(missing) {
  say(`installing system packages: ${missing.map((need) => need.debian).join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await apt(['update', '-qq'], env);
  const known = new Set((await run('apt-cache', ['pkgnames'], { capture: true })).output.split('\n'));
  // Since the change to 64-bit time, newer releases know some libraries only by a name that ends in t64.
  const names = missing.map(({ debian }) => (known.has(`${debian}t64`) ? `${debian}t64` : debian));
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...names], env);
  const still = missingOf(missing).map((need) => need.debian);
  if (still.length > 0)
    throw new SetupError(`apt-get installed ${names.join(' ')}, but still missing: ${still.join(' ')}`);
}

/**
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
async function apt(args, env) {
  // Another apt may be at work, as it is on a machine that has just started.
  const { code, output } = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env, capture: true });
  if (code !== 0) throw new SetupError(`apt-get ${args.join(' ')} failed:\n${output.trim()}`);
}

/** @param {readonly Need[]} needs */
function missingOf(needs) {
  const libraries = needs.some((need) => need.library) ? knownLibraries() : '';
  return needs.filter(
    ({ library, program, folder }) =>
      (library && !libraries.includes(`\t${library} `)) ||
      (program && !isOnPath(program)) ||
      (folder && !existsSync(folder)),
  );
}

/** The loader's own list, one indented "name (kind) => path" a line. */
function knownLibraries() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path)) ?? 'ldconfig';
  try {
    return execFileSync(ldconfig, ['-p'], { encoding: 'utf8' });
  } catch (error) {
    throw new SetupError(`ldconfig -p failed, so the system's libraries cannot be checked: ${String(error)}`);
  }
}
