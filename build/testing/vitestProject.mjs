import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modernNode } from '../bootstrap/node.mjs';
import { inProject } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/processes.mjs';

/**
 * The parts of vitest's JSON report that are read here.
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{name: string, status: string, assertionResults: {status: string, fullName: string}[]}[]} testResults
 */

/**
 * Runs one project of vitest.config.ts; its own reporter prints progress and failures as they come.
 * @param {'unit' | 'component' | 'e2e'} project
 * @param {object} options
 * @param {readonly string[]} options.filters parts of file names; none means all files
 * @param {Record<string, string>} options.env
 * @param {string} options.reportFolder where the machine-readable report may lie
 * @param {string} [options.shard] `1/2`: the first half of the files
 * @returns {Promise<import('./checks.mjs').Result>} a crashed runner, a file that could not be loaded, a skipped test and
 *   a run without tests all count as failed
 */
export async function runVitestProject(project, { filters, env, reportFolder, shard }) {
  const reportFile = join(reportFolder, `${project}${shard?.replace('/', ' of ') ?? ''}.json`);
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ];
  // Files share nothing; on two cores vitest would leave one idle.
  if (project !== 'e2e') args.push('--maxWorkers=2');
  if (shard !== undefined) args.push(`--shard=${shard}`);
  if (!process.stdout.isTTY) args.push('--no-color');
  // With filters one project may well have no match; build/test.mjs sees to it that something ran.
  if (filters.length > 0) args.push('--passWithNoTests');
  const { code } = await run(modernNode(), [vitest, ...args, ...filters], { env });
  return judge(project, code, readReport(reportFile), filters.length > 0);
}

/**
 * Counts a report so that nothing which was not proven looks proven.
 * @param {string} project
 * @param {number} code exit code of the runner
 * @param {Report | undefined} report undefined when the runner wrote none
 * @param {boolean} mayBeEmpty whether a run without tests is in order
 * @returns {import('./checks.mjs').Result}
 */
export function judge(project, code, report, mayBeEmpty) {
  const name = `vitest ${project}`;
  if (!report)
    return { name, passed: 0, failed: 1, output: `${project}: the runner ended with code ${code} and no report` };

  const complaints = [];
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  for (const file of unloaded) complaints.push(`${project}: could not be loaded: ${file.name}`);
  const skipped = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => !['passed', 'failed'].includes(status));
  for (const test of skipped) complaints.push(`${project}: skipped, which counts as failed: ${test.fullName}`);

  const failures = report.numFailedTests + unloaded.length + skipped.length;
  const silentFailure = code !== 0 && failures === 0;
  if (silentFailure) complaints.push(`${project}: the runner ended with code ${code} though no test failed`);
  const empty = !mayBeEmpty && report.numPassedTests + failures === 0;
  if (empty) complaints.push(`${project}: no test was executed`);
  const failed = failures + (silentFailure || empty ? 1 : 0);
  return { name, passed: report.numPassedTests, failed, output: complaints.join('\n') };
}

/**
 * @param {string} file
 * @returns {Report | undefined}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // The runner crashed before it wrote one, which `judge` reports.
  }
}
