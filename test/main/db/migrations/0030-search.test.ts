import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '#main/db/migrate.ts';
import { initial } from '#main/db/migrations/0010-initial.ts';
import { pipeline } from '#main/db/migrations/0020-pipeline.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { type Db, openDatabase } from '#main/db/open.ts';
import { searchIndex } from '#main/db/searchIndex.ts';
import { recordedTables } from '#main/db/undoTriggers.ts';
import { searchRepository } from '#main/repositories/search.ts';
import { createSearch } from '#main/services/search.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { atOnce } from '#test/helpers/atOnce.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const DATA = `
INSERT INTO stages (id, kind, name, rank) VALUES ('s1', 'applied', 'Applied', 'a0');
INSERT INTO companies (id, name, name_key, created_at) VALUES ('c1', 'Łódź Transport', 'łodz transport', 'now');
INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, notes, created_at, updated_at)
  VALUES ('r1', 'c1', 'Planner', 'planner', 's1', 'a0', '2026-01-02', 'loud office', 'now', 'now');
INSERT INTO interactions (id, role_id, direction, channel, at, zone, text, recorded_at)
  VALUES ('n1', 'r1', 'in', 'call', 'now', 'UTC', 'She spoke of marmalade.', 'now');
INSERT INTO search_docs (id, kind, record_id, title, body, notes) VALUES (1, 'role', 'r1', 'Planner', 'old', 'loud office');
INSERT INTO search_todo (kind, after_id) VALUES ('company', 'c0') ON CONFLICT DO UPDATE SET after_id = 'c0';`;

const open = (name: string): Db => {
  const db = openDatabase(join(tempFolder(), name));
  onTestFinished(() => void db.close());
  return db;
};
const schemaOf = (db: Db): unknown[] =>
  db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();
const old = async (): Promise<Db> => {
  const db = open('old.sqlite');
  await migrate(db, [initial, pipeline], async () => '');
  return db;
};
const through30 = migrations.filter(({ version }) => version <= 30);

describe('the step to schema 30', () => {
  it('has every record brought into the search anew, also by its plain letters', async () => {
    const db = await old();
    db.exec(DATA);
    await migrate(db, through30, async () => 'a copy');
    expect(db.prepare('SELECT kind, after_id AS afterId FROM search_todo ORDER BY kind').all()).toEqual([
      { kind: 'company', afterId: '' },
      { kind: 'interaction', afterId: '' },
      { kind: 'role', afterId: '' },
    ]);
    // The search of today looks into the schema of today.
    await migrate(db, migrations, async () => 'a copy');
    const search = createSearch(searchRepository(db));
    const find = (text: string) => answerOf(atOnce(search.look({ text }))).hits.map(({ id }) => String(id));
    expect(find('planner')).toEqual([]);
    const index = searchIndex(db);
    while (index.step(1));
    expect(find('lodz')).toEqual(['r1', 'c1']);
    expect(find('marmalade')).toEqual(['n1']);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
  });

  it('leaves nothing to do where there is nothing', async () => {
    const db = await old();
    await migrate(db, migrations, async () => '');
    expect(searchIndex(db).isBehind()).toBe(false);
  });

  it('ends in the same schema as a new file, of which undo records nothing of the search', async () => {
    const [fresh, migrated] = [open('fresh.sqlite'), await old()];
    await migrate(migrated, through30, async () => '');
    await migrate(fresh, through30, async () => '');
    expect(schemaOf(migrated)).toEqual(schemaOf(fresh));
    expect(recordedTables(fresh).filter((table) => table.startsWith('search'))).toEqual([]);
  });
});
