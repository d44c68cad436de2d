import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { refreshSql } from '#main/db/searchDocs.ts';
import { searchIndex } from '#main/db/searchIndex.ts';
import { followDocs } from '#main/db/searchText.ts';
import { searchRepository } from '#main/repositories/search.ts';
import { createSearch } from '#main/services/search.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { atOnce } from '#test/helpers/atOnce.ts';
import { expectTrueIndex } from '#test/helpers/searchRecords.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const AT = '2026-03-02T09:00:00.000Z';
const DATA = `
INSERT INTO stages (id, kind, name, rank) VALUES ('s1', 'applied', 'Applied', 'a0');
INSERT INTO companies (id, name, name_key, created_at) VALUES ('c1', 'Acme', 'acme', 'now');
INSERT INTO people (id, name, name_key, created_at, updated_at) VALUES ('p1', 'Ana', 'ana', 'now', 'now');
INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, created_at, updated_at)
  VALUES ('r1', 'c1', 'Planner', 'planner', 's1', 'a0', '2026-01-02', 'now', 'now');`;
const signal = (id: string, quote: string): string =>
  `INSERT INTO signals (id, role_id, person_id, topic, value, certainty, channel, quote, said_at, zone, recorded_at)
    VALUES ('${id}', 'r1', 'p1', 'remote_policy', '3', 'definite', 'call', '${quote}', '${AT}', 'UTC', '${AT}');`;

const old = async () => {
  const db = openDatabase(join(tempFolder(), 'old.sqlite'));
  onTestFinished(() => void db.close());
  await migrate(
    db,
    migrations.filter(({ version }) => version <= 170),
    async () => '',
  );
  db.exec(DATA);
  return db;
};

it('has the words of signals brought into the search in steps, and keeps what is found already', async () => {
  const db = await old();
  followDocs(db);
  for (const kind of ['role', 'company', 'person'] as const) db.exec(refreshSql(kind, 'true'));
  const before = db.prepare('SELECT * FROM search_docs ORDER BY id').all();
  expect(before).toHaveLength(3);
  db.exec([signal('g1', 'three days of marmalade'), signal('g2', ''), signal('g3', 'no tangerines')].join('\n'));
  db.exec("INSERT INTO search_todo (kind, after_id) VALUES ('interview', 'i7')");
  db.close();
  // As it is when the app opens it: another connection.
  const again = openDatabase(db.name);
  onTestFinished(() => void again.close());
  await migrate(again, migrations, async () => 'a copy');
  expect(again.prepare('SELECT * FROM search_docs ORDER BY id').all()).toEqual(before);
  expect(again.prepare('SELECT kind, after_id FROM search_todo ORDER BY kind').raw().all()).toEqual([
    ['interview', 'i7'],
    ['signal', ''],
  ]);
  const search = createSearch(searchRepository(again));
  const find = (text: string) => answerOf(atOnce(search.look({ text }))).hits.map(({ id }) => String(id));
  const index = searchIndex(again);
  expect([find('acme'), find('marmalade')]).toEqual([['r1', 'c1'], []]);
  while (index.step(1));
  expect([find('marmalade'), find('tangerine')]).toEqual([['g1'], ['g3']]);
  expectTrueIndex(again);
  expect(again.pragma('integrity_check', { simple: true })).toBe('ok');
});

it('has nothing to bring in where nobody said anything', async () => {
  const db = await old();
  db.exec('DELETE FROM search_todo');
  await migrate(db, migrations, async () => 'a copy');
  expect(searchIndex(db).isBehind()).toBe(false);
});

it('reads the signals of a role in their order, by the index alone', async () => {
  const db = await old();
  await migrate(db, migrations, async () => 'a copy');
  const plan = db
    .prepare<[], { readonly detail: string }>(
      `EXPLAIN QUERY PLAN SELECT id FROM signals WHERE role_id = 'r1'
        ORDER BY said_at DESC, recorded_at DESC, id DESC LIMIT 2000`,
    )
    .all();
  expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH signals USING COVERING INDEX signals_role (role_id=?)']);
});
