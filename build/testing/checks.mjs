import { modernNode } from '../bootstrap/node.mjs';
import { inProject } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/processes.mjs';

/** @typedef {{name: string, passed: number, failed: number, output: string}} Result outcome of one part of a test run */

const typeScopes = ['shared', 'main', 'renderer', 'test', 'build'];

/**
 * Types of each part of the tree by its own rules, then lint and format of all of it. Each check counts as one test.
 * @param {(result: Result) => void} report called as each check ends
 * @returns {Promise<Result[]>}
 */
export async function runChecks(report) {
  const tsc = inProject('node_modules', 'typescript', 'bin', 'tsc');
  const biome = inProject('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const checks = [
    ...typeScopes.map((scope) => ({ name: `types of ${scope}`, args: [tsc, '-p', `tsconfig.${scope}.json`] })),
    { name: 'lint and format', args: [biome, 'check', '--error-on-warnings', '--max-diagnostics=100', '.'] },
  ];
  const results = [];
  for (const { name, args } of checks) {
    const { code, output } = await run(modernNode(), args, { capture: true });
    const result = { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
    report(result);
    results.push(result);
  }
  return results;
}

/**
 * One line on a check's outcome.
 * @param {Result} result
 */
export const printOutcome = ({ name, failed }) => console.log(`${failed ? '✗' : '✓'} ${name}`);
