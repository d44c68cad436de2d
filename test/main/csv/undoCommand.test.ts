import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Db } from '#main/db/open.ts';
import { openData } from '#main/db/openData.ts';
import { docsSql, SEARCH_KINDS } from '#main/db/searchDocs.ts';
import { recordedTables } from '#main/db/undoTriggers.ts';
import { type Services, startServices } from '#main/services/index.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { unsetPreferences } from '#test/helpers/preferences.ts';
import { expectTrueFacts } from '#test/helpers/trueFacts.ts';
import { tempFolder, testClock, threadFile } from './importSession.ts';

type App = {
  readonly folder: string;
  readonly db: Db;
  readonly services: Services;
  readonly close: () => Promise<void>;
};

/** Rows of an import that takes many transactions to be taken back. */
const MANY = 4000;

/** The app's own services on a data folder, as a start of the app has them. */
const start = async (folder = tempFolder()): Promise<App> => {
  const data = await openData({ folder, now: testClock.now });
  if (data.state !== 'ready') throw new Error(data.reason);
  const { db, file } = data;
  const services = startServices({
    db,
    databaseFile: file,
    nativeBinding: undefined,
    importWorker: threadFile('importWorker') as never,
    clock: testClock,
    ...unsetPreferences,
    onLooked: () => undefined,
    onFault: (cause) => {
      throw cause;
    },
    send: () => undefined,
  });
  answerOf(await services.imports.recover());
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await services.imports.dispose();
    db.close();
  };
  onTestFinished(close);
  return { folder, db, services, close };
};

/** Every row of the user, imports' own rows left out; what is made of them is true whenever they are looked at. */
const rowsOf = (db: Db): Record<string, unknown[]> => {
  expectTrueFacts(db, testClock.now(), testClock.today());
  return Object.fromEntries(
    recordedTables(db)
      .filter((table) => table !== 'import_batches')
      .map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]),
  );
};
const statuses = (db: Db): unknown[] => db.prepare('SELECT status FROM import_batches ORDER BY id').pluck().all();
const log = (db: Db): unknown[] => db.prepare('SELECT name, state FROM undo_commands ORDER BY id').raw().all();

const csv = (app: App, rows: number, columns = ''): string => {
  const file = join(app.folder, 'jobs.csv');
  const lines = Array.from(
    { length: rows },
    (_, i) => `Company ${i % 97},Editor ${i},2026-01-05,https://a.example/${i}`,
  );
  const [head = '', cells = ''] = columns.split('=');
  writeFileSync(
    file,
    `Company,Title,Date applied,Job Url${head && `,${head}`}\n${lines.map((line) => line + (cells && `,${cells}`)).join('\n')}\n`,
  );
  return file;
};
const step = (app: App) => answerOf(app.services.imports.state()).step;
const until = async (true_: () => boolean): Promise<void> => {
  while (!true_()) await new Promise((resolve) => setImmediate(resolve));
};
const importFile = async (app: App, file: string): Promise<ImportBatchId> => {
  answerOf(await app.services.imports.open([file]));
  await until(() => step(app) !== 'reading');
  answerOf(await app.services.imports.apply());
  await until(() => step(app) !== 'applying');
  const state = answerOf(app.services.imports.state());
  if (state.step !== 'applied') throw new Error(state.step);
  return state.batchId;
};
const rename = (app: App, from: string, to: string): void => {
  const stage = app.db
    .prepare<[string], { id: string; version: number }>('SELECT id, version FROM stages WHERE name = ?')
    .get(from);
  if (stage === undefined) throw new Error(`no column ${from}`);
  answerOf(app.services.columns.rename({ id: stage.id as never, version: stage.version, name: to }));
};
const undo = async (app: App) => answerOf(await app.services.undo.undo()).done;
const redo = async (app: App) => answerOf(await app.services.undo.redo()).done;

const expectTrueIndex = (db: Db): void => {
  const kept = db.prepare('SELECT kind, record_id, title, body, notes FROM search_docs ORDER BY kind, record_id').all();
  const fresh = [...SEARCH_KINDS]
    .sort()
    .flatMap((kind) =>
      db.prepare(`SELECT '${kind}' AS kind, d.* FROM (${docsSql(kind, 'true')}) d ORDER BY record_id`).all(),
    );
  expect(kept).toEqual(fresh);
  db.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
};
const untilIndexed = (app: App) => until(() => app.db.prepare('SELECT 1 FROM search_todo').get() === undefined);

describe('an import as a command', () => {
  it('is undone and done again to the last byte, and named by its file', async () => {
    const app = await start();
    const before = rowsOf(app.db);
    await importFile(app, csv(app, 300));
    const after = rowsOf(app.db);
    expect(answerOf(app.services.undo.state())).toEqual({ undo: { name: 'import', about: 'jobs.csv' }, redo: null });

    expect(await undo(app)).toEqual({ name: 'import', about: 'jobs.csv' });
    expect(rowsOf(app.db)).toEqual(before);
    expect(statuses(app.db)).toEqual(['undone']);
    expect(answerOf(app.services.undo.state())).toEqual({ undo: null, redo: { name: 'import', about: 'jobs.csv' } });

    await redo(app);
    expect(rowsOf(app.db)).toEqual(after);
    expect(statuses(app.db)).toEqual(['applied']);
    await undo(app);
    expect(rowsOf(app.db)).toEqual(before);
  });

  it('of many rows is done again on its own thread, and the search knows each time', async () => {
    const app = await start();
    const before = rowsOf(app.db);
    await importFile(app, csv(app, 3000));
    await untilIndexed(app);
    expectTrueIndex(app.db);
    const after = rowsOf(app.db);
    await undo(app);
    expect(rowsOf(app.db)).toEqual(before);
    expectTrueIndex(app.db);
    const states: string[] = [];
    const redone = redo(app);
    await until(() => step(app) !== 'undone');
    states.push(step(app));
    await redone;
    states.push(step(app));
    expect(states).toEqual(['applying', 'idle']);
    expect(rowsOf(app.db)).toEqual(after);
    expectTrueIndex(app.db);
  });

  it('and an edit after it go back and forth in their order, over restarts too', async () => {
    const folder = tempFolder();
    const first = await start(folder);
    const states = [rowsOf(first.db)];
    await importFile(first, csv(first, 50));
    states.push(rowsOf(first.db));
    rename(first, 'Applied', 'Sent');
    states.push(rowsOf(first.db));
    await undo(first);
    expect(rowsOf(first.db)).toEqual(states[1]);
    await first.close();

    const second = await start(folder);
    await undo(second);
    expect(rowsOf(second.db)).toEqual(states[0]);
    await second.close();

    const third = await start(folder);
    await redo(third);
    expect(rowsOf(third.db)).toEqual(states[1]);
    await redo(third);
    expect(rowsOf(third.db)).toEqual(states[2]);
    expect(failureOf(await third.services.undo.redo())).toBe('conflict');
  });

  it('that added to roles gives them back what they had', async () => {
    const app = await start();
    await importFile(app, csv(app, 20));
    const before = app.db.prepare('SELECT id, title, location, notes FROM roles ORDER BY id').all();
    await importFile(app, csv(app, 20, 'Location,Notes=Leeds,From the file'));
    const after = rowsOf(app.db);
    await undo(app);
    expect(app.db.prepare('SELECT id, title, location, notes FROM roles ORDER BY id').all()).toEqual(before);
    await redo(app);
    expect(rowsOf(app.db)).toEqual(after);
    await untilIndexed(app);
    expect(answerOf(await app.services.search.find({ text: 'leeds' })).hits).toHaveLength(20);
  });

  it('that is not the last thing done is taken back by a command of its own', async () => {
    const app = await start();
    const batchId = await importFile(app, csv(app, 30));
    rename(app, 'Applied', 'Sent');
    const before = rowsOf(app.db);
    answerOf(await app.services.imports.undo({ batchId, evenEdited: true }));
    await until(() => step(app) === 'undone');
    const without = rowsOf(app.db);
    expect(without.roles).toEqual([]);
    expect(log(app.db)).toEqual([
      ['import', 'done'],
      ['renameColumn', 'done'],
      ['undoImport', 'done'],
    ]);

    expect(await undo(app)).toEqual({ name: 'undoImport', about: 'jobs.csv' });
    expect(rowsOf(app.db)).toEqual(before);
    expect(statuses(app.db)).toEqual(['applied']);
    await redo(app);
    expect(rowsOf(app.db)).toEqual(without);
    await undo(app);
    await undo(app);
    expect(await undo(app)).toEqual({ name: 'import', about: 'jobs.csv' });
    expect(rowsOf(app.db).roles).toEqual([]);
    for (let again = 0; again < 3; again += 1) await redo(app);
    expect(rowsOf(app.db)).toEqual(without);
  });

  it('that brought nothing leaves no trace in the log', async () => {
    const app = await start();
    await importFile(app, csv(app, 5));
    await importFile(app, csv(app, 5));
    expect(log(app.db)).toEqual([['import', 'done']]);
  });

  it('cut off while it is taken back is finished at the next start, and can be done again', async () => {
    const folder = tempFolder();
    const first = await start(folder);
    const before = rowsOf(first.db);
    await importFile(first, csv(first, MANY));
    const after = rowsOf(first.db);
    const undone = first.services.undo.undo();
    await until(() => statuses(first.db)[0] === 'undoing');
    const count = first.db.prepare('SELECT count(*) FROM roles').pluck();
    await until(() => Number(count.get()) < MANY);
    await first.services.imports.dispose();
    expect(failureOf(await undone)).toBe('internal');
    await first.close();

    const second = await start(folder);
    expect(rowsOf(second.db)).toEqual(before);
    expect(log(second.db)).toEqual([['import', 'undone']]);
    await redo(second);
    expect(rowsOf(second.db)).toEqual(after);
    expect(statuses(second.db)).toEqual(['applied']);
  });
});
