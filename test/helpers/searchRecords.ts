import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Db } from '#main/db/open.ts';
import { docsSql, SEARCH_KINDS } from '#main/db/searchDocs.ts';
import { DEFAULT_FILTER, DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { indexText } from '#shared/search/analyse.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { testServices } from '#test/helpers/testServices.ts';
import { atOnce } from './atOnce.ts';

export type Services = Awaited<ReturnType<typeof testServices>>;

export const NOW = '2026-03-02T08:00:00.000Z';
export const stageOf = ({ stages }: Services): string => stages.all()[0]?.id ?? '';

/** The roles of a table as they are found in a sample: company, role, status, place, notes. */
export const fillFrom = (services: Services, name: string): void => {
  const file = readFileSync(new URL(`../fixtures/search/${name}.csv`, import.meta.url), 'utf8');
  const addCompany = services.db.prepare('INSERT INTO companies (id, name, name_key, created_at) VALUES (?, ?, ?, ?)');
  const addRole = services.db.prepare(`INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since,
    location, notes, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, '2026-03-02', ?, ?, '1', '1')`);
  const rows = file.trim().split(/\r?\n/u).slice(1);
  rows.forEach((row, i) => {
    const [company = '', title = '', , place = '', notes = ''] = row.split(',');
    addCompany.run(`of ${company}`, company, nameKey(company), NOW);
    addRole.run(company, `of ${company}`, title, nameKey(title), stageOf(services), `a${i}`, place || null, notes);
  });
};
export const idsOnBoard = ({ app }: Services, text: string): string[] => {
  const { columns } = answerOf(app.board.load({ ...DEFAULT_LOOK, filter: { ...DEFAULT_FILTER, text } }));
  return columns.flatMap(({ cards }) => cards.map(({ id }) => String(id)));
};

/** One record of each kind, tied together, with a word of its own in every field. */
export const fill = (services: Services): void => {
  services.db.exec(`
INSERT INTO companies (id, name, name_key, created_at, website, notes, avoid_reason) VALUES
  ('c1', 'Café Lumière', 'cafe lumiere', '${NOW}', 'https://lumiere.example', 'wasabi in the kitchen', 'ghosted twice'),
  ('c2', 'Umbrella Agency', 'umbrella agency', '${NOW}', NULL, '', NULL);
INSERT INTO roles (id, company_id, via_company_id, title, title_key, stage_id, rank, stage_since, location, source,
  salary_text, resume_name, url, description, notes, created_at, updated_at) VALUES
  ('r1', 'c1', 'c2', 'Site Reliability Engineer', 'site reliability engineer', '${stageOf(services)}', 'a5', '2026-03-02',
  'Reykjavík', 'Newsletter', '57k crowns', 'resume-petrol.pdf', 'https://jobs.example/quixotic', 'You will herd zebras.',
  'Bring the umlaut.', '${NOW}', '${NOW}');
INSERT INTO tags (id, name, name_key) VALUES ('t1', 'dreamjob', 'dreamjob');
INSERT INTO role_tags (role_id, tag_id) VALUES ('r1', 't1');
INSERT INTO people (id, name, name_key, company_id, position, email, phone, profile_url, notes, created_at, updated_at) VALUES
  ('p1', 'Ada Lovelace', 'ada lovelace', 'c1', 'Countess', 'ada@engine.example', '+44 1815 1852', 'https://in.example/adal',
  'likes poetry', '${NOW}', '${NOW}');
INSERT INTO interviews (id, role_id, starts_at, zone, minutes, channel, place, state, notes, created_at, updated_at) VALUES
  ('i1', 'r1', '${NOW}', 'Europe/Madrid', 30, 'video', 'Room Orchid', 'scheduled', 'ask for velocity', '${NOW}', '${NOW}');
INSERT INTO interview_people (interview_id, person_id) VALUES ('i1', 'p1');
INSERT INTO interactions (id, role_id, person_id, direction, channel, at, zone, text, recorded_at) VALUES
  ('n1', 'r1', 'p1', 'in', 'call', '${NOW}', 'Europe/Madrid', 'She spoke of marmalade.', '${NOW}'),
  ('n2', 'r1', NULL, 'out', 'email', '${NOW}', 'Europe/Madrid', 'Thanked for the tangerine.', '${NOW}');`);
};
export const filled = async (): Promise<Services> => {
  const services = await testServices();
  fill(services);
  return services;
};
export const find = ({ search }: Services, text: string) => answerOf(atOnce(search.look({ text }))).hits;
export const nearestOf = ({ search }: Services, text: string) => answerOf(atOnce(search.look({ text }))).nearest;
export const idsOf = (services: Services, text: string): string[] => find(services, text).map(({ id }) => String(id));

export type Posting = { readonly term: string; readonly doc: number; readonly col: string; readonly offset: number };
/** Every word that the full-text index has, and where. */
export const postingsOf = (db: Db): string[] => {
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.postings USING fts5vocab (main, search, instance)');
  const rows = db.prepare<[], Posting>('SELECT term, doc, col, offset FROM temp.postings').all();
  return rows.map(({ term, doc, col, offset }) => `${doc} ${col} ${offset} ${term}`).sort();
};
/** Those that it should have, by the texts that are shown. */
export const freshPostingsOf = (db: Db): string[] =>
  db
    .prepare<[], { id: number } & Record<'title' | 'body' | 'notes', string>>('SELECT * FROM search_docs')
    .all()
    .flatMap((doc) =>
      (['title', 'body', 'notes'] as const).flatMap((col) =>
        indexText(doc[col])
          .split(' ')
          .flatMap((term, offset) => (term === '' ? [] : [`${doc.id} ${col} ${offset} ${term}`])),
      ),
    )
    .sort();

/** The index as it is, and as it would be if it were made anew. */
export const indexOf = (db: Db) =>
  db.prepare('SELECT kind, record_id, title, body, notes FROM search_docs ORDER BY kind, record_id').all();
export const freshIndexOf = (db: Db) =>
  [...SEARCH_KINDS]
    .sort()
    .flatMap((kind) =>
      db.prepare(`SELECT '${kind}' AS kind, d.* FROM (${docsSql(kind, 'true')}) d ORDER BY record_id`).all(),
    );
export const expectTrueIndex = (db: Db): void => {
  expect(indexOf(db)).toEqual(freshIndexOf(db));
  expect(postingsOf(db)).toEqual(freshPostingsOf(db));
  db.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
};
