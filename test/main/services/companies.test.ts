import { describe, expect, it } from 'vitest';
import type { CompanySort, LeadSort } from '#shared/contract/companies.ts';
import { NOTE_LENGTH } from '#shared/domain/text.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { allTables, contactRows } from '#test/helpers/contactRows.ts';
import { testServices } from '#test/helpers/testServices.ts';

const setUp = async () => {
  const services = await testServices();
  const rows = contactRows(services.db);
  const { companies, mergeCompanies } = services.app;
  const undo = (): void => {
    const command = services.undoLog.next('undo');
    if (command === undefined) throw new Error('nothing to undo');
    services.transact(() => services.undoLog.replay(command, 'undo'));
  };
  const list = (sort: CompanySort, direction: 'ascending' | 'descending' = 'ascending', filter = '') =>
    answerOf(companies.list({ filter, sort, direction, offset: 0 })).rows.map(({ name }) => name);
  const leads = (sort: LeadSort, direction: 'ascending' | 'descending' = 'ascending', filter = '') =>
    answerOf(companies.leads({ filter, sort, direction, offset: 0 })).rows.map(({ title }) => title);
  return { ...services, rows, companies, mergeCompanies, undo, list, leads };
};

describe('the list of companies', () => {
  it('counts roles there and through it, those that are open and those that ended in silence', async () => {
    const { rows, companies } = await setUp();
    const [acme, agency] = [rows.company('Acme'), rows.company('Zenith Agency')];
    rows.role(acme, 'Editor', { viaId: agency });
    rows.role(acme, 'Writer', { outcome: 'ghosted' });
    rows.role(acme, 'Reader', { kind: 'closed' });
    rows.person('Ana', agency);
    expect(answerOf(companies.list({ filter: '', sort: 'name', direction: 'ascending', offset: 0 }))).toMatchObject({
      total: 2,
      rows: [
        { name: 'Acme', roles: 3, activeRoles: 1, ghosted: 1, people: 0, isAgency: false, lastContactAt: null },
        { name: 'Zenith Agency', roles: 1, activeRoles: 1, ghosted: 0, people: 1 },
      ],
    });
  });

  it('is sorted both ways by each column; contact is with a role there, through it, or with its people', async () => {
    const { rows, list } = await setUp();
    const acme = rows.company('Acme');
    const bolt = rows.company('bolt');
    const corex = rows.company('Corex');
    const agency = rows.company('Zenith');
    rows.company('Élan');
    const role = rows.role(acme, 'Editor');
    rows.role(acme, 'Writer', { viaId: agency });
    const through = rows.role(corex, 'Reader', { viaId: agency });
    const ana = rows.person('Ana', bolt);
    rows.person('Bea', bolt);
    rows.person('Cem', corex);
    rows.interview(role, '2026-03-01T09:00:00.000Z', 'held');
    rows.interview(role, '2026-03-20T09:00:00.000Z', 'scheduled');
    rows.touch(null, ana, '2026-03-03T09:00:00.000Z');
    rows.touch(through, null, '2026-03-02T09:00:00.000Z');
    expect(list('name')).toEqual(['Acme', 'bolt', 'Corex', 'Élan', 'Zenith']);
    expect(list('name', 'descending')).toEqual(['Zenith', 'Élan', 'Corex', 'bolt', 'Acme']);
    expect(list('roles', 'descending')).toEqual(['Acme', 'Zenith', 'Corex', 'bolt', 'Élan']);
    expect(list('people', 'descending')).toEqual(['bolt', 'Corex', 'Acme', 'Élan', 'Zenith']);
    expect(list('lastContact')).toEqual(['Acme', 'Corex', 'Zenith', 'bolt', 'Élan']);
    expect(list('lastContact', 'descending')).toEqual(['bolt', 'Corex', 'Zenith', 'Acme', 'Élan']);
    expect(list('name', 'ascending', 'élan')).toEqual(['Élan']);
  });

  it('says of each company the last contact by which it is sorted', async () => {
    const { rows, companies } = await setUp();
    const acme = rows.company('Acme');
    const role = rows.role(acme, 'Editor');
    rows.touch(role, null, '2026-03-01T09:00:00.000Z');
    rows.interview(role, '2026-03-02T09:00:00.000Z', 'held', [rows.person('Ana')]);
    const query = { filter: 'acme', sort: 'lastContact', direction: 'ascending', offset: 0 } as const;
    expect(answerOf(companies.list(query)).rows[0]?.lastContactAt).toBe('2026-03-02T09:00:00.000Z');
    expect(answerOf(companies.get(acme)).lastContactAt).toBe('2026-03-02T09:00:00.000Z');
  });
});

describe('a company', () => {
  it('shows its roles, those through it, and its people', async () => {
    const { rows, companies } = await setUp();
    const [acme, agency] = [rows.company('Acme'), rows.company('Zenith')];
    const role = rows.role(acme, 'Editor', { viaId: agency });
    const ana = rows.person('Ana', agency);
    expect(answerOf(companies.get(agency))).toMatchObject({
      company: { name: 'Zenith', notes: '', avoidReason: null },
      roles: [{ roleId: role, title: 'Editor', stageName: 'Applied', outcome: null, isVia: true }],
      people: [{ personId: ana, name: 'Ana', position: null }],
    });
    expect(answerOf(companies.get(acme)).roles).toMatchObject([{ roleId: role, isVia: false }]);
  });

  it('is edited in the version that was seen only', async () => {
    const { rows, companies, db, undo } = await setUp();
    const id = rows.company('Acme');
    const before = allTables(db);
    const fields = { name: 'Ácme', isAgency: true, avoidReason: '', notes: 'Hm' };
    const edit = { id, version: 1, fields, evenIfTaken: false };
    expect(answerOf(companies.patch(edit))).toEqual({ ...fields, id, website: null, version: 2 });
    expect(failureOf(companies.patch(edit))).toBe('stale');
    expect(answerOf(companies.suggest('acme'))).toEqual([{ id, name: 'Ácme' }]);
    undo();
    expect(allTables(db)).toEqual(before);
  });

  it('is not given the name of another one before the user has said so, and a role stays where it is', async () => {
    const { rows, companies, app, db } = await setUp();
    const [acme, ltd] = [rows.company('Acme'), rows.company('Acme Ltd')];
    answerOf(companies.patch({ id: ltd, version: 1, fields: { notes: 'Kept' }, evenIfTaken: false }));
    const role = rows.role(ltd, 'Editor');
    const rename = { id: ltd, version: 2, fields: { name: 'ACME' }, evenIfTaken: false };
    const before = allTables(db);
    expect(companies.patch(rename)).toMatchObject({
      ok: false,
      error: { code: 'conflict', details: { companyId: acme } },
    });
    expect(allTables(db)).toEqual(before);
    expect(answerOf(companies.patch({ ...rename, evenIfTaken: true }))).toMatchObject({ name: 'ACME', version: 3 });
    // Any change of a role there used to move it to the older company of that name, and to delete this one.
    answerOf(app.roles.patch({ id: role, version: 1, fields: { excitement: 5 } }));
    expect(answerOf(app.roles.get(role)).card).toMatchObject({ companyId: ltd, excitement: 5 });
    expect(answerOf(companies.get(ltd)).company.notes).toBe('Kept');
    expect(answerOf(companies.patch({ ...rename, version: 3, fields: { name: 'Acme' } })).name).toBe('Acme');
  });

  it('goes only if no role is there or came through it; its people stay, and it comes back', async () => {
    const { rows, companies, db, undo } = await setUp();
    const [acme, agency, bolt] = [rows.company('Acme'), rows.company('Zenith'), rows.company('Bolt')];
    rows.role(acme, 'Editor', { viaId: agency });
    rows.person('Ana', bolt);
    const before = allTables(db);
    expect(failureOf(companies.remove({ id: acme, version: 1 }))).toBe('conflict');
    expect(failureOf(companies.remove({ id: agency, version: 1 }))).toBe('conflict');
    expect(failureOf(companies.remove({ id: bolt, version: 2 }))).toBe('stale');
    expect(allTables(db)).toEqual(before);
    answerOf(companies.remove({ id: bolt, version: 1 }));
    expect(db.prepare('SELECT name, company_id FROM people').all()).toEqual([{ name: 'Ana', company_id: null }]);
    expect(failureOf(companies.get(bolt))).toBe('not_found');
    undo();
    expect(allTables(db)).toEqual(before);
  });

  it('is suggested by what it begins with, then by what it holds', async () => {
    const { rows, companies } = await setUp();
    for (const name of ['Grand Acme', 'Pacmen', 'Acme']) rows.company(name);
    expect(answerOf(companies.suggest('acm')).map(({ name }) => name)).toEqual(['Acme', 'Grand Acme', 'Pacmen']);
    expect(answerOf(companies.suggest('%'))).toHaveLength(3);
  });
});

describe('companies that may be one', () => {
  it('are shown when they differ by their legal form only', async () => {
    const { rows, companies } = await setUp();
    for (const name of ['Acme', 'ACME, Inc.', 'Acme Foods', 'Müller GmbH & Co. KG', 'Muller']) rows.company(name);
    expect(answerOf(await companies.duplicates()).map(({ first, second }) => [first.name, second.name])).toEqual([
      ['Acme', 'ACME, Inc.'],
      ['Müller GmbH & Co. KG', 'Muller'],
    ]);
  });

  it('become one when the user says so: roles and people move, nothing is lost; undone as one', async () => {
    const { rows, companies, mergeCompanies, db, undo } = await setUp();
    const [keepId, dropId, other] = [rows.company('Acme'), rows.company('Acme Ltd'), rows.company('Bolt')];
    const role = rows.role(dropId, 'Editor', { viaId: keepId });
    const through = rows.role(other, 'Writer', { viaId: dropId });
    rows.role(keepId, 'Reader', { viaId: dropId });
    rows.person('Ana', dropId);
    const edit = { version: 1, evenIfTaken: false };
    answerOf(companies.patch({ ...edit, id: keepId, fields: { avoidReason: '', notes: 'First' } }));
    const fields = { isAgency: true, avoidReason: 'Rude', website: 'https://acme.example', notes: 'Second' };
    answerOf(companies.patch({ ...edit, id: dropId, fields }));
    const before = allTables(db);
    const versions = { keepId, keepVersion: 2, dropId, dropVersion: 2 };
    expect(failureOf(mergeCompanies({ ...versions, keepVersion: 1 }))).toBe('stale');
    expect(failureOf(mergeCompanies({ ...versions, dropVersion: 1 }))).toBe('stale');
    expect(failureOf(mergeCompanies({ ...versions, dropId: keepId }))).toBe('conflict');
    expect(allTables(db)).toEqual(before);
    expect(answerOf(mergeCompanies(versions))).toMatchObject({
      id: keepId,
      name: 'Acme',
      isAgency: true,
      avoidReason: 'Rude',
      website: 'https://acme.example',
      notes: 'First\n\nSecond\n\nAlso: Acme Ltd',
      version: 3,
    });
    const found = answerOf(companies.get(keepId));
    expect(found.people).toHaveLength(1);
    expect(found.roles.map(({ title, isVia }) => [title, isVia])).toEqual(
      expect.arrayContaining([
        ['Editor', false],
        ['Reader', false],
        ['Writer', true],
      ]),
    );
    expect(
      db
        .prepare('SELECT id, company_id, via_company_id FROM roles WHERE id IN (?, ?) ORDER BY rowid')
        .all(role, through),
    ).toEqual([
      { id: role, company_id: keepId, via_company_id: null },
      { id: through, company_id: other, via_company_id: keepId },
    ]);
    undo();
    expect(allTables(db)).toEqual(before);
  });

  it('stay two while their notes together are longer than a note can be, so that none is lost', async () => {
    const { rows, companies, mergeCompanies, db } = await setUp();
    const [keepId, dropId] = [rows.company('Acme'), rows.company('Bolt')];
    const edit = { version: 1, evenIfTaken: false };
    answerOf(companies.patch({ ...edit, id: keepId, fields: { notes: 'a'.repeat(NOTE_LENGTH - 1) } }));
    answerOf(companies.patch({ ...edit, id: dropId, fields: { notes: 'b' } }));
    const before = allTables(db);
    expect(mergeCompanies({ keepId, keepVersion: 2, dropId, dropVersion: 2 })).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining('The notes of Acme and Bolt are too long') },
    });
    expect(allTables(db)).toEqual(before);
  });
});

describe('the list of leads', () => {
  it('holds the roles in columns for leads, with their people and the last contact', async () => {
    const { rows, companies, leads } = await setUp();
    const [acme, bolt] = [rows.company('Acme'), rows.company('Bolt')];
    const first = rows.role(bolt, 'Talk with Ana', { kind: 'lead', createdAt: '2026-02-01T08:00:00.000Z' });
    const second = rows.role(acme, 'Érgonomics', { kind: 'lead', createdAt: '2026-02-02T08:00:00.000Z' });
    rows.role(acme, 'Editor');
    for (const name of ['Ana', 'Bea']) rows.part(first, rows.person(name), 'referrer');
    rows.touch(second, null, '2026-03-01T09:00:00.000Z');
    expect(
      answerOf(companies.leads({ filter: 'bea', sort: 'added', direction: 'ascending', offset: 0 })),
    ).toMatchObject({
      total: 1,
      rows: [
        {
          ...{ id: first, title: 'Talk with Ana', companyName: 'Bolt', stageName: 'Lead', people: ['Ana', 'Bea'] },
          ...{ source: null, createdAt: '2026-02-01T08:00:00.000Z', lastContactAt: null, version: 1 },
        },
      ],
    });
    const [ergonomics, talk] = ['Érgonomics', 'Talk with Ana'];
    expect(leads('title')).toEqual([ergonomics, talk]);
    expect(leads('title', 'descending')).toEqual([talk, ergonomics]);
    expect(leads('company', 'descending')).toEqual([talk, ergonomics]);
    expect(leads('added')).toEqual([talk, ergonomics]);
    expect(leads('added', 'descending')).toEqual([ergonomics, talk]);
    expect(leads('lastContact')).toEqual([ergonomics, talk]);
    expect(leads('lastContact', 'descending')).toEqual([ergonomics, talk]);
    expect(leads('title', 'ascending', 'ergonomics acme')).toEqual([ergonomics]);
  });
});
