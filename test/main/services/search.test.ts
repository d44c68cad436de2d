import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowRange } from '#main/db/searchDocs.ts';
import { searchRepository, withinKind } from '#main/repositories/search.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { atOnce } from '#test/helpers/atOnce.ts';
import { filled, fillFrom, find, idsOf, idsOnBoard, nearestOf, stageOf } from '#test/helpers/searchRecords.ts';
import { testServices } from '#test/helpers/testServices.ts';

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
        expect(atOnce(services.search.look({ text })).ok).toBe(true);
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

  it('looks at long texts in part (how long it takes is in test/bench/search.bench.ts)', async () => {
    const services = await filled();
    const long = `${'lorem ipsum dolor '.repeat(2000)}perihelion ${'lorem '.repeat(160_000)}aphelion`;
    const add = services.db.prepare(`INSERT INTO interactions (id, role_id, direction, channel, at, zone, text, recorded_at)
      VALUES (?, 'r1', 'in', 'call', '1', 'UTC', ?, '1')`);
    for (let i = 0; i < 20; i += 1) add.run(`long${i}`, i % 2 === 0 ? long : long.replaceAll('o', 'ö'));
    for (const [typed, count] of [['l', 20], ['lorem', 20], ['perihelion', 20], ['aphelion', 0]] as const) {
      expect(idsOf(services, typed).filter((id) => id.startsWith('long'))).toHaveLength(count);
    }
    // Some of the first are read to where the word stands; the rest show their beginning.
    const marked = find(services, 'perihelion').flatMap(({ detail }) => detail.filter(({ isHit }) => isHit));
    expect(marked.map(({ text }) => text)).toContain('perihelion');
  }); // biome-ignore format: a table is read as one
});
