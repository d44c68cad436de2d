import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { ImportState } from '#shared/contract/imports.ts';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { launchApp } from '#test/helpers/electronApp.ts';
import { quantile, report } from './figures.ts';
import { linkedInCsv } from './linkedInCsv.ts';
import { readAndPlanSeconds } from './readAndPlan.ts';
import { shellImportSeconds } from './shellImport.ts';

// import: from the chosen file to its cards drawn on the board, in the running app, against the sqlite3 shell's `.import` of the
// same file into one table with two indexes. Meanwhile the event loops of main and of the window are watched for their longest
// block, and main's process, whose thread does the work, for its memory. Reading and planning alone is held against csv-parse.
const ROUNDS = 3;
const ROWS = 100_000;
const AFTER_START_MS = 3000;

const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));
const csvFile = join(folder, 'Job Applications.csv');

type Once = {
  readonly seconds: number;
  readonly mainBlockMs: number;
  readonly windowBlockMs: number;
  readonly peakBytes: number;
};

/** Memory of a process in bytes: what it has now (`VmRSS`), or the most that it ever had (`VmHWM`). */
const bytesOf = (pid: number, what: 'VmRSS' | 'VmHWM'): number =>
  1024 * Number(new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

const importOnce = async (): Promise<Once> => {
  const running = await launchApp();
  const { app, page } = running;
  await page.getByRole('button', { name: 'Add a role' }).waitFor();
  // The page fetches now what it will need later: that is of the start, and over by then.
  await page.waitForTimeout(AFTER_START_MS);
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    Object.assign(globalThis, { benchLoop: delay });
  }, csvFile);
  const pid = app.process().pid ?? 0;
  const before = bytesOf(pid, 'VmRSS');
  const { seconds, windowBlockMs } = await page.evaluate(
    async ({ rows, look }) => {
      const { followthrough } = window as unknown as { followthrough: Bridge };
      const reach = (step: ImportState['step']) =>
        new Promise<void>((resolve, reject) => {
          const stop = followthrough.on('import', (state) => {
            if (state.step !== step && state.step !== 'failed') return;
            stop();
            if (state.step === 'failed') reject(new Error(state.error.message));
            else resolve();
          });
        });
      // How late a timer comes is how long something kept it from coming.
      const EVERY_MS = 4;
      const started = performance.now();
      let windowBlockMs = 0;
      let last = started;
      const watch = setInterval(() => {
        const now = performance.now();
        windowBlockMs = Math.max(windowBlockMs, now - last - EVERY_MS);
        last = now;
      }, EVERY_MS);
      const planned = reach('planned');
      await followthrough.invoke('import.choose', { what: 'files' });
      await planned;
      const applied = reach('applied');
      await followthrough.invoke('import.apply', {});
      await applied;
      clearInterval(watch);
      window.location.hash = '#/board';
      const cards = () => document.querySelectorAll('ol > li button').length;
      while (cards() === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      const took = performance.now() - started;
      const board = await followthrough.invoke('board.load', look);
      if (!board.ok || board.value.total !== rows) throw new Error('not all rows are on the board');
      return { seconds: took / 1000, windowBlockMs };
    },
    { rows: ROWS, look: { ...DEFAULT_LOOK, filter: { ...DEFAULT_LOOK.filter, scope: 'all' as const } } },
  );
  const peakBytes = bytesOf(pid, 'VmHWM') - before;
  const mainBlockMs = await app.evaluate(() => {
    const { benchLoop } = globalThis as unknown as { benchLoop: { max: number } };
    return benchLoop.max / 1e6;
  });
  await running.close();
  return { seconds, mainBlockMs, windowBlockMs, peakBytes };
};

try {
  writeFileSync(csvFile, linkedInCsv(ROWS));
  const shells: number[] = [];
  const imports: Once[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    shells.push(shellImportSeconds(csvFile, folder));
    imports.push(await importOnce());
  }
  const [shell, app] = [quantile(shells), quantile(imports.map(({ seconds }) => seconds))];
  report({
    name: 'import',
    value: app / shell,
    limit: 5,
    detail: `${ROWS} rows to board ${app.toFixed(2)} s ÷ sqlite3 .import ${shell.toFixed(2)} s, medians of ${ROUNDS}`,
  });
  const { ours, theirs } = await readAndPlanSeconds(csvFile, ROWS);
  report({
    name: 'read and plan',
    value: ours / theirs,
    limit: 2.5,
    detail: `${ours.toFixed(2)} s ÷ csv-parse alone ${theirs.toFixed(2)} s on the same file, medians`,
  });
  for (const [who, blocks] of [
    ['main', imports.map(({ mainBlockMs }) => mainBlockMs)],
    ['the window', imports.map(({ windowBlockMs }) => windowBlockMs)],
  ] as const) {
    report({
      name: `longest block of ${who} during the import`,
      value: Math.max(...blocks),
      limit: 16,
      unit: ' ms',
      detail: `the worst of ${ROUNDS} imports: ${blocks.map((block) => block.toFixed(0)).join(', ')} ms`,
    });
  }
  const [size, peak] = [statSync(csvFile).size, quantile(imports.map(({ peakBytes }) => peakBytes))];
  const inMB = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  console.log(
    `     peak memory ÷ file size: ${(peak / size).toFixed(1)}; ${inMB(peak)} more than before ÷ ${inMB(size)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
