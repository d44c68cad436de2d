import { spawn } from 'node:child_process';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { relay } from './processes.mjs';
import { runScript } from './report.mjs';
import { setUp } from './setUp.mjs';
import { displayNeeds, electronNeeds } from './systemLibraries.mjs';

/**
 * Runs a script of pictures in the Electron that runs the app, so that no drawing program is needed.
 * @param {string} script its file
 */
export async function drawInElectron(script) {
  await runScript(async () => {
    const runtime = await setUp({ needs: [...electronNeeds, ...displayNeeds], build: false });
    const display = hasDisplay() ? undefined : await startVirtualDisplay();
    const env = { ...process.env, ...display?.env };
    try {
      return await relay(spawn(runtime.executable, [...runtime.args, script], { env, stdio: 'inherit' }));
    } finally {
      display?.end();
    }
  });
}
