import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '#main/db/migrate.ts';
import { initial } from '#main/db/migrations/0010-initial.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { type Db, openDatabase } from '#main/db/open.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const DATA = `
INSERT INTO stages (id, kind, name, rank) VALUES ('s1', 'applied', 'Applied', 'a0'), ('s2', 'closed', 'Closed', 'a1');
INSERT INTO import_batches (id, source, status, started_at) VALUES ('b1', 'jobs.csv', 'applied', '2026-01-01T09:00:00.000Z');
INSERT INTO companies (id, name, name_key, created_at, import_batch_id)
  VALUES ('c1', 'Café Lumière', 'cafe lumiere', '2026-01-01T09:00:00.000Z', 'b1');
INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, outcome, notes, created_at, updated_at,
  import_batch_id, salary_text) VALUES ('r1', 'c1', 'Editor', 'editor', 's2', 'a0', '2026-01-02', 'ghosted', 'it''s fine',
  '2026-01-01T09:00:00.000Z', '2026-01-02T09:00:00.000Z', 'b1', '50k');
INSERT INTO role_keys (key, role_id) VALUES ('url:https://a.example', 'r1');
INSERT INTO stage_events (id, role_id, to_stage_id, on_day, source, recorded_at)
  VALUES ('e1', 'r1', 's2', '2026-01-02', 'user', '2026-01-02T09:00:00.000Z');
INSERT INTO import_changes (batch_id, role_id, changes, version_after) VALUES ('b1', 'r1', '{}', 1);
INSERT INTO import_mappings (header_key, mapping, used_at) VALUES ('h', '{}', '2026-01-01T09:00:00.000Z');`;

const TABLES = [
  'stages',
  'import_batches',
  'companies',
  'roles',
  'role_keys',
  'stage_events',
  'import_changes',
  'import_mappings',
];

const open = (name: string): Db => {
  const db = openDatabase(join(tempFolder(), name));
  onTestFinished(() => void db.close());
  return db;
};
const rowsOf = (db: Db, table: string): Record<string, unknown>[] =>
  db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1, 2`).all();
const schemaOf = (db: Db): unknown[] =>
  db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();

describe('the step to schema 20', () => {
  it('keeps every row of schema 10 as it was, and adds what is empty', async () => {
    const db = open('old.sqlite');
    await migrate(db, [initial], async () => '');
    db.exec(DATA);
    const before = TABLES.map((table) => rowsOf(db, table));

    await migrate(db, migrations, async () => 'a copy');
    TABLES.forEach((table, index) => {
      expect(rowsOf(db, table)).toEqual(before[index]?.map((row) => expect.objectContaining(row)));
    });
    expect(rowsOf(db, 'roles')).toMatchObject([
      { excitement: null, salary_min: null, via_company_id: null, closes_on: null },
    ]);
    expect(rowsOf(db, 'companies')).toMatchObject([{ is_agency: 0, avoid_reason: null, notes: '' }]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('ends in the same schema as a new file', async () => {
    const [fresh, migrated] = [open('fresh.sqlite'), open('migrated.sqlite')];
    await migrate(migrated, [initial], async () => '');
    await migrate(migrated, migrations, async () => '');
    await migrate(fresh, migrations, async () => '');
    expect(schemaOf(migrated)).toEqual(schemaOf(fresh));
    expect(schemaOf(fresh).length).toBeGreaterThan(40);
  });

  it.each([
    [
      'an unknown part',
      "INSERT INTO role_people (role_id, person_id, part, added_at) VALUES ('r1', 'p1', 'boss', 'now')",
    ],
    [
      'an unknown channel',
      "INSERT INTO interactions (id, role_id, direction, channel, at, zone, recorded_at) VALUES ('i', 'r1', 'in', 'fax', 'now', 'UTC', 'now')",
    ],
    ['an excitement of six', "UPDATE roles SET excitement = 6 WHERE id = 'r1'"],
    ['a salary below nothing', "UPDATE roles SET salary_min = -1 WHERE id = 'r1'"],
    ['a day that is none', "UPDATE roles SET closes_on = 'tomorrow' WHERE id = 'r1'"],
    [
      'a person at no company',
      "INSERT INTO people (id, name, name_key, company_id, created_at, updated_at) VALUES ('p', 'A', 'a', 'nobody', 'now', 'now')",
    ],
    ['text in a number', "UPDATE roles SET salary_max = 'a lot' WHERE id = 'r1'"],
  ])('makes %s impossible', async (_, sql) => {
    const db = open('new.sqlite');
    await migrate(db, [initial], async () => '');
    db.exec(DATA);
    await migrate(db, migrations, async () => '');
    db.exec(
      "INSERT INTO people (id, name, name_key, created_at, updated_at) VALUES ('p1', 'Ada', 'ada', 'now', 'now')",
    );
    expect(() => db.exec(sql)).toThrow(/constraint|cannot store/);
  });
});
