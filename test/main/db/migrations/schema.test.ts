import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { type Db, openDatabase } from '#main/db/open.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const open = (): Db => {
  const db = openDatabase(join(tempFolder(), 'data.sqlite'));
  onTestFinished(() => void db.close());
  return db;
};
const pictureOf = (db: Db): string =>
  db
    .prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search\\__%' ESCAPE '\\' ORDER BY type, name",
    )
    .pluck()
    .all()
    .map((sql) => `${sql};\n`)
    .join('\n');

describe('the schema', () => {
  /** A step that has landed is never changed: users' files were made by it. A new one changes the picture on purpose. */
  it('of a new file is the one in the picture', async () => {
    const db = open();
    await migrate(db, migrations, async () => '');
    await expect(pictureOf(db)).toMatchFileSnapshot('../../../fixtures/schema.sql');
  });

  it.each(migrations.map(({ version }) => version))(
    'is the same for a file that began with step %i',
    async (version) => {
      const [fresh, old] = [open(), open()];
      await migrate(
        old,
        migrations.filter((step) => step.version <= version),
        async () => '',
      );
      await migrate(old, migrations, async () => '');
      await migrate(fresh, migrations, async () => '');
      expect(pictureOf(old)).toBe(pictureOf(fresh));
      expect(old.pragma('integrity_check', { simple: true })).toBe('ok');
    },
  );
});

describe('the first step', () => {
  const DATA = `
INSERT INTO stages (id, kind, name, rank) VALUES ('s1', 'applied', 'Applied', 'a0'), ('s2', 'closed', 'Closed', 'a1');
INSERT INTO companies (id, name, name_key, created_at) VALUES ('c1', 'Acme', 'acme', 'now');
INSERT INTO import_batches (id, source, status, started_at) VALUES ('b1', 'jobs.csv', 'applied', 'now');
INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, import_batch_id, created_at, updated_at)
  VALUES ('r1', 'c1', 'Editor', 'editor', 's1', 'a0', '2026-01-02', 'b1', 'now', 'now');
INSERT INTO role_keys (key, role_id) VALUES ('url:a', 'r1');
INSERT INTO stage_events (id, role_id, to_stage_id, on_day, source, recorded_at)
  VALUES ('e1', 'r1', 's1', '2026-01-02', 'import', 'now');`;
  const begun = async (): Promise<Db> => {
    const db = open();
    await migrate(db, migrations.slice(0, 1), async () => '');
    db.exec(DATA);
    return db;
  };

  it('makes a file whose data goes unchanged through all that follow', async () => {
    const db = await begun();
    await migrate(db, migrations, async () => 'a copy');
    expect(db.prepare('SELECT id, title, stage_id, import_batch_id FROM roles').raw().all()).toEqual([
      ['r1', 'Editor', 's1', 'b1'],
    ]);
    expect(
      db.prepare('SELECT role_id FROM role_keys UNION ALL SELECT role_id FROM stage_events').pluck().all(),
    ).toEqual(['r1', 'r1']);
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it.each([
    ['a stage of no kind', "INSERT INTO stages (id, kind, name, rank) VALUES ('s3', 'odd', 'Odd', 'a2')"],
    ['two stages of one rank', "INSERT INTO stages (id, kind, name, rank) VALUES ('s3', 'offer', 'Offer', 'a0')"],
    ['a role at no company', "UPDATE roles SET company_id = 'nobody'"],
    ['an outcome of no kind', "UPDATE roles SET outcome = 'maybe'"],
    ['the end of a company with a role', "DELETE FROM companies WHERE id = 'c1'"],
    ['the end of a stage with a history', "DELETE FROM stages WHERE id = 's1'"],
    ['one key for two roles', "INSERT INTO role_keys (key, role_id) VALUES ('url:a', 'r1')"],
    ['a step on no day', "UPDATE stage_events SET on_day = 'soon'"],
  ])('makes %s impossible', async (_, sql) => {
    const db = await begun();
    expect(() => db.exec(sql)).toThrow(/constraint/i);
  });

  it('has a role’s keys and steps go with it', async () => {
    const db = await begun();
    db.exec('DELETE FROM roles');
    expect(db.prepare('SELECT count(*) FROM role_keys').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM stage_events').pluck().get()).toBe(0);
  });
});
