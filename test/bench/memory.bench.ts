import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import { HOLD_FOR_PLAYWRIGHT } from '#test/helpers/playwrightLoader.ts';
import { testRuntime } from '#test/helpers/runtime.ts';
import { writeBareApp } from './bareApp.ts';
import { quantile, report } from './figures.ts';
import { fillProfile } from './filledProfile.ts';

// memory: working sets of all processes, summed, some seconds after the window is shown and at rest.
const ROUNDS = 5;
const ROLES = 10_000;
const REST_MS = 4000;

const project = resolve(import.meta.dirname, '../..');
const runtime = await testRuntime();
const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));

const workingSetMB = async (appFolder: string, profile: string): Promise<number> => {
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...HOLD_FOR_PLAYWRIGHT, ...runtime.args, appFolder, `--profile=${profile}`],
    env: { ...(process.env as Record<string, string>), ...runtime.env },
    chromiumSandbox: true,
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(REST_MS);
  const kilobytes = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, metric) => sum + metric.memory.workingSetSize, 0),
  );
  await app.close();
  return kilobytes / 1024;
};

try {
  const bare = writeBareApp(join(folder, 'bare'));
  const profile = join(folder, 'profile');
  await fillProfile(profile, ROLES);
  const sizes: Record<'bare' | 'board', number[]> = { bare: [], board: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    sizes.bare.push(await workingSetMB(bare, join(folder, 'bare-profile')));
    sizes.board.push(await workingSetMB(project, profile));
  }
  const [bareMB, boardMB] = [quantile(sizes.bare), quantile(sizes.board)];
  report({
    name: 'memory',
    value: boardMB / bareMB,
    limit: 1.4,
    detail: `board of ${ROLES} roles ${boardMB.toFixed(0)} MB ÷ bare window ${bareMB.toFixed(0)} MB, medians of ${ROUNDS}`,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
