import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { archives as words } from '#shared/messages/exports.ts';
import { migrate } from '../db/migrate.ts';
import type { Migration } from '../db/migration.ts';
import { migrations } from '../db/migrations/index.ts';
import { type Db, openDatabase } from '../db/open.ts';
import { despiteLocks } from '../db/patience.ts';
import { SEARCH_KINDS } from '../db/searchDocs.ts';
import { searchIndex } from '../db/searchIndex.ts';
import { exportedTables, tables } from '../db/tables.ts';
import { createTouchTriggers } from '../db/touchedRoles.ts';
import { roleFactsRepository } from '../repositories/roleFacts.ts';
import { openArchive } from './archiveFile.ts';
import { ArchiveProblem, badArchive } from './archiveProblem.ts';
import { readRows } from './archiveRows.ts';
import { type CourseParts, courseOf } from './course.ts';
import { columnList, columnsOf } from './exportTables.ts';
import { MANIFEST_FILE, type Manifest } from './manifest.ts';
import { hasOwnColumns } from './ownColumns.ts';

export type ImportArchiveParts = CourseParts & {
  /** The archive. */
  readonly path: string;
  /** The data, which has to be empty: a connection of its own, without the triggers of undo, search and touched roles. */
  readonly db: Db;
  readonly nativeBinding: string | undefined;
  readonly now: Instant;
  readonly today: LocalDay;
  readonly steps?: readonly Migration[];
};

const noBackup = (): Promise<string> => Promise.reject(new Error('What was just made needs no backup.'));
const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

/** The rows of an archive in a database of the schema in which they were written, then brought to the newest one. */
const fill = async (
  staging: Db,
  { path, steps = migrations, ...parts }: ImportArchiveParts,
): Promise<{ readonly rows: number }> => {
  const archive = await openArchive(path);
  const { file } = archive;
  try {
    const said: Manifest = await archive.readManifest();
    const newest = steps.at(-1)?.version ?? 0;
    if (said.schema > newest) throw badArchive(file, words.newer({ file }));
    const named = new Set(said.tables.map(({ name }) => name));
    // An older schema had other tables; of the present one all have to be there.
    const isWhole = said.schema < newest || exportedTables.every((name) => named.has(name));
    if (!isWhole || !steps.some(({ version }) => version === said.schema)) throw archive.damaged(MANIFEST_FILE);
    await migrate(
      staging,
      steps.filter(({ version }) => version <= said.schema),
      noBackup,
    );
    const course = courseOf(
      parts,
      said.tables.reduce((sum, { rows }) => sum + rows, 0),
    );
    // Rows come table by table, some before those that they name; that all are there is looked at in the end.
    staging.pragma('foreign_keys = OFF');
    staging.exec('BEGIN');
    for (const table of said.tables) {
      const known = new Map(columnsOf(staging, table.name).map((column) => [column.name, column]));
      const isAsKnown = ({ name, type, isNullable }: (typeof table.columns)[number]): boolean =>
        known.get(name)?.type === type && known.get(name)?.isNullable === isNullable;
      if (known.size === 0 || known.size !== table.columns.length || !table.columns.every(isAsKnown))
        throw archive.damaged(table.file);
      // What the schema itself puts into a new table is in the archive as well.
      staging.exec(`DELETE FROM "${table.name}"`);
      const add = staging.prepare(
        `INSERT INTO "${table.name}" (${columnList(table.columns)}) VALUES (${table.columns.map(() => '?').join(', ')})`,
      );
      await readRows(archive, table, (values) => {
        course.went(1);
        add.run(...values);
      });
    }
    const broken = staging.pragma('foreign_key_check') as readonly unknown[];
    if (broken.length > 0) throw badArchive(file, words.brokenLinks({ file, count: broken.length }));
    staging.exec('COMMIT');
    staging.pragma('foreign_keys = ON');
    await migrate(staging, steps, async () => '');
    return { rows: course.done() };
  } catch (error) {
    throw isConstraint(error) ? badArchive(file, words.notTaken({ file })) : error;
  } finally {
    archive.close();
  }
};

/** Tables that a start has already filled, and what undone imports leave: they do not make data that is not empty. */
const IS_NOTHING: Readonly<Record<string, string>> = { stages: 'false', import_batches: "status <> 'undone'" };

const recorded = tables.filter(({ isRecorded }) => isRecorded);
const remembered = tables.filter((table) => !table.isRecorded && table.isRemembered);

const isFree = (db: Db, name: string): boolean =>
  db.prepare(`SELECT 1 FROM "${name}" WHERE ${IS_NOTHING[name] ?? 'true'} LIMIT 1`).get() === undefined;

/** @throws ArchiveProblem if there is something of the user's already; the columns of the board, as a start makes them, are nothing */
const assertEmpty = (db: Db, path: string): void => {
  const file = basename(path);
  const refusal = (message: string): ArchiveProblem =>
    new ArchiveProblem({ code: 'conflict', message, details: { file } });
  if (!recorded.every(({ name }) => isFree(db, name))) throw refusal(words.notEmpty({ file }));
  if (hasOwnColumns(db)) throw refusal(words.ownColumns({ file }));
};

/** Brings in what lies in the database that is attached as `arriving`, in one transaction. */
const bringIn = ({ db, path, now, today, isCancelled }: ImportArchiveParts): void => {
  const search = searchIndex(db);
  const all = db.transaction(() => {
    assertEmpty(db, path);
    courseOf({ isCancelled, onProgress: () => undefined }, 0).went(0);
    db.pragma('defer_foreign_keys = ON');
    for (const { name } of recorded) db.exec(`DELETE FROM main."${name}"`);
    for (const { name } of recorded) {
      const columns = columnList(columnsOf(db, name));
      db.exec(`INSERT INTO main."${name}" (${columns}) SELECT ${columns} FROM arriving."${name}"`);
    }
    // What was begun here and is not finished stays.
    for (const { name } of remembered) {
      const columns = columnList(columnsOf(db, name));
      db.exec(`INSERT OR IGNORE INTO main."${name}" (${columns}) SELECT ${columns} FROM arriving."${name}"`);
    }
    // What was done before was done to other data.
    db.exec('DELETE FROM undo_entries; DELETE FROM undo_commands; DELETE FROM plan_basis;');
    // After the rows: which roles they touch is of no matter where all of them are made.
    createTouchTriggers(db);
    roleFactsRepository(db).refreshAll({ now, today });
    for (const kind of SEARCH_KINDS) search.add(kind, '');
  });
  all.immediate();
};

/**
 * Takes an archive of everything into data that is empty: the same rows as there were, in one transaction. What is made
 * from others is made anew: the facts of roles at once, the search and the plans by whoever has the data open, as after an
 * import. One of an older schema is brought to the newest first. Gives the number of records.
 * @throws ArchiveProblem, ExportCancelled, or what the system or SQLite says; nothing was written then
 */
export const importArchive = async (parts: ImportArchiveParts): Promise<number> => {
  const { db, nativeBinding } = parts;
  // First, since it costs nothing; for good within the transaction.
  assertEmpty(db, parts.path);
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-archive-'));
  try {
    const staging = openDatabase(join(folder, 'arriving.sqlite'), { nativeBinding });
    // If the power fails, all of it is made again.
    staging.pragma('synchronous = OFF');
    let rows: number;
    try {
      ({ rows } = await fill(staging, parts));
    } finally {
      staging.close();
    }
    db.prepare('ATTACH ? AS arriving').run(join(folder, 'arriving.sqlite'));
    try {
      // A backup, or what this app writes on another thread, may have the data for a while; a try that met it wrote nothing.
      await despiteLocks(() => bringIn(parts));
    } finally {
      db.exec('DETACH arriving');
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
