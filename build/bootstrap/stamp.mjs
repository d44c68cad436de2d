import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from './paths.mjs';

/**
 * Digest of texts, in order.
 * @param {readonly string[]} texts
 * @returns {string} sha256 in hex
 */
export function digest(texts) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex');
}

/**
 * Digest of files by path and content: modification times lie after a checkout or a copy.
 * @param {readonly string[]} paths files, and folders which are read whole; a missing one counts as empty
 * @returns {string} sha256 in hex
 */
export function digestOfFiles(paths) {
  return digest(
    paths
      .flatMap(filesBelow)
      .sort()
      .flatMap((file) => [relative(projectRoot, file), readFileSync(file, 'latin1')]),
  );
}

/**
 * @param {string} path where a stamp may lie
 * @returns {string} its text, empty when there is none
 */
export function readStamp(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

/**
 * @param {string} path
 * @param {string} text
 */
export function writeStamp(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text}\n`);
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (isMissing(error)) return [];
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path];
    throw error;
  }
}

/** @param {unknown} error */
const isMissing = (error) => /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
