import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openData } from '#main/db/openData.ts';
import { recordedTables } from '#main/db/undoTriggers.ts';
import { startServices } from '#main/services/index.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { unsetPreferences } from '#test/helpers/preferences.ts';
import { tempFolder, testClock, threadFile } from './importSession.ts';
import { patiently } from './patiently.ts';

/** The app’s services with the import’s own thread on a new database. */
export const startRecords = async () => {
  const folder = tempFolder();
  const data = await openData({ folder: join(folder, 'profile'), now: testClock.now });
  if (data.state !== 'ready') throw new Error(data.reason);
  const { db, file: databaseFile } = data;
  const services = startServices({
    db,
    databaseFile,
    nativeBinding: undefined,
    importWorker: threadFile('importWorker') as never, // a bundle has the same program
    clock: testClock,
    ...unsetPreferences,
    onLooked: () => undefined,
    onFault: () => undefined, // it is told by the state in which an import ends
    send: () => undefined,
  });
  const { imports, undo } = services;
  onTestFinished(async () => {
    await services.endThreads();
    db.close();
  });
  const state = () => answerOf(imports.state());
  const after = async (step: ReturnType<typeof state>['step']) => {
    while (state().step === step) await new Promise((resolve) => setImmediate(resolve));
    return state();
  };
  const file = (name: string, text: string | null): string => {
    const path = join(folder, name);
    mkdirSync(text === null ? path : dirname(path), { recursive: true });
    if (text !== null) writeFileSync(path, text);
    return path;
  };
  const read = async (...paths: string[]) => {
    answerOf(await imports.open(paths));
    const end = await after('reading');
    if (end.step !== 'planned') throw new Error(JSON.stringify(end));
    return end.plan;
  };
  const apply = async () => {
    answerOf(await imports.apply());
    const end = await after('applying');
    if (end.step !== 'applied') throw new Error(JSON.stringify(end));
    return end;
  };
  const takeBack = async (batchId: ImportBatchId, evenEdited: boolean | null = false) => {
    answerOf(await imports.undo({ batchId, evenEdited }));
    const end = await after('undoing');
    if (end.step !== 'undone') throw new Error(JSON.stringify(end));
    return end;
  };
  const all = (sql: string): unknown[] => db.prepare(sql).raw().all();
  return {
    ...services,
    db,
    file,
    read,
    apply,
    takeBack,
    all,
    /** As somebody else would, while the import’s thread may still be at its last words. */
    write: (sql: string) => patiently(db, () => db.prepare(sql).run()),
    ended: () => after('applying'),
    bring: async (name: string, text: string) => {
      await read(file(name, text));
      return apply();
    },
    undoLast: async () => answerOf(await undo.undo()).done,
    redoLast: async () => answerOf(await undo.redo()).done,
    rows: async () => answerOf(await imports.rows({ show: null, offset: 0 })),
    /** Every row of the user, imports’ own rows and versions left out. */
    dump: () =>
      Object.fromEntries(
        recordedTables(db)
          .filter((table) => table !== 'import_batches')
          .map((table) => [
            table,
            db
              .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1, 2`)
              .all()
              .map(({ version: _, import_version: __, version_after: ___, updated_at: ____, ...row }) => row),
          ]),
      ),
    id: (sql: string): string => String(db.prepare(sql).pluck().get()),
  };
};
export type RecordsApp = Awaited<ReturnType<typeof startRecords>>;

/** A list of three roles, two of them at one company. */
export const ROLES =
  'Company,Title,Job URL\nAcme,Editor,https://jobs.example/1\nAcme,Writer,https://jobs.example/2\nBorealis,Clerk,\n';
/** A log with these rows. */
export const CALLS = (rows: string): string => `Date,Company,Role,Who,E-mail,Channel,Direction,Notes\n${rows}`;
/** Two calls with the same person. */
export const ONE = '2026-03-02,Acme,Editor,Jana Novak,,Phone,incoming,First\n';
export const TWO = '2026-03-09,Acme,Editor,Jana Novak,,Phone,incoming,Second\n';
