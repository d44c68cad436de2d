import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { systemClock } from '#main/clock.ts';
import { backupFolder, listBackups } from '#main/db/backupFiles.ts';
import { DATABASE_FILE } from '#main/db/dataFiles.ts';
import { checkFile } from '#main/db/integrity.ts';
import { schemaVersion } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { type Db, openDatabase } from '#main/db/open.ts';
import { LOCK_WAIT_MS } from '#main/db/patience.ts';
import { docsSql, SEARCH_KINDS } from '#main/db/searchDocs.ts';
import { recordedTables } from '#main/db/undoTriggers.ts';
import type { Services } from '#main/services/index.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { expectTrueFacts } from '#test/helpers/trueFacts.ts';
import { isByHalves } from './byHalves.ts';
import { digestOf } from './digest.ts';
import { startData } from './startData.ts';
import { type Heard, thread } from './workAndKill.ts';

const UNFINISHED = "SELECT count(*) FROM import_batches WHERE status IN ('applying', 'undoing')";
const MOST_STATEMENTS = 'SELECT count(*) AS n FROM undo_entries GROUP BY command_id ORDER BY n DESC LIMIT 1';

/** The file itself, before anything of the app opens it. */
const lookAtFile = (folder: string): Pick<Found, 'isCutOff'> => {
  const file = join(folder, DATABASE_FILE);
  // A look must not make one.
  if (!existsSync(file)) return { isCutOff: false };
  const raw = openDatabase(file);
  try {
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    // Data of an earlier version cannot tell, and data that was deleted as a whole may have no table yet.
    return { isCutOff: schemaVersion(raw) === migrations.at(-1)?.version && isByHalves(raw) };
  } finally {
    raw.close();
  }
};

/** What was found in a backup, without a trace beside it. */
const digestOfBackup = (folder: string, name: string): string => {
  const copy = join(tempFolder(), name);
  copyFileSync(join(backupFolder(folder), name), copy);
  const db = openDatabase(copy);
  try {
    return digestOf(db);
  } finally {
    db.close();
  }
};

/** A restore that came through and was not acknowledged: what was there before it is the newest of the backups. */
const expectRestored = (db: Db, folder: string, done: string): void => {
  const backups = listBackups(folder);
  expect(backups.map(({ name }) => digestOfBackup(folder, name))).toContain(digestOf(db));
  const [before] = backups.filter(({ reason }) => reason === 'before_restore');
  expect(before && digestOfBackup(folder, before.name)).toBe(done);
};

/** All of it is gone, and what is there is a new start. */
const expectEmpty = (db: Db): void => {
  const filled = recordedTables(db).filter((table) => db.prepare(`SELECT 1 FROM ${table}`).get() !== undefined);
  expect(filled).toEqual(['stages']);
};

/** Unless it is there whole, the command that was under way is not there at all: one step back leads to what was. */
const expectOneStep = async (db: Db, { undo }: Services, folder: string, { done, begun }: Heard): Promise<void> => {
  if (digestOf(db) === done) return;
  expect(begun).toBeDefined();
  if (begun === 'restore') return expectRestored(db, folder, done);
  if (begun === 'deleteAll') return expectEmpty(db);
  const back = await (begun === 'undo' ? undo.redo() : undo.undo());
  expect(back, JSON.stringify(back)).toMatchObject({ ok: true });
  expect(digestOf(db)).toBe(done);
};

const expectSearchTrue = (db: Db): void => {
  // What is not in the search yet is on the list of what is to be done.
  if (db.prepare('SELECT 1 FROM search_todo').get() === undefined) {
    const kept = db.prepare('SELECT kind, record_id, title, body, notes FROM search_docs ORDER BY kind, record_id');
    const fresh = [...SEARCH_KINDS].sort().flatMap((kind) => {
      const docs = db.prepare(`SELECT '${kind}' AS kind, d.* FROM (${docsSql(kind, 'true')}) d ORDER BY record_id`);
      return docs.all();
    });
    expect(kept.all()).toEqual(fresh);
  }
  // The one write here that takes no turn, beside the thread that brings the search up to date.
  db.pragma('busy_timeout = 5000');
  db.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
  db.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
};

const expectFactsTrue = (db: Db): void => expectTrueFacts(db, systemClock.now(), systemClock.today());

export type Found = {
  /** The fingerprint that the next start has to find. */
  readonly digest: string;
  /** Whether something that takes many transactions was cut off in between. */
  readonly isCutOff: boolean;
  /** How many statements the longest undo or redo takes. */
  readonly most: number;
};

/**
 * Holds what the folder holds against what was acknowledged. The command that was under way is there whole or not at all.
 */
export const lookAt = async (folder: string, heard: Heard): Promise<Found> => {
  const found = lookAtFile(folder);
  const [newest] = listBackups(folder);
  // A backup has its name once it is known to be good.
  if (newest !== undefined) {
    expect(checkFile(join(backupFolder(folder), newest.name), 'full')).toMatchObject({ isSound: true });
  }
  const { db, services, close } = await startData(folder, pathToFileURL(thread('importWorker')));
  try {
    expect(db.prepare(UNFINISHED).pluck().get()).toBe(0);
    expect(isByHalves(db)).toBe(false);
    expectFactsTrue(db);
    await expectOneStep(db, services, folder, heard);
    expectSearchTrue(db);
    // What was acknowledged can be taken back, too: its place in the history is not lost either.
    const digest = digestOf(db);
    const back = await services.undo.undo();
    if (back.ok) {
      expectFactsTrue(db);
      expect(await services.undo.redo()).toMatchObject({ ok: true });
      expect(digestOf(db)).toBe(digest);
    }
    return { digest, most: db.prepare<[], number>(MOST_STATEMENTS).pluck().get() ?? 0, ...found };
  } finally {
    await close();
  }
};
