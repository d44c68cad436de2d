import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { playDesktop } from '#test/helpers/playedDesktop.ts';
import { testRuntime } from '#test/helpers/runtime.ts';
import { report } from './figures.ts';
import { fillProfile } from './filledProfile.ts';
import { memoryOf, processorOf } from './processTree.ts';

// idle: what the app costs while nobody uses it. Started into the tray it has no window; nothing is due meanwhile but by
// the clock. Memory is that of all its processes.
const ROLES = 10_000;
const SETTLED_MS = 20_000;
const MINUTES = 5;

const project = resolve(import.meta.dirname, '../..');
const probe = resolve(import.meta.dirname, 'probe.cjs');
const runtime = await testRuntime();
const desktop = await playDesktop();
await desktop.showTrayHost();
await desktop.showNotificationDaemon();
const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));

/** Starts the app; comes with the milliseconds until it is there: its window, or its icon in the tray. */
const start = async (args: readonly string[]): Promise<{ readonly child: ChildProcess; readonly ms: number }> => {
  const began = performance.now();
  const words = ['-r', probe, ...runtime.args, project, `--profile=${join(folder, 'profile')}`, ...args];
  const child = spawn(runtime.executable, words, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...runtime.env, ...desktop.env },
  });
  const hasWindow = new Promise<void>((done) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.includes('WINDOW SHOWN') && done());
  });
  const hasIcon = async (): Promise<void> => {
    while ((await desktop.trayItems()).length === 0) await wait(20);
  };
  await (args.includes('--hidden') ? hasIcon() : hasWindow);
  return { child, ms: performance.now() - began };
};
const end = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.on('exit', () => done());
    child.kill('SIGTERM');
  });

try {
  await fillProfile(join(folder, 'profile'), ROLES);
  const shown = await start([]);
  await wait(SETTLED_MS);
  const shownMemory = memoryOf(shown.child.pid ?? 0);
  await end(shown.child);

  const hidden = await start(['--hidden']);
  await wait(SETTLED_MS);
  const pid = hidden.child.pid ?? 0;
  const hiddenMemory = memoryOf(pid);
  const before = processorOf(pid);
  await wait(MINUTES * 60_000);
  const used = processorOf(pid) - before;
  await end(hidden.child);

  report({
    name: 'memory in the tray without a window ÷ with it shown',
    value: hiddenMemory / shownMemory,
    limit: 1,
    detail: `${hiddenMemory.toFixed(0)} MB ÷ ${shownMemory.toFixed(0)} MB; the icon after ${hidden.ms.toFixed(0)} ms, the window after ${shown.ms.toFixed(0)} ms`,
  });
  report({
    name: `processor of the idle app in the tray, of one core over ${MINUTES} minutes`,
    value: (100 * used) / (MINUTES * 60),
    limit: 1,
    unit: ' %',
    detail: `${used.toFixed(2)} s in all`,
  });
} finally {
  await desktop.stop();
  rmSync(folder, { recursive: true, force: true });
}
