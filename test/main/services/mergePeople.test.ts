import { describe, expect, it } from 'vitest';
import { LIST_PAGE } from '#shared/contract/pageSizes.ts';
import { NOTE_LENGTH } from '#shared/domain/text.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { allTables } from '#test/helpers/contactRows.ts';

import { FIELDS, setUp } from './peopleSetUp.ts';

describe('people who may be one', () => {
  it('are shown as pairs, the surest first, each once; never merged by themselves', async () => {
    const { rows, people, db } = await setUp();
    const acme = rows.company('Acme');
    rows.person('Ana Lima', acme);
    rows.person('Ana  LIMA', acme);
    rows.person('Bob');
    rows.person('Bob', acme);
    answerOf(people.create({ ...FIELDS, name: 'Carl', email: 'c@x.example' }));
    answerOf(people.create({ ...FIELDS, name: 'Carlo', email: 'C@x.example' }));
    answerOf(people.create({ ...FIELDS, name: 'Dee', profileUrl: 'https://www.linkedin.com/in/d%C3%A9e/' }));
    answerOf(people.create({ ...FIELDS, name: 'D.', profileUrl: 'https://de.linkedin.com/in/Dée?trk=x' }));
    const before = allTables(db);
    expect(
      answerOf(await people.duplicates()).map(({ first, second, because }) => [because, first.name, second.name]),
    ).toEqual([
      ['email', 'Carl', 'Carlo'],
      ['profile', 'Dee', 'D.'],
      ['name_and_company', 'Ana Lima', 'Ana  LIMA'],
      ['name', 'Bob', 'Bob'],
    ]);
    expect(allTables(db)).toEqual(before);
  });

  it('keep the day on which the other record connected', async () => {
    const { people, mergePeople, db } = await setUp();
    const [keep, drop] = [answerOf(people.create(FIELDS)), answerOf(people.create(FIELDS))];
    const connect = db.prepare('UPDATE people SET connected_on = ? WHERE id = ?');
    connect.run('2024-03-05', keep.id);
    connect.run('2019-11-30', drop.id);
    const merged = answerOf(mergePeople({ keepId: keep.id, keepVersion: 1, dropId: drop.id, dropVersion: 1 }));
    expect(merged).toMatchObject({ connectedOn: '2024-03-05', notes: 'Also: connected on 2019-11-30' });
  });

  it('become one when the user says so: all moves, gaps are filled, nothing is lost; undone as one', async () => {
    const { rows, people, mergePeople, db, undo } = await setUp();
    const acme = rows.company('Acme');
    const [one, two] = [rows.role(acme, 'Editor'), rows.role(acme, 'Writer')];
    const keep = answerOf(
      people.create({ ...FIELDS, email: 'a@x.example', notes: 'First', role: { roleId: one, part: 'recruiter' } }),
    );
    const drop = answerOf(
      people.create({
        ...FIELDS,
        name: 'A. Lima',
        company: { kind: 'known', id: acme },
        position: 'Talent lead',
        email: 'ana@y.example',
        phone: '+44 1',
        notes: 'Second',
        role: { roleId: one, part: 'peer' },
      }),
    );
    rows.part(two, drop.id, 'referrer');
    rows.touch(two, drop.id, '2026-03-01T10:00:00.000Z');
    rows.interview(one, '2026-03-01T11:00:00.000Z', 'held', [keep.id, drop.id]);
    rows.interview(two, '2026-03-01T12:00:00.000Z', 'held', [drop.id]);
    const before = allTables(db);
    const versions = { keepId: keep.id, keepVersion: 1, dropId: drop.id, dropVersion: 1 };
    expect(failureOf(mergePeople({ ...versions, dropVersion: 2 }))).toBe('stale');
    expect(failureOf(mergePeople({ ...versions, keepVersion: 2 }))).toBe('stale');
    expect(failureOf(mergePeople({ ...versions, dropId: keep.id }))).toBe('conflict');
    expect(allTables(db)).toEqual(before);

    const merged = answerOf(mergePeople(versions));
    expect(merged).toMatchObject({
      name: 'Ana Lima',
      companyName: 'Acme',
      position: 'Talent lead',
      email: 'a@x.example',
      phone: '+44 1',
      notes: 'First\n\nSecond\n\nAlso: A. Lima, ana@y.example, Peer in Editor',
      version: 2,
    });
    expect(answerOf(people.get(keep.id))).toMatchObject({
      roles: expect.arrayContaining([
        expect.objectContaining({ roleId: one, part: 'recruiter' }),
        expect.objectContaining({ roleId: two, part: 'referrer' }),
      ]),
      counts: { interviews: 2, interactions: 1, withoutRole: 0, questions: 0 },
    });
    expect(failureOf(people.get(drop.id))).toBe('not_found');
    expect(failureOf(mergePeople(versions))).toBe('not_found');
    undo();
    expect(allTables(db)).toEqual(before);
  });

  it('are looked for with the window served in between, however many there are', async () => {
    const { people, db } = await setUp();
    db.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
      INSERT INTO people (id, name, name_key, created_at, updated_at) SELECT 'p' || i, 'Ana', 'ana ' || (i / 2), '1', '1' FROM n`);
    let served = 0;
    const found = people.duplicates();
    let isDone = false;
    void found.then(() => {
      isDone = true;
    });
    while (!isDone) {
      await new Promise(setImmediate);
      served += 1;
    }
    expect(answerOf(await found)).toHaveLength(LIST_PAGE);
    expect(served).toBeGreaterThan(3);
  });

  it('are shown with the roles in which they have different parts', async () => {
    const { rows, people } = await setUp();
    const acme = rows.company('Acme');
    const [one, two] = [rows.person('Ana Lima', acme), rows.person('Ana Lima', acme)];
    const [editor, writer] = [rows.role(acme, 'Editor'), rows.role(acme, 'Writer')];
    rows.part(editor, one, 'hiring_manager');
    rows.part(editor, two, 'recruiter');
    rows.part(writer, one, 'peer');
    rows.part(writer, two, 'peer');
    expect(answerOf(await people.duplicates())).toMatchObject([
      { first: { id: one }, clashes: [{ title: 'Editor', first: 'hiring_manager', second: 'recruiter' }] },
    ]);
  });

  it('stay two while their notes together are longer than a note can be, so that none is lost', async () => {
    const { people, mergePeople, db } = await setUp();
    const add = (notes: string) => answerOf(people.create({ ...FIELDS, notes }));
    const [keep, drop] = [add('a'.repeat(NOTE_LENGTH - 1)), add('bc')];
    const before = allTables(db);
    const versions = { keepId: keep.id, keepVersion: 1, dropId: drop.id, dropVersion: 1 };
    expect(mergePeople(versions)).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining('The notes of Ana Lima and Ana Lima are too long') },
    });
    expect(allTables(db)).toEqual(before);
  });
});
