import { describe, expect, it } from 'vitest';
import type { Parsed } from '#shared/contract/index.ts';
import { LIST_PAGE } from '#shared/contract/pageSizes.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { companyNamed } from '#test/helpers/companyRef.ts';
import { allTables } from '#test/helpers/contactRows.ts';

import { FIELDS, setUp } from './peopleSetUp.ts';

describe('a person', () => {
  it('is added with a company of that name and a part in a role, and read back', async () => {
    const { people, rows, db, told } = await setUp();
    const role = rows.role(rows.company('Acme'), 'Editor');
    const ana = answerOf(
      people.create({ ...FIELDS, company: companyNamed(db, 'acme'), role: { roleId: role, part: 'hiring_manager' } }),
    );
    expect(ana).toMatchObject({ name: 'Ana Lima', companyName: 'Acme', connectedOn: null, version: 1 });
    expect(answerOf(people.get(ana.id))).toMatchObject({
      person: ana,
      roles: [{ roleId: role, title: 'Editor', companyName: 'Acme', stageName: 'Applied', part: 'hiring_manager' }],
      lastContactAt: null,
      counts: { interviews: 0, interactions: 0, withoutRole: 0, questions: 0 },
    });
    expect(db.prepare('SELECT count(*) FROM companies').pluck().get()).toBe(1);
    expect(told).toHaveLength(1);
  });

  it('is not added to a role that is gone, and nothing is left of the attempt', async () => {
    const { people, db, rows } = await setUp();
    const role = rows.role(rows.company('Acme'), 'Editor');
    db.prepare('DELETE FROM roles').run();
    const before = allTables(db);
    expect(
      failureOf(
        people.create({ ...FIELDS, company: { kind: 'new', name: 'New' }, role: { roleId: role, part: 'peer' } }),
      ),
    ).toBe('not_found');
    expect(allTables(db)).toEqual(before);
  });

  it('is edited in the version that was seen only; an empty company of theirs goes, one with notes stays', async () => {
    const { people, companies } = await setUp();
    const ana = answerOf(people.create({ ...FIELDS, company: { kind: 'new', name: 'Acme' }, phone: '1' }));
    const change = (version: number, fields: Parsed<'people.patch'>['fields']) =>
      people.patch({ id: ana.id, version, fields });
    const moved = answerOf(change(1, { company: { kind: 'new', name: 'Bolt' } }));
    expect(moved).toMatchObject({ name: 'Ana Lima', companyName: 'Bolt', phone: '1', version: 2 });
    expect(companies.findByKey('acme')).toBeUndefined();
    expect(failureOf(change(1, { name: 'Late' }))).toBe('stale');
    const left = answerOf(change(2, { company: null, name: 'Ana L.' }));
    expect(left).toMatchObject({ name: 'Ana L.', companyId: null, companyName: null, phone: '1' });
  });

  it('is at the company that is meant when two share its name, and corrects its spelling', async () => {
    const { people, rows, db } = await setUp();
    const first = rows.company('Acme');
    const second = rows.company('Acme');
    const id = rows.person('Ana Lima', second);
    const phoned = answerOf(people.patch({ id, version: 1, fields: { phone: '1' } }));
    expect(phoned).toMatchObject({ companyId: second, companyName: 'Acme' });
    const spelled = { kind: 'known', id: second, spelling: 'ACME' } as const;
    const ana = answerOf(people.patch({ id, version: 2, fields: { company: spelled } }));
    expect(ana).toMatchObject({ companyId: second, companyName: 'ACME' });
    // Another name altogether is no spelling of this one.
    const other = { ...spelled, spelling: 'Bolt' };
    expect(answerOf(people.patch({ id, version: 3, fields: { company: other } })).companyName).toBe('ACME');
    expect(db.prepare('SELECT id, name FROM companies ORDER BY rowid').all()).toEqual([
      { id: first, name: 'Acme' },
      { id: second, name: 'ACME' },
    ]);
  });

  it('goes without what they said, and comes back with everything', async () => {
    const { people, rows, db, undo } = await setUp();
    const role = rows.role(rows.company('Acme'), 'Editor');
    const id = rows.person('Ana Lima');
    rows.part(role, id);
    rows.touch(role, id, '2026-03-01T10:00:00.000Z');
    rows.interview(role, '2026-03-01T11:00:00.000Z', 'held', [id]);
    // What they said apart from any role could not be found any more without them.
    rows.touch(null, id, '2026-03-02T10:00:00.000Z');
    rows.touch(null, id, '2026-03-03T10:00:00.000Z');
    rows.touch(null, rows.person('Bob'), '2026-03-03T11:00:00.000Z');
    expect(answerOf(people.get(id)).counts).toEqual({ interviews: 1, interactions: 1, withoutRole: 2, questions: 0 });
    const before = allTables(db);
    expect(failureOf(people.remove({ id, version: 2 }))).toBe('stale');
    answerOf(people.remove({ id, version: 1 }));
    expect(db.prepare('SELECT role_id, person_id FROM interactions ORDER BY at').all()).toEqual([
      { role_id: role, person_id: null },
      { role_id: null, person_id: expect.any(String) },
    ]);
    expect(db.prepare('SELECT count(*) FROM interview_people').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM interviews').pluck().get()).toBe(1);
    expect(failureOf(people.get(id))).toBe('not_found');
    undo();
    expect(allTables(db)).toEqual(before);
  });

  it('gets a part in a role, another one, and leaves it; each is undone by itself', async () => {
    const { people, rows, db, undo, undoLog } = await setUp();
    const roleId = rows.role(rows.company('Acme'), 'Editor');
    const personId = rows.person('Ana Lima');
    const states = [allTables(db)];
    const keep = (): void => void states.push(allTables(db));
    answerOf(people.setPart({ personId, roleId, part: 'peer' }));
    expect(undoLog.next('undo')).toMatchObject({ name: 'addToRole', about: 'Ana Lima' });
    keep();
    answerOf(people.setPart({ personId, roleId, part: 'executive' }));
    expect(undoLog.next('undo')).toMatchObject({ name: 'changePart' });
    keep();
    answerOf(people.removeFromRole({ personId, roleId }));
    expect(db.prepare('SELECT count(*) FROM role_people').pluck().get()).toBe(0);
    for (const state of states.toReversed()) {
      undo();
      expect(allTables(db)).toEqual(state);
    }
  });
});

describe('the list of people', () => {
  it('is sorted both ways by each column; who has nothing there comes last', async () => {
    const { rows, list } = await setUp();
    const [acme, bolt] = [rows.company('Acme'), rows.company('Bolt')];
    const role = rows.role(acme, 'Editor');
    const other = rows.role(acme, 'Writer');
    const zoe = rows.person('Zoë', acme);
    const ana = rows.person('ana', bolt);
    rows.person('Élan');
    for (const one of [role, other]) rows.part(one, zoe);
    rows.part(role, ana);
    rows.touch(role, zoe, '2026-03-01T10:00:00.000Z');
    rows.interview(role, '2026-03-01T12:00:00.000Z', 'held', [ana]);
    rows.interview(role, '2026-03-09T12:00:00.000Z', 'scheduled', [zoe]);
    expect(list('name')).toEqual(['ana', 'Élan', 'Zoë']);
    expect(list('name', 'descending')).toEqual(['Zoë', 'Élan', 'ana']);
    expect(list('company')).toEqual(['Zoë', 'ana', 'Élan']);
    expect(list('company', 'descending')).toEqual(['ana', 'Zoë', 'Élan']);
    expect(list('roles')).toEqual(['Élan', 'ana', 'Zoë']);
    expect(list('roles', 'descending')).toEqual(['Zoë', 'ana', 'Élan']);
    expect(list('lastContact')).toEqual(['Zoë', 'ana', 'Élan']);
    expect(list('lastContact', 'descending')).toEqual(['ana', 'Zoë', 'Élan']);
  });

  it('keeps those in whom each word is found, whatever the accents and the case', async () => {
    const { rows, people, list } = await setUp();
    rows.person('Zoë García', rows.company('Café Lumière'));
    answerOf(people.create({ ...FIELDS, position: 'Ingénieure', email: 'Ana@X.example', phone: '+44 20 12' }));
    expect(list('name', 'ascending', 'garcia ZOE')).toEqual(['Zoë García']);
    expect(list('name', 'ascending', 'lumiere')).toEqual(['Zoë García']);
    expect(list('name', 'ascending', 'ingenieure ana@x.example 44')).toEqual(['Ana Lima']);
    expect(list('name', 'ascending', "'; -- %")).toEqual(['Ana Lima', 'Zoë García']);
    expect(answerOf(people.list({ filter: 'lima zoe', sort: 'name', direction: 'ascending', offset: 0 }))).toEqual({
      total: 0,
      rows: [],
    });
  });

  it('comes page by page with the count of all', async () => {
    const { rows, people } = await setUp();
    for (let n = 0; n < LIST_PAGE + 3; n += 1) rows.person('Same Name');
    const ids = [0, LIST_PAGE].flatMap((offset) => {
      const page = answerOf(people.list({ filter: 'same', sort: 'name', direction: 'descending', offset }));
      expect(page.total).toBe(LIST_PAGE + 3);
      return page.rows.map(({ id }) => id);
    });
    expect(new Set(ids).size).toBe(LIST_PAGE + 3);
  });
});

describe('suggestions of people', () => {
  it('name those of the role first, then who begins so, then who is at such a company', async () => {
    const { rows, people } = await setUp();
    const role = rows.role(rows.company('Acme'), 'Editor');
    rows.person('Bo', rows.company('Markel'));
    rows.person('Jo Marks');
    rows.person('Mark Twain');
    rows.person('Denmark Vesey');
    rows.part(role, rows.person('Zed Mark'), 'peer');
    expect(answerOf(people.suggest({ text: 'mark', roleId: role }))).toMatchObject([
      { name: 'Zed Mark', companyName: null, part: 'peer' },
      { name: 'Mark Twain', part: null },
      { name: 'Jo Marks' },
      { name: 'Denmark Vesey' },
      { name: 'Bo', companyName: 'Markel' },
    ]);
    expect(answerOf(people.suggest({ text: 'mark twain', roleId: null })).map(({ name }) => name)).toEqual([
      'Mark Twain',
    ]);
    expect(answerOf(people.suggest({ text: 'Mark TWAIN', roleId: role }))[0]).toMatchObject({ isHere: false });
    expect(answerOf(people.suggest({ text: '', roleId: role }))[0]).toMatchObject({ name: 'Zed Mark' });
  });
});

describe('a whole name', () => {
  it('comes first, and says whether it is of somebody in the role or at its company', async () => {
    const { rows, people } = await setUp();
    const [acme, globex] = [rows.company('Acme'), rows.company('Globex')];
    const role = rows.role(acme, 'Editor');
    rows.part(role, rows.person('Ana Lima Sousa'), 'peer');
    rows.person('Ana Lima', globex);
    rows.person('Ana Lima', acme);
    expect(answerOf(people.suggest({ text: 'ana lima', roleId: role }))).toMatchObject([
      { name: 'Ana Lima', companyName: 'Globex', isHere: false },
      { name: 'Ana Lima', companyName: 'Acme', isHere: true },
      { name: 'Ana Lima Sousa', isHere: true, part: 'peer' },
    ]);
    expect(answerOf(people.suggest({ text: 'ana lima', roleId: null })).map(({ isHere }) => isHere)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
