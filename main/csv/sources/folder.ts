import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errors } from '#shared/messages/errors.ts';
import { badFile, fileProblem, type ImportProblem } from '../importProblem.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { CsvSource, Found } from './csvSource.ts';
import { readFile } from './readFile.ts';

const tooMany = (name: string): ImportProblem =>
  badFile(name, errors.tooManyEntries({ name, limit: IMPORT_LIMITS.entries }));

/**
 * The CSV files of a folder and of the folders in it, in the order of their names. Symbolic links are not followed, so
 * that a folder never leads outside itself; hidden files are left alone.
 */
export const openFolder = async (path: string, name: string): Promise<Found> => {
  const sources: CsvSource[] = [];
  const unopened: string[] = [];
  let seen = 0;
  const walk = async (folder: string, within: string, depth: number): Promise<void> => {
    const deeper: string[] = [];
    for await (const entry of await opendir(folder)) {
      seen += 1;
      if (seen > IMPORT_LIMITS.entries) throw tooMany(name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) deeper.push(entry.name);
      if (entry.isFile() && /\.zip$/i.test(entry.name)) unopened.push(within + entry.name);
      if (!entry.isFile() || !/\.(?:csv|tsv)$/i.test(entry.name)) continue;
      const file = join(folder, entry.name);
      const shown = within + entry.name;
      sources.push({ name: shown, size: (await stat(file)).size, chosen: false, read: () => readFile(file, shown) });
    }
    if (depth >= IMPORT_LIMITS.folderDepth) return;
    for (const sub of deeper) await walk(join(folder, sub), `${within}${sub}/`, depth + 1);
  };
  try {
    await walk(path, '', 1);
  } catch (error) {
    throw fileProblem(name, error);
  }
  sources.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { sources, unopened: unopened.sort(), instead: null, close: () => undefined };
};
