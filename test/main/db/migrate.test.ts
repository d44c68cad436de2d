import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MigrationError, migrate, NewerSchemaError, schemaVersion } from '#main/db/migrate.ts';
import type { Migration } from '#main/db/migration.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { DATABASE_FILE, openData } from '#main/db/openData.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const now = () => '2026-03-02T09:00:00.000Z' as Instant;

const notes: Migration = {
  version: 10,
  name: 'notes',
  sql: "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT) STRICT; INSERT INTO notes (text) VALUES ('mine')",
};
const tags: Migration = { version: 20, name: 'tags', sql: 'CREATE TABLE tags (name TEXT) STRICT' };
const broken: Migration = {
  version: 30,
  name: 'broken',
  sql: 'ALTER TABLE notes ADD COLUMN more TEXT; DELETE FROM notes; NONSENSE',
};
const noBackup = () => Promise.reject(new Error('no backup expected'));

describe('the schema', () => {
  it('numbers its steps upwards', () => {
    const versions = migrations.map((step) => step.version);
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
    expect(versions[0]).toBeGreaterThan(0);
  });

  it('stands in full on a new file, every table strict, every enum and key checked', async () => {
    const db = openDatabase(join(tempFolder(), 'new.sqlite'));
    await migrate(db, migrations, noBackup);
    const tables = db
      .prepare(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(tables.length).toBeGreaterThan(6);
    expect(tables.filter((table) => (table as { strict: number }).strict !== 1)).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(() =>
      db.prepare("INSERT INTO stages (id, kind, name, rank) VALUES ('a', 'invented', 'x', 'a0')").run(),
    ).toThrow(/CHECK/);
    expect(() => db.prepare("INSERT INTO role_keys (key, role_id) VALUES ('k', 'nobody')").run()).toThrow(
      /FOREIGN KEY/,
    );
    db.close();
  });

  it('syncs every commit and writes ahead', () => {
    const db = openDatabase(join(tempFolder(), 'pragmas.sqlite'));
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
  });
});

describe('a migration', () => {
  it('runs only what is pending, after a backup of what was there', async () => {
    const db = openDatabase(join(tempFolder(), 'a.sqlite'));
    await migrate(db, [notes], noBackup);
    let backups = 0;
    await migrate(db, [notes, tags], () => Promise.resolve(`backup ${++backups}`));
    await migrate(db, [notes, tags], noBackup);
    expect(backups).toBe(1);
    expect(schemaVersion(db)).toBe(20);
    expect(db.prepare('SELECT text FROM notes').all()).toEqual([{ text: 'mine' }]);
    db.close();
  });

  it('that fails half-way leaves everything as it was and names the copy', async () => {
    const folder = tempFolder();
    const first = await openData({ folder, now, steps: [notes] });
    if (first.state === 'ready') first.db.close();
    const second = await openData({ folder, now, steps: [notes, tags, broken] });
    expect(second).toMatchObject({ state: 'recovery', reason: 'migration_failed' });
    const kept = second.state === 'recovery' ? second.keptFile : null;
    expect(kept).toBe(join(folder, 'backups', '2026-03-02T09-00-00.000Z.before_update.sqlite'));
    for (const file of [kept ?? '', join(folder, DATABASE_FILE)]) {
      const db = openDatabase(file);
      expect(schemaVersion(db)).toBe(10);
      expect(db.prepare('SELECT * FROM notes').all()).toEqual([{ id: 1, text: 'mine' }]);
      expect(db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'tags'").get()).toEqual({ n: 0 });
      db.close();
    }
  });

  it('that would leave a row pointing at nothing is rolled back', async () => {
    const db = openDatabase(join(tempFolder(), 'fk.sqlite'));
    const orphan: Migration = {
      version: 20,
      name: 'orphan',
      sql: 'PRAGMA defer_foreign_keys = ON; CREATE TABLE child (note INTEGER REFERENCES notes (id)) STRICT; INSERT INTO child VALUES (99)',
    };
    await migrate(db, [notes], noBackup);
    await expect(migrate(db, [notes, orphan], () => Promise.resolve('copy'))).rejects.toBeInstanceOf(MigrationError);
    expect(schemaVersion(db)).toBe(10);
    db.close();
  });
});

describe('a file that cannot be used', () => {
  it('from a newer version is refused, and not a byte of it changes', async () => {
    const folder = tempFolder();
    const file = join(folder, DATABASE_FILE);
    const db = openDatabase(file);
    db.pragma('user_version = 9000');
    await expect(migrate(db, migrations, noBackup)).rejects.toBeInstanceOf(NewerSchemaError);
    db.close();
    const before = readFileSync(file);
    expect(await openData({ folder, now })).toMatchObject({
      state: 'recovery',
      reason: 'newer_schema',
      keptFile: file,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('that is no database is named damaged and left alone', async () => {
    const folder = tempFolder();
    const file = join(folder, DATABASE_FILE);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file, 'this is a letter, not a database. '.repeat(100));
    const size = statSync(file).size;
    expect(await openData({ folder, now })).toMatchObject({
      state: 'recovery',
      reason: 'damaged',
      keptFile: file,
    });
    expect(existsSync(file) && statSync(file).size).toBe(size);
  });

  it('that another program holds is named locked', async () => {
    const folder = tempFolder();
    const first = await openData({ folder, now });
    if (first.state !== 'ready') throw new Error('could not open');
    first.db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE held (a)');
    const second = await openData({ folder, now, patienceMs: 50 });
    expect(second).toMatchObject({ state: 'recovery', reason: 'locked' });
    first.db.close();
  });
});
