// npm run package: a runnable folder of the app for this system, in dist/.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { modernNode } from './bootstrap/node.mjs';
import { inProject } from './bootstrap/paths.mjs';
import { run } from './bootstrap/processes.mjs';
import { runScript, SetupError, say } from './bootstrap/report.mjs';
import { setUp } from './bootstrap/setUp.mjs';
import { electronNeeds } from './bootstrap/systemLibraries.mjs';
import { testPackageSettings } from './packaging/testPackage.mjs';

await runScript(async () => {
  const runtime = await setUp({ needs: electronNeeds });
  const isTest = runtime.kind === 'fallback';
  const name = `followthrough-${isTest ? 'TEST-PACKAGE-' : ''}${process.platform}-${process.arch}`;
  mkdirSync(inProject('dist'), { recursive: true });
  const work = mkdtempSync(inProject('dist', '.making-'));
  try {
    const settings = isTest ? testPackageSettings(runtime, work) : officialSettings(runtime);
    const folder = inProject('dist', name);
    rmSync(folder, { recursive: true, force: true });
    renameSync(await pack(settings, work), folder);
    say(`the package is in ${folder}`);
    if (isTest) say(`it is a TEST PACKAGE, not to be given to anybody: ${runtime.note}`);
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/**
 * @param {object} settings to be laid over electron-builder.yml
 * @param {string} work
 * @returns {Promise<string>} the folder with the runnable app
 */
async function pack(settings, work) {
  const output = join(work, 'out');
  const config = join(work, 'electron-builder.json');
  const extended = { extends: inProject('electron-builder.yml'), directories: { output }, ...settings };
  writeFileSync(config, JSON.stringify(extended));
  const cli = inProject('node_modules', 'electron-builder', 'cli.js');
  const result = await run(modernNode(), [cli, '--dir', '--config', config], { capture: true });
  const folder = result.code === 0 && readdirSync(output, { withFileTypes: true }).find((entry) => entry.isDirectory());
  if (!folder) throw new SetupError(`electron-builder failed:\n${result.output.trim()}`);
  return join(output, folder.name);
}

/**
 * The runtime is at hand already; electron-builder would download it again.
 * @param {import('./runtime/resolve.mjs').Runtime} runtime
 */
function officialSettings(runtime) {
  const dist = inProject('node_modules', 'electron', 'dist');
  return { electronDist: runtime.executable.startsWith(dist) ? dist : dirname(runtime.executable) };
}
