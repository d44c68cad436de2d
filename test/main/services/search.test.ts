import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Db } from '#main/db/open.ts';
import { docsSql, rowRange, SEARCH_KINDS } from '#main/db/searchDocs.ts';
import { searchIndex } from '#main/db/searchIndex.ts';
import { searchRepository, withinKind } from '#main/repositories/search.ts';
import { DEFAULT_FILTER, DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { indexText } from '#shared/search/analyse.ts';
import { answerOf, testServices } from '#test/helpers/testServices.ts';

type Services = Awaited<ReturnType<typeof testServices>>;

const NOW = '2026-03-02T08:00:00.000Z';
const stageOf = ({ stages }: Services): string => stages.all()[0]?.id ?? '';

/** The roles of a table as they are found in a sample: company, role, status, place, notes. */
const fillFrom = (services: Services, name: string): void => {
  const file = readFileSync(new URL(`../../fixtures/search/${name}.csv`, import.meta.url), 'utf8');
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
const idsOnBoard = ({ pipeline }: Services, text: string): string[] => {
  const { columns } = answerOf(pipeline.board.load({ ...DEFAULT_LOOK, filter: { ...DEFAULT_FILTER, text } }));
  return columns.flatMap(({ cards }) => cards.map(({ id }) => String(id)));
};

/** One record of each kind, tied together, with a word of its own in every field. */
const fill = (services: Services): void => {
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
const filled = async (): Promise<Services> => {
  const services = await testServices();
  fill(services);
  return services;
};
const find = ({ search }: Services, text: string) => answerOf(search.find({ text })).hits;
const nearestOf = ({ search }: Services, text: string) => answerOf(search.find({ text })).nearest;
const idsOf = (services: Services, text: string): string[] => find(services, text).map(({ id }) => String(id));

type Posting = { readonly term: string; readonly doc: number; readonly col: string; readonly offset: number };
/** Every word that the full-text index has, and where. */
const postingsOf = (db: Db): string[] => {
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.postings USING fts5vocab (main, search, instance)');
  const rows = db.prepare<[], Posting>('SELECT term, doc, col, offset FROM temp.postings').all();
  return rows.map(({ term, doc, col, offset }) => `${doc} ${col} ${offset} ${term}`).sort();
};
/** Those that it should have, by the texts that are shown. */
const freshPostingsOf = (db: Db): string[] =>
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
const indexOf = (db: Db) =>
  db.prepare('SELECT kind, record_id, title, body, notes FROM search_docs ORDER BY kind, record_id').all();
const freshIndexOf = (db: Db) =>
  [...SEARCH_KINDS]
    .sort()
    .flatMap((kind) =>
      db.prepare(`SELECT '${kind}' AS kind, d.* FROM (${docsSql(kind, 'true')}) d ORDER BY record_id`).all(),
    );
const expectTrueIndex = (db: Db): void => {
  expect(indexOf(db)).toEqual(freshIndexOf(db));
  expect(postingsOf(db)).toEqual(freshPostingsOf(db));
  db.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
};

describe('the search', () => {
  it.each([
    ['reliab', ['r1', 'i1', 'n2']], ['lumiere', ['r1', 'c1', 'p1']], ['umbrella', ['r1', 'c2']], ['reykjavik', ['r1']],
    ['newsletter', ['r1']], ['dreamjob', ['r1']], ['57k', ['r1']], ['zebras', ['r1']], ['petrol', ['r1']],
    ['quixotic', ['r1']], ['umlaut', ['r1']], ['wasabi', ['c1']], ['twice', ['c1']], ['lumiere.example', ['c1']],
    ['ada', ['p1', 'i1', 'n1']], ['countess', ['p1']], ['ada@engine.ex', ['p1']], ['1815', ['p1']], ['adal', ['p1']],
    ['poetry', ['p1']], ['4418151852', ['p1']], ['18151852', ['p1']], ['+44 1815-1852', ['p1']], ['orchid', ['i1']], ['velocity', ['i1']], ['marmalade', ['n1']], ['tangerine', ['n2']],
  ])('finds %j in %j: by every field of every record', async (text, ids) => {
    expect(idsOf(await filled(), text)).toEqual(ids);
  }); // biome-ignore format: a table is read as one

  it('says where a hit leads and marks what was meant', async () => {
    const services = await filled();
    expect(find(services, 'café MARM')).toEqual([]);
    expect(find(services, 'marm')).toEqual([
      {
        kind: 'interaction',
        id: 'n1',
        roleId: 'r1',
        personId: 'p1',
        title: [{ text: 'Ada Lovelace', isHit: false }],
        detail: [
          { text: 'She spoke of ', isHit: false },
          { text: 'marmalade', isHit: true },
          { text: '.', isHit: false },
        ],
      },
    ]);
    expect(find(services, 'cafe')[1]?.title).toEqual([
      { text: 'Café', isHit: true },
      { text: ' Lumière', isHit: false },
    ]);
  });

  it('takes words in quotation marks as they stand', async () => {
    const services = await filled();
    expect(idsOf(services, '"site reliability" engineer')).toContain('r1');
    expect(idsOf(services, '"reliability site"')).toEqual([]);
    expect(idsOf(services, '"site reli"')).toEqual([]);
    expect(idsOf(services, '"site reli')).toContain('r1');
  });

  it('finds text of any script, and what only looks like marks is text', async () => {
    const services = await filled();
    const note = services.db.prepare('UPDATE roles SET notes = ? WHERE id = ?');
    for (const [text, typed] of [
      ['東京で面接 明日', '東京'],
      ['مقابلة غدا', 'مقاب'],
      ['🦊 fox 👩‍💻', '🦊 fox'],
      ['\uE000a\uE001 stray \uE002b\uE003', 'stray'],
      ['ПРИВЕТ мир', 'привет'],
    ] as const) {
      note.run(text, 'r1');
      const hit = find(services, typed).find(({ id }) => id === 'r1');
      expect(hit?.detail.map((piece) => piece.text).join('')).toBe(text);
      expect(hit?.detail.some(({ isHit }) => isHit)).toBe(true);
    }
  });

  it('puts titles before bodies and bodies before notes', async () => {
    const services = await filled();
    services.db.exec(`INSERT INTO people (id, name, name_key, position, notes, created_at, updated_at) VALUES
      ('p2', 'Bo', 'bo', NULL, 'pepper', '1', '1'), ('p3', 'Cy', 'cy', 'pepper', '', '1', '1'),
      ('p4', 'Pepper', 'pepper', NULL, '', '1', '1')`);
    expect(idsOf(services, 'pepper')).toEqual(['p4', 'p3', 'p2']);
  });

  it('leaves room for each kind, and never gives more than the window takes', async () => {
    const services = await filled();
    const add = services.db.prepare("INSERT INTO companies (id, name, name_key, created_at) VALUES (?, ?, 'x', '1')");
    for (let i = 0; i < 200; i += 1) add.run(`x${i}`, `Ada Works ${i}`);
    const hits = find(services, 'ada');
    expect(hits).toHaveLength(50);
    expect(hits.filter(({ kind }) => kind !== 'company').map(({ id }) => id)).toEqual(['p1', 'i1', 'n1']);
  });

  it('gives the newest of very many that match, those by title first', async () => {
    const services = await filled();
    const add = services.db.prepare(
      "INSERT INTO companies (id, name, name_key, website, created_at) VALUES (?, ?, 'x', 'zephyr.example', '1')",
    );
    services.db.transaction(() => {
      for (let i = 0; i < 1100; i += 1) add.run(`x${i}`, i === 7 ? 'Zephyr' : `Company ${i}`);
    })();
    expect(idsOf(services, 'zeph').slice(0, 3)).toEqual(['x7', 'x1099', 'x1098']);
    expect(idsOf(services, 'zeph exam')).toHaveLength(50);
  });

  it('takes whatever is typed', async () => {
    const services = await filled();
    const nasty = fc.string({
      unit: fc.constantFrom('"', "'", '*', '(', ')', ':', '^', '-', '+', '{', '}', '\\', '\0', ' ', 'a', 'é', 'NEAR', ' OR ', ' AND ', ' NOT ', '“', '🦊', '\uD800', '%', ',', 'title'),
      maxLength: 60,
    }); // biome-ignore format: a list is read as one
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        expect(services.search.find({ text }).ok).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('reads no table from end to end', async () => {
    const { db } = await filled();
    const plans: string[] = [];
    const explaining = new Proxy(db, {
      get: (target, name) => {
        if (name !== 'prepare') return Reflect.get(target, name);
        return (sql: string) => {
          const plan = target.prepare<[], { detail: string }>(
            `EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@\w+/gu, "'a'")}`,
          );
          plans.push(...plan.all().map(({ detail }) => detail));
          return target.prepare(sql);
        };
      },
    });
    searchRepository(explaining);
    // M3: by what is looked for in all three columns; `><`: within the rows of a kind. The other one counts up to a limit.
    const scans = plans.filter((plan) => plan.startsWith('SCAN') && !/json_each|\(subquery/u.test(plan));
    expect(new Set(scans)).toEqual(
      new Set(['SCAN search VIRTUAL TABLE INDEX 192:M3><', 'SCAN search VIRTUAL TABLE INDEX 0:M3']),
    );
  });

  it('keeps within the rows of a kind, and does not look at the matches of all others', async () => {
    const { db } = await filled();
    const range = rowRange('interaction');
    // A limit that FTS5 does not take shows: it would answer with the rows of every kind.
    const sql = `SELECT rowid AS row FROM search WHERE search MATCH '"reliab"*' AND ${withinKind('interaction')}`;
    const rows = db.prepare<[], { row: number }>(sql).all();
    expect(rows).toHaveLength(1);
    expect(rows.every(({ row }) => row >= range[0] && row <= range[1])).toBe(true);
  });

  it.each([
    ['withoutSpaces', 'エンジニア', '株式会社青空ロジ'], ['withoutSpaces', '青空', '株式会社青空ロジ'],
    ['withoutSpaces', '面接', '株式会社青空ロジ'], ['withoutSpaces', '田中', '株式会社青空ロジ'],
    ['withoutSpaces', '渋谷', '株式会社青空ロジ'], ['withoutSpaces', 'ｴﾝｼﾞﾆｱ', '株式会社青空ロジ'],
    ['withoutSpaces', '前端', '启明软件'], ['withoutSpaces', '软件', '启明软件'], ['withoutSpaces', '面试', '启明软件'],
    ['plainLetters', 'lodz', 'Łódź Transport'], ['plainLetters', 'orsted', 'Ørsted Wind'],
    ['plainLetters', 'strassenbau', 'Straßenbau Groß'], ['plainLetters', 'aether', 'Æther Labs'],
    ['plainLetters', 'dordevic', 'Đorđević Plus'], ['plainLetters', 'zurcher', 'Zürcher Werke'],
    ['plainLetters', 'ŁÓDŹ', 'Łódź Transport'], ['plainLetters', 'alborg', 'Ørsted Wind'],
  ])('of %s finds by %j the role at %s, and the filter of the board does', async (file, typed, company) => {
    const services = await testServices();
    fillFrom(services, file);
    const role = find(services, typed).filter(({ kind }) => kind === 'role');
    expect(role.map(({ id }) => id)).toEqual([company]);
    expect(role.some(({ title, detail }) => [...title, ...detail].some(({ isHit }) => isHit))).toBe(true);
    expect(idsOnBoard(services, typed)).toEqual([company]);
  }); // biome-ignore format: a table is read as one

  it.each([
    ['c++', ['C++ Developer']], ['c#', ['C# Developer']], ['f#', ['F# Developer']], ['c', ['C Developer', 'C# Developer', 'C++ Developer']],
    ['.net', ['ASP.NET Developer', '.NET Developer']], ['net', ['ASP.NET Developer', '.NET Developer']],
    ['node.js', ['Node.js Developer', 'NodeJS Developer']], ['nodejs', ['Node.js Developer', 'NodeJS Developer']],
    ["o'brien", ["Aide to O'Brien", 'Aide to O’Brien', 'Aide to O Brien']], ['obrien', ["Aide to O'Brien", 'Aide to O’Brien', 'Aide to O Brien']],
    ['o brien', ["Aide to O'Brien", 'Aide to O’Brien', 'Aide to O Brien']],
  ])('finds %j as a word of its own', async (typed, titles) => {
    const services = await filled();
    const all = ['C Developer', 'C++ Developer', 'C# Developer', 'F# Developer', '.NET Developer', 'ASP.NET Developer',
      'Node.js Developer', 'NodeJS Developer', "Aide to O'Brien", 'Aide to O’Brien', 'Aide to O Brien'];
    const add = services.db.prepare(`INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since,
      created_at, updated_at) VALUES (?, 'c1', ?, ?, ?, ?, '2026-03-02', '1', '1')`);
    all.forEach((title, i) => void add.run(title, title, nameKey(title), stageOf(services), `b${i}`));
    const found = find(services, typed).filter(({ kind, id }) => kind === 'role' && id !== 'r1');
    const titlesOf = (ids: readonly string[]) => ids.filter((id) => all.includes(id)).toSorted();
    expect(titlesOf(found.filter(({ title }) => title.some(({ isHit }) => isHit)).map(({ id }) => String(id)))).toEqual(titles.toSorted());
    if (typed.length > 1) expect(titles.every((title) => idsOnBoard(services, typed).includes(title))).toBe(true);
  }); // biome-ignore format: a table is read as one

  it('offers the nearest spelling where nothing is found', async () => {
    const services = await filled();
    expect(nearestOf(services, 'marmelade')).toBe('marmalade');
    expect(nearestOf(services, 'marmalade')).toBeNull();
    expect(nearestOf(services, 'lumeire cafe')).toBe('lumiere cafe');
    expect(nearestOf(services, 'Cafe  Lumeire')).toBe('Cafe  lumiere');
    expect(nearestOf(services, 'ovelace')).toBe('lovelace');
    expect(nearestOf(services, 'xyzzyplugh')).toBeNull();
    expect(nearestOf(services, '東京')).toBeNull();
    // Both can be found, but not together.
    expect(nearestOf(services, 'tangerine wasabbi')).toBeNull();
    services.db.exec("DELETE FROM interactions WHERE id = 'n1'");
    expect(nearestOf(services, 'marmelade')).toBeNull();
  });

  it('takes a moment for any text: long ones are looked at in part', async () => {
    const services = await filled();
    const long = `${'lorem ipsum dolor '.repeat(2500)}perihelion ${'lorem '.repeat(160_000)}aphelion`;
    const add = services.db.prepare(`INSERT INTO interactions (id, role_id, direction, channel, at, zone, text, recorded_at)
      VALUES (?, 'r1', 'in', 'call', '1', 'UTC', ?, '1')`);
    for (let i = 0; i < 20; i += 1) add.run(`long${i}`, i % 2 === 0 ? long : long.replaceAll('o', 'ö'));
    for (const [typed, count] of [['l', 20], ['lorem', 20], ['perihelion', 20], ['aphelion', 0]] as const) {
      const started = performance.now();
      expect(idsOf(services, typed).filter((id) => id.startsWith('long'))).toHaveLength(count);
      // Far from what it takes (test/bench/search.bench.ts), and farther from the minutes that a look at all of it took.
      expect(performance.now() - started).toBeLessThan(500);
    }
    const [first] = find(services, 'perihelion');
    expect(first?.detail.filter(({ isHit }) => isHit)).toEqual([{ text: expect.stringMatching(/^periheli[oö]n$/u), isHit: true }]);
  }); // biome-ignore format: a table is read as one
});

describe('the index of the search', () => {
  it('follows every change, also of what a record hangs on', async () => {
    const services = await filled();
    expectTrueIndex(services.db);
    for (const change of [
      "UPDATE roles SET title = 'Editor', location = NULL WHERE id = 'r1'",
      "UPDATE companies SET name = 'Other' WHERE id = 'c1'",
      "UPDATE companies SET name = 'Via', notes = 'n' WHERE id = 'c2'",
      "UPDATE people SET name = 'Grace', company_id = NULL WHERE id = 'p1'",
      "UPDATE tags SET name = 'maybe' WHERE id = 't1'",
      "UPDATE interviews SET place = 'Phone' WHERE id = 'i1'",
      "UPDATE interactions SET person_id = NULL WHERE id = 'n1'",
      "UPDATE roles SET via_company_id = NULL WHERE id = 'r1'",
      "INSERT INTO people (id, name, name_key, created_at, updated_at) VALUES ('p2', 'Bo', 'bo', '1', '1')",
      "UPDATE interview_people SET person_id = 'p2'",
      'DELETE FROM role_tags',
      "DELETE FROM people WHERE id = 'p2'",
      "DELETE FROM companies WHERE id = 'c2'",
      'DELETE FROM roles',
      'DELETE FROM people',
      'DELETE FROM companies',
    ]) {
      services.db.exec(change);
      expectTrueIndex(services.db);
    }
    expect(indexOf(services.db)).toEqual([]);
  });

  it('does not write what stays as it was, such as when a card moves', async () => {
    const { db } = await filled();
    const before = db.prepare('SELECT total_changes() AS n').get();
    db.exec("UPDATE roles SET rank = 'b1', version = version + 1, title = title");
    expect(db.prepare('SELECT total_changes() - 1 AS n').get()).toEqual(before);
  });

  it('is right after undo and redo, step by step', async () => {
    const services = await filled();
    const { db, transact, undoLog, write } = services;
    const commands = [
      "UPDATE roles SET notes = 'changed'",
      "UPDATE companies SET name = 'Renamed'",
      "DELETE FROM interactions WHERE id = 'n2'",
      "DELETE FROM people WHERE id = 'p1'",
      'DELETE FROM roles',
      'DELETE FROM companies',
    ];
    const states = [indexOf(db)];
    for (const sql of commands) {
      write('editRole', () => db.exec(sql));
      states.push(indexOf(db));
    }
    const go = (direction: 'undo' | 'redo'): void => {
      const command = undoLog.next(direction);
      if (command === undefined) throw new Error(`nothing to ${direction}`);
      transact(() => undoLog.replay(command, direction));
    };
    for (let at = commands.length - 1; at >= 0; at -= 1) {
      go('undo');
      expect(indexOf(db)).toEqual(states[at]);
      expectTrueIndex(db);
    }
    for (let at = 1; at <= commands.length; at += 1) {
      go('redo');
      expect(indexOf(db)).toEqual(states[at]);
      expectTrueIndex(db);
    }
  });

  it('takes in, bit by bit, what was there before it', async () => {
    const services = await filled();
    const { db } = services;
    const index = searchIndex(db);
    const whole = indexOf(db);
    db.exec('DELETE FROM search_docs');
    for (const kind of SEARCH_KINDS) index.add(kind, '');
    let steps = 0;
    while (index.step(1)) steps += 1;
    expect(steps).toBeGreaterThanOrEqual(whole.length);
    expect(index.isBehind()).toBe(false);
    expect(indexOf(db)).toEqual(whole);
    expectTrueIndex(db);
  });
});
