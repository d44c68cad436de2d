import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { ImportState } from '#shared/contract/imports.ts';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { launchApp } from '#test/helpers/electronApp.ts';
import { quantile, report } from './figures.ts';
import { linkedInCsv } from './linkedInCsv.ts';
import { shellImportSeconds } from './shellImport.ts';

// import: from the chosen file to its cards drawn on the board, in the running app, against the sqlite3 shell's `.import` of the
// same file into one table with two indexes. Meanwhile the main process's event loop is watched for its longest block.
const ROUNDS = 3;
const ROWS = 100_000;
const AFTER_START_MS = 3000;

const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));
const csvFile = join(folder, 'Job Applications.csv');

const importOnce = async (): Promise<{ readonly seconds: number; readonly longestBlockMs: number }> => {
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
  const seconds = await page.evaluate(
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
      const started = performance.now();
      const planned = reach('planned');
      await followthrough.invoke('import.choose', { what: 'files' });
      await planned;
      const applied = reach('applied');
      await followthrough.invoke('import.apply', {});
      await applied;
      window.location.hash = '#/board';
      const cards = () => document.querySelectorAll('ol > li button').length;
      while (cards() === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      const took = performance.now() - started;
      const board = await followthrough.invoke('board.load', look);
      if (!board.ok || board.value.total !== rows) throw new Error('not all rows are on the board');
      return took / 1000;
    },
    { rows: ROWS, look: { ...DEFAULT_LOOK, filter: { ...DEFAULT_LOOK.filter, scope: 'all' as const } } },
  );
  const longestBlockMs = await app.evaluate(() => {
    const { benchLoop } = globalThis as unknown as { benchLoop: { max: number } };
    return benchLoop.max / 1e6;
  });
  await running.close();
  return { seconds, longestBlockMs };
};

try {
  writeFileSync(csvFile, linkedInCsv(ROWS));
  const seconds: Record<'shell' | 'app', number[]> = { shell: [], app: [] };
  const blocks: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    seconds.shell.push(shellImportSeconds(csvFile, folder));
    const once = await importOnce();
    seconds.app.push(once.seconds);
    blocks.push(once.longestBlockMs);
  }
  const [shell, app] = [quantile(seconds.shell), quantile(seconds.app)];
  report({
    name: 'import',
    value: app / shell,
    limit: 5,
    detail: `${ROWS} rows to board ${app.toFixed(2)} s ÷ sqlite3 .import ${shell.toFixed(2)} s, medians of ${ROUNDS}`,
  });
  report({
    name: 'longest block of main during the import',
    value: Math.max(...blocks),
    limit: 16,
    unit: ' ms',
    detail: `the worst of ${ROUNDS} imports: ${blocks.map((block) => block.toFixed(0)).join(', ')} ms`,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
