// npm test: sets everything up, then types, lint, format and every test. `npm test -- unit|component|e2e` runs one
// project without the checks; other words are parts of file names. The last line is "N passed, N failed".
import { startVirtualDisplay } from './bootstrap/display.mjs';
import { withSetupLock } from './bootstrap/lock.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { runScript, SetupError } from './bootstrap/report.mjs';
import { setUp } from './bootstrap/setUp.mjs';
import { displayNeeds, electronNeeds } from './bootstrap/systemLibraries.mjs';
import { printOutcome, runChecks } from './testing/checks.mjs';
import { createPrivateHome } from './testing/privateHome.mjs';
import { runVitestProject } from './testing/vitestProject.mjs';

/** @typedef {import('./testing/checks.mjs').Result} Result */
/** @typedef {'unit' | 'component' | 'e2e'} Project */

await runScript(async () => {
  const { projects, filters, checked } = readWords(process.argv.slice(2));
  const home = createPrivateHome();
  /** @type {Result[]} */
  const results = [];
  try {
    await withSetupLock(ensurePackages);
    if (checked) results.push(...(await runChecks(printOutcome)));
    for (const project of projects) {
      const options = { filters, env: home.env, reportFolder: home.folder };
      results.push(await (project === 'e2e' ? runInWindow(options) : runVitestProject(project, options)));
    }
  } catch (error) {
    const output = error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error);
    results.push({ name: 'set-up', passed: 0, failed: 1, output: `The run broke off: ${output}` });
  } finally {
    home.remove();
  }
  return summarise(results);
});

/**
 * @param {readonly string[]} words of the command line
 * @returns {{projects: Project[], filters: string[], checked: boolean}}
 */
function readWords(words) {
  /** @type {Project[]} */
  const all = ['unit', 'component', 'e2e'];
  const named = all.filter((project) => words.includes(project));
  const filters = words.filter((word) => !named.includes(/** @type {Project} */ (word)));
  if (named.length > 0) return { projects: named, filters, checked: false };
  if (filters.length === 0) return { projects: all, filters, checked: true };
  const guessed = filters.some((filter) => filter.includes('e2e')) ? all : all.filter((project) => project !== 'e2e');
  return { projects: guessed, filters, checked: false };
}

/**
 * The end-to-end tests, with the built app on a display of their own.
 * @param {{filters: readonly string[], env: Record<string, string>, reportFolder: string}} options
 * @returns {Promise<Result>}
 */
async function runInWindow(options) {
  const runtime = await setUp({ needs: [...electronNeeds, ...displayNeeds] });
  const runtimeEnv = {
    ...runtime.env,
    FOLLOWTHROUGH_ELECTRON: runtime.executable,
    FOLLOWTHROUGH_ELECTRON_ARGS: JSON.stringify(runtime.args),
  };
  /** @param {string} [shard] */
  const runOnDisplay = async (shard) => {
    const display = process.platform === 'linux' ? await startVirtualDisplay() : undefined;
    const env = { ...options.env, ...runtimeEnv, ...display?.env };
    try {
      return await runVitestProject('e2e', { ...options, ...(shard && { shard }), env });
    } finally {
      display?.end();
    }
  };
  // Windows take the focus from each other on one display, and there can be as many as are wanted; elsewhere there is one.
  const isShared = process.platform !== 'linux' || options.filters.length > 0;
  const halves = isShared ? [await runOnDisplay()] : await Promise.all([runOnDisplay('1/2'), runOnDisplay('2/2')]);
  return {
    name: 'vitest e2e',
    passed: halves.reduce((sum, { passed }) => sum + passed, 0),
    failed: halves.reduce((sum, { failed }) => sum + failed, 0),
    output: halves.map(({ output }) => output).join('\n'),
  };
}

/**
 * Prints what went wrong, then the line that whoever runs this looks for.
 * @param {readonly Result[]} results
 * @returns {number} exit code
 */
function summarise(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const unproven = passed + failed === 0;
  for (const { name, failed: count, output } of results) {
    if (count > 0) console.log(`\n✗ ${name}: ${count} failed${output ? `\n${output.trim()}` : ''}`);
  }
  if (unproven) console.log('\n✗ no test was executed');
  console.log(`\n${passed} passed, ${failed + (unproven ? 1 : 0)} failed`);
  return failed > 0 || unproven ? 1 : 0;
}
