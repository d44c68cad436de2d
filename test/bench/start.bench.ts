import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { testRuntime } from '#test/helpers/runtime.ts';
import { writeBareApp } from './bareApp.ts';
import { quantile, report } from './figures.ts';
import { fillProfile } from './filledProfile.ts';

// start: from spawn until the window is shown. Followthrough shows its window once Today is painted and takes input.
const ROUNDS = 15;
const ROLES = 10_000;
const USES = 3;
const USE_MS = 4000;

const probe = resolve(import.meta.dirname, 'probe.cjs');
const project = resolve(import.meta.dirname, '../..');
const runtime = await testRuntime();
const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));
const bare = writeBareApp(join(folder, 'bare'));

/** Milliseconds from spawn to the shown window; the app is ended `openMs` later and waited for. */
const timeToWindow = (appFolder: string, profile: string, openMs = 0): Promise<number> =>
  new Promise((done, fail) => {
    const startedAt = performance.now();
    const child = spawn(runtime.executable, ['-r', probe, ...runtime.args, appFolder, `--profile=${profile}`], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...runtime.env },
    });
    let shownAfter: number | undefined;
    child.stdout.on('data', (chunk: Buffer) => {
      if (!chunk.includes('WINDOW SHOWN')) return;
      shownAfter = performance.now() - startedAt;
      setTimeout(() => child.kill('SIGTERM'), openMs);
    });
    child.on('exit', () =>
      shownAfter === undefined ? fail(new Error(`${appFolder} showed no window`)) : done(shownAfter),
    );
  });

try {
  const profile = join(folder, 'profile');
  await fillProfile(profile, ROLES);
  const times: Record<'bare' | 'today', number[]> = { bare: [], today: [] };
  // An app that is used stays open for a while, and Chromium then keeps its compiled scripts: so have both, before it counts.
  for (let use = 0; use < USES; use += 1) {
    await timeToWindow(bare, join(folder, 'bare-profile'), USE_MS);
    await timeToWindow(project, profile, USE_MS);
  }
  // Turn by turn, so that both meet the same machine.
  for (let round = 0; round < ROUNDS; round += 1) {
    const bareMs = await timeToWindow(bare, join(folder, 'bare-profile'));
    const todayMs = await timeToWindow(project, profile);
    times.bare.push(bareMs);
    times.today.push(todayMs);
  }
  const [bareMs, todayMs] = [quantile(times.bare), quantile(times.today)];
  report({
    name: 'start',
    value: todayMs / bareMs,
    limit: 1.4,
    detail: `Today of ${ROLES} roles ${todayMs.toFixed(0)} ms ÷ bare window ${bareMs.toFixed(0)} ms, medians of ${ROUNDS}`,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
