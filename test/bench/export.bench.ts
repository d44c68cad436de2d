import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE_FILE } from '#main/db/dataFiles.ts';
import { exportedTables } from '#main/db/tables.ts';
import type { Bridge } from '#shared/contract/bridge.ts';
import { launchApp } from '#test/helpers/electronApp.ts';
import { quantile, report } from './figures.ts';
import { fillProfile } from './filledProfile.ts';
import { shellExportSeconds } from './shellExport.ts';

// export: everything into an archive, in the running app, against the sqlite3 shell that writes the same tables as CSV files
// and packs nothing. Meanwhile the main process's event loop is watched for its longest block, and its memory for its peak.
const ROUNDS = 3;
const ROLES = 100_000;
const AFTER_START_MS = 8000;
const REST_MS = 4000;
const SAMPLE_MS = 20;

const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));
const profile = join(folder, 'profile');
const archive = join(folder, 'everything.zip');

const exportOnce = async () => {
  const running = await launchApp({ profile });
  const { app, page } = running;
  await page.getByRole('heading', { level: 1 }).waitFor();
  // What the app does by itself after its start is no part of it.
  await page.waitForTimeout(AFTER_START_MS);
  await app.evaluate(
    ({ dialog }, { file, sampleMs }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
      const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const memory = { before: process.memoryUsage.rss(), peak: 0 };
      setInterval(() => {
        memory.peak = Math.max(memory.peak, process.memoryUsage.rss());
      }, sampleMs);
      Object.assign(globalThis, { benchLoop: delay, benchMemory: memory });
    },
    { file: archive, sampleMs: SAMPLE_MS },
  );
  // As long as an export takes: what else blocks main is none of it.
  await page.waitForTimeout(REST_MS);
  const restBlockMs = await app.evaluate(() => {
    const { benchLoop } = globalThis as unknown as { benchLoop: { max: number; reset: () => void } };
    const max = benchLoop.max / 1e6;
    benchLoop.reset();
    return max;
  });
  const seconds = await page.evaluate(async () => {
    const { followthrough } = window as unknown as { followthrough: Bridge };
    const started = performance.now();
    const done = await followthrough.invoke('export.everything', {});
    if (!done.ok || done.value === null) throw new Error('nothing was exported');
    return (performance.now() - started) / 1000;
  });
  const { blockMs, moreMB } = await app.evaluate(() => {
    const { benchLoop, benchMemory } = globalThis as unknown as {
      benchLoop: { max: number };
      benchMemory: { before: number; peak: number };
    };
    return { blockMs: benchLoop.max / 1e6, moreMB: (benchMemory.peak - benchMemory.before) / 1_048_576 };
  });
  await running.close();
  return { seconds, blockMs, restBlockMs, moreMB };
};

try {
  await fillProfile(profile, ROLES);
  const seconds: Record<'shell' | 'app', number[]> = { shell: [], app: [] };
  const blocks: number[] = [];
  const memory: number[] = [];
  const rest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const once = await exportOnce();
    // Turn by turn, of the same file, as the app has left it.
    seconds.shell.push(shellExportSeconds(join(profile, DATABASE_FILE), exportedTables, folder));
    seconds.app.push(once.seconds);
    blocks.push(once.blockMs);
    memory.push(once.moreMB);
    rest.push(once.restBlockMs);
  }
  const [shell, own] = [quantile(seconds.shell), quantile(seconds.app)];
  const size = (statSync(archive).size / 1_048_576).toFixed(1);
  report({
    name: 'export',
    value: own / shell,
    limit: 4,
    detail: `everything of ${ROLES} roles in ${own.toFixed(2)} s (${size} MB), the sqlite3 shell ${shell.toFixed(2)} s, medians of ${ROUNDS}`,
  });
  report({
    name: 'export, longest block of main',
    value: quantile(blocks),
    limit: 50,
    unit: ' ms',
    detail: `median of ${ROUNDS} (${blocks.map((block) => block.toFixed(0)).join(', ')}); at rest ${rest.map((block) => block.toFixed(0)).join(', ')}`,
  });
  report({
    name: 'export, memory beyond the rest',
    value: quantile(memory),
    limit: 150,
    unit: ' MB',
    detail: `peak working set of main and its threads over that before, median of ${ROUNDS}`,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
