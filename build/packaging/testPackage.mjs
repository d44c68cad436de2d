import { cpSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inProject } from '../bootstrap/paths.mjs';
import { fallbackVersion } from '../runtime/fallback.mjs';

/**
 * What a package needs otherwise when it is made with the fallback runtime: that runtime without our loader, and the
 * SQLite build that fits it in the place of the finished one.
 * @param {import('../runtime/resolve.mjs').Runtime} runtime the fallback
 * @param {string} work an empty folder that lives as long as the packaging
 * @returns {object} settings for electron-builder, to be laid over electron-builder.yml
 */
export function testPackageSettings(runtime, work) {
  const dist = join(work, 'electron');
  const isLoader = (/** @type {string} */ path) => path.includes(join('resources', 'app'));
  cpSync(dirname(runtime.executable), dist, { recursive: true, filter: (path) => !isLoader(path) });
  mkdirSync(join(dist, 'resources'), { recursive: true });

  const prebuilds = join('node_modules', 'better-sqlite3', 'prebuilds');
  const binding = `${process.platform}-${process.arch}.node`;
  const staged = join(work, basename(prebuilds));
  mkdirSync(staged);
  cpSync(runtime.env.FOLLOWTHROUGH_SQLITE_BINDING ?? inProject(prebuilds, binding), join(staged, binding));
  return {
    electronVersion: fallbackVersion,
    electronDist: dist,
    files: [`!${prebuilds}/**`, { from: staged, to: prebuilds }],
  };
}
