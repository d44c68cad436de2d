import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Db } from '#main/db/open.ts';
import { openData } from '#main/db/openData.ts';
import { recordedTables } from '#main/db/undoTriggers.ts';
import { startServices } from '#main/services/index.ts';
import type { ImportCounts } from '#shared/contract/imports.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { unsetPreferences } from '#test/helpers/preferences.ts';
import { tempFolder, testClock, threadFile } from './importSession.ts';

export type AppSession = {
  readonly db: Db;
  /** Reads, plans and applies; the counts of what came of it. */
  readonly bring: (path: string) => Promise<ImportCounts>;
  readonly undo: () => Promise<unknown>;
  readonly redo: () => Promise<unknown>;
  /** Writes a file of this test's own, in a folder of its own if its name has one; `null`: the folder itself. */
  readonly file: (name: string, text: string | null) => string;
};

/** The app's own services on a new database, with the import's own thread. */
export const startApp = async (): Promise<AppSession> => {
  const folder = tempFolder();
  const data = await openData({ folder: join(folder, 'profile'), now: testClock.now });
  if (data.state !== 'ready') throw new Error(data.reason);
  const { db, file: databaseFile } = data;
  const { imports, undo } = startServices({
    db,
    databaseFile,
    nativeBinding: undefined,
    // A bundle has the same program; only its type is another.
    importWorker: threadFile('importWorker') as never,
    clock: testClock,
    ...unsetPreferences,
    onLooked: () => undefined,
    onFault: (cause) => {
      throw cause;
    },
    send: () => undefined,
  });
  onTestFinished(async () => {
    await imports.dispose();
    db.close();
  });
  const state = () => answerOf(imports.state());
  const after = async (step: ReturnType<typeof state>['step']) => {
    while (state().step === step) await new Promise((resolve) => setImmediate(resolve));
    return state();
  };
  return {
    db,
    bring: async (path) => {
      answerOf(await imports.open([path]));
      const read = await after('reading');
      if (read.step !== 'planned') throw new Error(JSON.stringify(read));
      answerOf(await imports.apply());
      const end = await after('applying');
      if (end.step !== 'applied') throw new Error(JSON.stringify(end));
      return end.counts;
    },
    undo: async () => answerOf(await undo.undo()).done,
    redo: async () => answerOf(await undo.redo()).done,
    file: (name, text) => {
      const path = join(folder, name);
      mkdirSync(text === null ? path : dirname(path), { recursive: true });
      if (text !== null) writeFileSync(path, text);
      return path;
    },
  };
};

/** How often a row was written, which only ever grows; how far its import's own count is behind it does not. */
const asWritten = (row: Record<string, unknown>): Record<string, unknown> =>
  'import_version' in row && 'version' in row
    ? { ...row, version: 0, import_version: Number(row.import_version ?? row.version) - Number(row.version) }
    : row;

/** Every row of the user, imports' own rows left out. */
export const rowsOf = ({ db }: AppSession): Record<string, unknown[]> =>
  Object.fromEntries(
    recordedTables(db)
      .filter((table) => table !== 'import_batches')
      .map((table) => {
        const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1, 2`).all();
        return [table, rows.map(asWritten)];
      }),
  );
