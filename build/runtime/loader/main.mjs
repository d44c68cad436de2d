// Stands in for the default_app.asar of an official Electron: loads the app whose folder (or main file) stands on the
// command line, after the modules of any `-r`. It lies in the runtime's own resources/app and imports only Electron.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);

/**
 * Electron's own default app uses these; they are left out of the published types.
 * @typedef {{setVersion: (version: string) => void, setAppPath: (path: string) => void}} DefaultAppMethods
 */
const ownApp = /** @type {typeof app & DefaultAppMethods} */ (app);

/** @returns {{modules: string[], target: string | undefined}} */
function readCommandLine() {
  const modules = [];
  const words = process.argv.slice(1);
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-r' || word === '--require') modules.push(words.shift() ?? '');
    else if (word.startsWith('--require=')) modules.push(word.slice('--require='.length));
    else if (!word.startsWith('-')) return { modules, target: resolve(word) };
  }
  return { modules, target: undefined };
}

/**
 * Makes Electron take the app for what its package.json says, as it would without this loader.
 * @param {string} folder
 * @returns {string} path of the main file
 */
function adopt(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  ownApp.setName(manifest.productName ?? manifest.name);
  ownApp.setVersion(manifest.version ?? '0.0.0');
  ownApp.setAppPath(folder);
  return resolve(folder, manifest.main ?? 'index.js');
}

const { modules, target } = readCommandLine();
if (!target || !existsSync(target)) {
  console.error(`There is no app to start: ${target ?? 'the command line names none'}.`);
  app.exit(1);
} else {
  Object.assign(process, { defaultApp: true });
  for (const name of modules) require(resolve(name));
  const isFolder = statSync(target).isDirectory();
  if (!isFolder) ownApp.setAppPath(dirname(target));
  // Awaited, so that `ready` comes only after the app has said what must be said before it.
  await import(pathToFileURL(isFolder ? adopt(target) : target).href);
}
