import { existsSync } from 'node:fs';
import { inProject } from './paths.mjs';
import { SetupError } from './report.mjs';

const oldestMajorForTools = 22;
const nodeApiOfSqlite = 10;

/**
 * The Node that runs what the starting one may be too old for (Vite, vitest, electron-vite, and everything that loads
 * better-sqlite3): the one of the lock file, else the running one.
 * @returns {string} absolute path of the executable
 * @throws {SetupError} when neither is new enough
 */
export function modernNode() {
  const ownPackage = inProject('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(ownPackage)) return ownPackage;
  if (Number.parseInt(process.versions.node, 10) >= oldestMajorForTools) return process.execPath;
  throw new SetupError(
    `Node ${process.versions.node} is too old to build Followthrough on this system: ` +
      `install Node ${oldestMajorForTools} or newer and run this again.`,
  );
}

/**
 * Stops with a sentence where loading better-sqlite3 would end the process without a word (it needs Node-API 10).
 * @throws {SetupError}
 */
export function assertNodeApi() {
  if (Number(process.versions.napi) >= nodeApiOfSqlite) return;
  throw new SetupError(
    `Node ${process.versions.node} offers Node-API ${process.versions.napi}, and the database needs ${nodeApiOfSqlite}: ` +
      `run this by "npm run", which brings a newer Node, or use Node ${oldestMajorForTools}.14 or newer.`,
  );
}
