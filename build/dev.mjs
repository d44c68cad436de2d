// npm run dev: the app with hot reload of the page and a restart whenever the main process's code changes.
import { spawn } from 'node:child_process';
import { electronVite, forgetBuild } from './bootstrap/appBuild.mjs';
import { hasDisplay, startVirtualDisplay } from './bootstrap/display.mjs';
import { modernNode } from './bootstrap/node.mjs';
import { projectRoot } from './bootstrap/paths.mjs';
import { relay } from './bootstrap/processes.mjs';
import { runScript, say } from './bootstrap/report.mjs';
import { setUp } from './bootstrap/setUp.mjs';
import { displayNeeds, electronNeeds } from './bootstrap/systemLibraries.mjs';

await runScript(async () => {
  const visible = hasDisplay();
  const runtime = await setUp({ needs: visible ? electronNeeds : [...electronNeeds, ...displayNeeds], build: false });
  // Development writes its own, larger build to the same folder.
  forgetBuild();
  const display = visible ? undefined : await startVirtualDisplay();
  if (display) say('no display here: the app runs on a virtual one, where nobody sees it.');
  const env = {
    ...process.env,
    ...runtime.env,
    ...display?.env,
    ELECTRON_EXEC_PATH: runtime.executable,
  };
  try {
    const args = [electronVite, 'dev', '--watch', '--', ...runtime.args, ...process.argv.slice(2)];
    return await relay(spawn(modernNode(), args, { stdio: 'inherit', cwd: projectRoot, env }));
  } finally {
    display?.end();
  }
});
