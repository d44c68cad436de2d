import { existsSync, rmSync } from 'node:fs';
import { modernNode } from './node.mjs';
import { inProject } from './paths.mjs';
import { run } from './processes.mjs';
import { SetupError, say } from './report.mjs';
import { digestOfFiles, readStamp, writeStamp } from './stamp.mjs';

const stampFile = inProject('out', '.built-from');
const sources = ['main', 'shared', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** Path of electron-vite's command line, for the Node of `modernNode()`. */
export const electronVite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');

/**
 * Builds the app into out/ when its sources are not those of the last build.
 * @throws {SetupError} when the build fails; out/ then counts as unbuilt
 */
export async function ensureBuilt() {
  const wanted = digestOfFiles(sources.map((path) => inProject(path)));
  if (readStamp(stampFile) === wanted && existsSync(inProject('out', 'main', 'index.js'))) return;
  say('building the app.');
  forgetBuild();
  const { code, output } = await run(modernNode(), [electronVite, 'build', '--logLevel', 'warn'], { capture: true });
  if (code !== 0) throw new SetupError(`the build failed:\n${output.trim()}`);
  if (output.trim()) console.log(output.trim());
  writeStamp(stampFile, wanted);
}

/** Makes the next `ensureBuilt` build anew, whatever lies in out/. */
export function forgetBuild() {
  rmSync(stampFile, { force: true });
}
