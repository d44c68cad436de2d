import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { errors } from '#shared/messages/errors.ts';
import { badFile, fileProblem, ImportProblem } from '../importProblem.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { CsvSource, Found } from './csvSource.ts';
import { openFolder } from './folder.ts';
import { assertSize, readBeginning, readFile } from './readFile.ts';
import { fileKind } from './signature.ts';
import { openZip } from './zip.ts';

const SIGNATURE_BYTES = 4096;

const openFile = async (path: string, name: string): Promise<Found> => {
  const { size } = await stat(path);
  if (size === 0) throw badFile(name, errors.emptyFile({ file: name }));
  const kind = fileKind(await readBeginning(path, name, SIGNATURE_BYTES));
  if (kind === 'zip') return openZip(path, name);
  assertSize(name, size);
  if (kind === 'spreadsheet') throw badFile(name, errors.spreadsheet({ file: name }));
  if (kind === 'binary') throw badFile(name, errors.notCsv({ file: name }));
  const source: CsvSource = { name, size, chosen: true, read: () => readFile(path, name) };
  return { sources: [source], unopened: [], instead: null, close: () => undefined };
};

const openPath = async (path: string): Promise<Found & { readonly container: 'zip' | 'folder' | null }> => {
  const name = basename(path) || path;
  try {
    const info = await stat(path);
    if (info.isDirectory()) return { ...(await openFolder(path, name)), container: 'folder' };
    // Reading a pipe or a device may never end.
    if (!info.isFile()) throw badFile(name, errors.notCsv({ file: name }));
    const found = await openFile(path, name);
    return { ...found, container: found.sources.some(({ chosen }) => chosen) ? null : 'zip' };
  } catch (error) {
    throw fileProblem(name, error);
  }
};

/** The CSV files behind the paths that the user gave: files, zips and folders mixed. */
export type OpenedSources = {
  readonly groups: readonly {
    readonly name: string;
    readonly container: 'zip' | 'folder' | null;
    readonly sources: readonly CsvSource[];
    readonly unopened: readonly string[];
    readonly instead: string | null;
  }[];
  readonly close: () => void;
};

/** Opens what the user gave. Nothing is read but beginnings and directories. @throws ImportProblem that names the file. */
export const openSources = async (paths: readonly string[]): Promise<OpenedSources> => {
  const opened: (OpenedSources['groups'][number] & { readonly close: () => void })[] = [];
  const close = (): void => {
    for (const group of opened) group.close();
  };
  try {
    let found = 0;
    for (const path of new Set(paths)) {
      const group = { name: basename(path) || path, ...(await openPath(path)) };
      opened.push(group);
      found += group.sources.length;
      // At once: two hundred archives of twenty thousand entries each would not fit into memory.
      if (found > IMPORT_LIMITS.files) {
        throw new ImportProblem({ code: 'bad_file', message: errors.tooManyTables({ limit: IMPORT_LIMITS.files }) });
      }
    }
    return { groups: opened, close };
  } catch (error) {
    close();
    throw error;
  }
};
