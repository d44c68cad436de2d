// npm start: from whatever state this clone is in to an open window. Everything after `--` goes to the app.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, startVirtualDisplay } from './bootstrap/display.mjs';
import { projectRoot } from './bootstrap/paths.mjs';
import { relay } from './bootstrap/processes.mjs';
import { runScript, say } from './bootstrap/report.mjs';
import { setUp } from './bootstrap/setUp.mjs';
import { displayNeeds, electronNeeds } from './bootstrap/systemLibraries.mjs';
import { whenWritten } from './bootstrap/whenWritten.mjs';

await runScript(async () => {
  const visible = hasDisplay();
  const runtime = await setUp({ needs: visible ? electronNeeds : [...electronNeeds, ...displayNeeds] });
  const appArgs = process.argv.slice(2);
  if (visible) return launch(runtime, appArgs, {});

  const display = await startVirtualDisplay();
  const screenshot = join(mkdtempSync(join(tmpdir(), 'followthrough-')), 'board.png');
  say(`no display here: the app runs on a virtual one. Once the board is painted, a picture of it is at ${screenshot}`);
  const stopWaiting = whenWritten(screenshot, () => say(`the picture is there: ${screenshot}`));
  try {
    return await launch(runtime, [`--screenshot=${screenshot}`, ...appArgs], display.env);
  } finally {
    stopWaiting();
    display.end();
  }
});

/**
 * @param {import('./runtime/resolve.mjs').Runtime} runtime
 * @param {readonly string[]} appArgs
 * @param {Record<string, string>} env
 * @returns {Promise<number>} the app's exit code
 */
function launch(runtime, appArgs, env) {
  return relay(
    spawn(runtime.executable, [...runtime.args, projectRoot, ...appArgs], {
      stdio: 'inherit',
      env: { ...process.env, ...runtime.env, ...env },
    }),
  );
}
