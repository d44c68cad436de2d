import { describe, expect, it } from 'vitest';
import { localDay } from '#shared/domain/localDay.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { allTables, contactRows } from '#test/helpers/contactRows.ts';
import { testServices } from '#test/helpers/testServices.ts';

const at = (day: string, time: string, zone: string) => ({ day: localDay.parse(day), time, zone });

const setUp = async () => {
  const services = await testServices();
  const rows = contactRows(services.db);
  const { interviews, interactions, people } = services.app;
  const replay = (direction: 'undo' | 'redo'): void => {
    const command = services.undoLog.next(direction);
    if (command === undefined) throw new Error(`nothing to ${direction}`);
    services.transact(() => services.undoLog.replay(command, direction));
  };
  const acme = rows.company('Acme');
  const agency = rows.company('Zenith');
  const roleId = rows.role(acme, 'Editor', { viaId: agency });
  return { ...services, rows, interviews, interactions, people, replay, acme, agency, roleId };
};

const FIELDS = {
  at: at('2026-03-10', '10:00', 'America/New_York'),
  minutes: 45,
  channel: 'video',
  place: null,
  state: 'scheduled',
  notes: '',
} as const;

const changesOf = (db: Awaited<ReturnType<typeof setUp>>['db']): number =>
  Number(db.prepare('SELECT count(*) FROM interview_people').pluck().get());

describe('an interview', () => {
  it('stands at the instant of its own zone, and makes its interviewers people of the role', async () => {
    const { interviews, rows, roleId, db } = await setUp();
    const [ana, bea] = [rows.person('Ana'), rows.person('Bea')];
    rows.part(roleId, ana, 'hiring_manager');
    const made = answerOf(interviews.create({ ...FIELDS, roleId, personIds: [bea, ana] }));
    expect(made).toMatchObject({
      startsAt: '2026-03-10T14:00:00.000Z',
      zone: 'America/New_York',
      interviewers: [
        { personId: ana, name: 'Ana' },
        { personId: bea, name: 'Bea' },
      ],
      version: 1,
    });
    expect(db.prepare('SELECT person_id, part FROM role_people ORDER BY part').all()).toEqual([
      { person_id: ana, part: 'hiring_manager' },
      { person_id: bea, part: 'other' },
    ]);
    expect(answerOf(interviews.list(roleId))).toEqual([made]);
  });

  it('brings interviewers who are new with it, and takes them back with it', async () => {
    const { interviews, roleId, acme, db, replay } = await setUp();
    const before = allTables(db);
    answerOf(interviews.create({ ...FIELDS, roleId, personIds: [], newPeople: ['Cleo Diaz', 'Dan Wu'] }));
    expect(db.prepare('SELECT name, company_id FROM people ORDER BY name').all()).toEqual([
      { name: 'Cleo Diaz', company_id: acme },
      { name: 'Dan Wu', company_id: acme },
    ]);
    expect(db.prepare('SELECT part FROM role_people').pluck().all()).toEqual(['other', 'other']);
    expect(changesOf(db)).toBe(2);
    replay('undo');
    expect(allTables(db)).toEqual(before);
  });

  it('is not made with a role or a person that is gone', async () => {
    const { interviews, rows, roleId, db, people } = await setUp();
    const ana = rows.person('Ana');
    answerOf(people.remove({ id: ana, version: 1 }));
    const before = allTables(db);
    expect(failureOf(interviews.create({ ...FIELDS, roleId, personIds: [ana] }))).toBe('not_found');
    db.prepare('DELETE FROM roles').run();
    expect(failureOf(interviews.create({ ...FIELDS, roleId, personIds: [] }))).toBe('not_found');
    expect(allTables(db)).toEqual({ ...before, roles: [] });
  });

  it('changes its people row by row, and keeps those who stay', async () => {
    const { interviews, rows, roleId, db, undoLog, replay } = await setUp();
    const [ana, bea, cem] = [rows.person('Ana'), rows.person('Bea'), rows.person('Cem')];
    const { id } = answerOf(interviews.create({ ...FIELDS, roleId, personIds: [ana, bea] }));
    const before = allTables(db);
    const edited = answerOf(interviews.update({ ...FIELDS, id, version: 1, personIds: [bea, cem], notes: 'Ask' }));
    expect(edited.interviewers.map(({ name }) => name)).toEqual(['Bea', 'Cem']);
    const after = allTables(db);
    const { id: commandId } = undoLog.next('undo') ?? { id: 0 };
    const entries = db
      .prepare<[number], { sql: string }>('SELECT sql FROM undo_entries WHERE command_id = ?')
      .all(commandId);
    expect(entries.filter(({ sql }) => sql.includes('"interview_people"'))).toHaveLength(2);
    expect(failureOf(interviews.update({ ...FIELDS, id, version: 1, personIds: [] }))).toBe('stale');
    replay('undo');
    expect(allTables(db)).toEqual(before);
    replay('redo');
    expect(allTables(db)).toEqual(after);
  });

  it('is held, counts as contact from then on, and goes with its people; undone each', async () => {
    const { interviews, people, rows, roleId, db, replay } = await setUp();
    const ana = rows.person('Ana');
    const { id } = answerOf(interviews.create({ ...FIELDS, roleId, personIds: [ana] }));
    const scheduled = allTables(db);
    expect(answerOf(people.get(ana)).lastContactAt).toBeNull();
    expect(answerOf(interviews.setState({ id, state: 'held', version: 1 }))).toMatchObject({
      state: 'held',
      version: 2,
    });
    expect(answerOf(people.get(ana)).lastContactAt).toBe('2026-03-10T14:00:00.000Z');
    expect(failureOf(interviews.setState({ id, state: 'cancelled', version: 1 }))).toBe('stale');
    answerOf(interviews.setState({ id, state: 'held', version: 2 }));
    const held = allTables(db);
    expect(failureOf(interviews.remove({ id, version: 1 }))).toBe('stale');
    answerOf(interviews.remove({ id, version: 2 }));
    expect(changesOf(db)).toBe(0);
    expect(failureOf(interviews.remove({ id, version: 2 }))).toBe('not_found');
    replay('undo');
    expect(allTables(db)).toEqual(held);
    replay('undo');
    expect(allTables(db)).toEqual(scheduled);
  });
});

const TOUCH = {
  direction: 'in',
  channel: 'call',
  isAutomatic: false,
  reached: true,
  at: at('2026-03-02', '08:30', 'Europe/Madrid'),
  text: 'Will call back in ten minutes.',
} as const;

describe('a touch', () => {
  it('is logged with somebody new, who becomes a person of the role’s company with a part', async () => {
    const { interactions, people, roleId, db, undoLog, replay } = await setUp();
    const before = allTables(db);
    const { id, personId } = answerOf(
      interactions.log({ ...TOUCH, roleId, who: { kind: 'new', name: 'Ana Lima', part: 'recruiter' } }),
    );
    if (personId === null) throw new Error('nobody was added');
    expect(undoLog.next('undo')).toMatchObject({ name: 'logInteraction', about: 'Ana Lima' });
    expect(answerOf(people.get(personId))).toMatchObject({
      person: { name: 'Ana Lima', companyName: 'Acme' },
      roles: [{ roleId, part: 'recruiter' }],
      lastContactAt: '2026-03-02T07:30:00.000Z',
    });
    const after = allTables(db);
    answerOf(interactions.remove(id));
    expect(failureOf(interactions.remove(id))).toBe('not_found');
    replay('undo');
    expect(allTables(db)).toEqual(after);
    replay('undo');
    expect(allTables(db)).toEqual(before);
    replay('redo');
    expect(allTables(db)).toEqual(after);
  });

  it('of a new recruiter of an agency puts them at the agency', async () => {
    const { interactions, people, roleId, agency } = await setUp();
    const who = { kind: 'new', name: 'Bo', part: 'agency_recruiter' } as const;
    const { personId } = answerOf(interactions.log({ ...TOUCH, roleId, who }));
    if (personId === null) throw new Error('nobody was added');
    expect(answerOf(people.get(personId)).person.companyId).toBe(agency);
  });

  it('is logged with somebody known, whose part in the role stays; who has none gets one', async () => {
    const { interactions, rows, roleId, db } = await setUp();
    const [ana, bea, cem] = [rows.person('Ana'), rows.person('Bea'), rows.person('Cem')];
    rows.part(roleId, ana, 'executive');
    for (const [personId, part] of [
      [ana, 'peer'],
      [bea, null],
      [cem, 'supervisor'],
    ] as const)
      answerOf(interactions.log({ ...TOUCH, roleId, who: { kind: 'person', personId, part } }));
    expect(db.prepare('SELECT person_id, part FROM role_people ORDER BY part').all()).toEqual([
      { person_id: ana, part: 'executive' },
      { person_id: bea, part: 'other' },
      { person_id: cem, part: 'supervisor' },
    ]);
  });

  it('is logged with a role alone, or a person alone', async () => {
    const { interactions, people, rows, roleId, db } = await setUp();
    const ana = rows.person('Ana');
    expect(answerOf(interactions.log({ ...TOUCH, roleId, who: null })).personId).toBeNull();
    answerOf(interactions.log({ ...TOUCH, roleId: null, who: { kind: 'person', personId: ana, part: null } }));
    const who = { kind: 'new', name: 'Cem', part: 'other' } as const;
    const { personId } = answerOf(interactions.log({ ...TOUCH, roleId: null, who }));
    if (personId === null) throw new Error('nobody was added');
    expect(answerOf(people.get(personId)).person.companyId).toBeNull();
    expect(db.prepare('SELECT count(*) FROM role_people').pluck().get()).toBe(0);
  });

  it('may lie a day ahead, as clocks differ, and no further; what is gone is not logged with', async () => {
    const { interactions, rows, roleId, db, people } = await setUp();
    const ana = rows.person('Ana');
    answerOf(interactions.log({ ...TOUCH, at: at('2026-03-03', '09:00', 'Europe/Madrid'), roleId, who: null }));
    answerOf(people.remove({ id: ana, version: 1 }));
    const before = allTables(db);
    const later = at('2026-03-03', '09:01', 'Europe/Madrid');
    expect(failureOf(interactions.log({ ...TOUCH, at: later, roleId, who: null }))).toBe('invalid_input');
    const who = { kind: 'person', personId: ana, part: null } as const;
    expect(failureOf(interactions.log({ ...TOUCH, roleId, who }))).toBe('not_found');
    expect(allTables(db)).toEqual(before);
    db.prepare('DELETE FROM roles').run();
    expect(failureOf(interactions.log({ ...TOUCH, roleId, who: null }))).toBe('not_found');
  });
});
