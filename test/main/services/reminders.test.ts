import { describe, expect, it } from 'vitest';
import type { PersonId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';

const ZONE = 'Europe/Madrid';
const MONDAY = '2026-03-02';

/** The clock stands at Monday 2 March 2026, 09:00 in Madrid, an hour ahead of UTC. */
const setUp = async () => {
  const board = await pipelineBoard();
  const { add, app, clock, db, plans, transact, undoLog } = board;
  while (plans.isLeft()) transact(() => plans.step(clock.now()));
  const rows = contactRows(db);
  /** Sets the clock to a time of a day in Madrid. */
  const at = (day: string, time: string): void => {
    const hour = `${Number(time.slice(0, 2)) - 1}`.padStart(2, '0');
    clock.set(`${day}T${hour}${time.slice(2)}:00.000Z`, day, time);
  };
  const applied = (title: string, on: string) => add(title, 'applied', 'Acme', { appliedOn: on as LocalDay });
  /** A call that was promised for a time of a day, and lapses twenty minutes later. */
  const promised = (title: string, name: string, time: string, day = MONDAY): void => {
    const role = add(title, 'screening');
    answerOf(
      app.interactions.log({
        ...{ roleId: role.id, who: { kind: 'person', personId: rows.person(name), part: 'recruiter' } },
        ...{ direction: 'out', channel: 'call', isAutomatic: false, reached: true, text: '' },
        at: { day: '2026-03-01' as LocalDay, time: '08:00', zone: ZONE },
        also: { promise: { what: 'call', due: { day: day as LocalDay, time, zone: ZONE }, text: '' } },
      }),
    );
  };
  const meeting = (title: string, day: string, time: string, minutes = 45) =>
    answerOf(
      app.interviews.create({
        ...{ roleId: add(title, 'interview').id, at: { day: day as LocalDay, time, zone: ZONE }, minutes },
        ...{ channel: 'video', place: null, state: 'scheduled', personIds: [], notes: '' },
      }),
    );
  /** What is told now, and that it was. */
  const tell = (): string[] => {
    const due = app.reminders.due();
    if (due.reminders.length > 0) app.reminders.told(due);
    return due.reminders
      .map((one) => (one.kind === 'followUp' ? `${one.row.rule} ${one.due}` : `interview ${one.due}`))
      .toSorted();
  };
  const undo = (): void => {
    const command = undoLog.next('undo');
    if (command !== undefined) transact(() => undoLog.replay(command, 'undo'));
  };
  return { ...board, at, applied, promised, meeting, tell, undo };
};

describe('a reminder', () => {
  it('of a promise comes on the minute at which it lapses, once', async () => {
    const { app, at, promised, tell } = await setUp();
    promised('Analyst', 'Dana Ortiz', '16:00');
    at(MONDAY, '16:19');
    expect(tell()).toEqual([]);
    at(MONDAY, '16:20');
    expect(app.reminders.due()).toMatchObject({ count: 1, missed: 1, entries: [[{ person: { name: 'Dana Ortiz' } }]] });
    expect(tell()).toEqual(['promise 2026-03-02T15:20:00Z']);
    expect(tell()).toEqual([]);
    at('2026-03-03', '09:00');
    expect(tell()).toEqual([]);
  });

  it('of what is due on a day comes with the digest of a work day, and of what comes up later with the next', async () => {
    const { at, applied, tell } = await setUp();
    at('2026-03-06', '08:59');
    applied('Due on Tuesday', '2026-02-24');
    applied('Due that Friday', '2026-02-25');
    expect(tell()).toEqual([]);
    at('2026-03-06', '09:00');
    expect(tell()).toEqual(['applied 2026-03-05', 'applied 2026-03-06']);
    applied('Late, and typed in late', '2026-02-20');
    at('2026-03-06', '11:00');
    expect(tell()).toEqual([]);
    // A Saturday and a Sunday.
    at('2026-03-07', '12:00');
    expect(tell()).toEqual([]);
    at('2026-03-09', '09:00');
    expect(tell()).toEqual(['applied 2026-03-03']);
  });

  it('of an interview comes half an hour before, or late but before it is over, and for its new time if it is moved', async () => {
    const { app, at, meeting, tell } = await setUp();
    const { id } = meeting('Analyst', MONDAY, '14:00');
    expect(tell()).toEqual(['prep 2026-02-27']);
    expect(app.reminders.nextAt()).toBe('2026-03-02T12:30:00.000Z');
    at(MONDAY, '13:29');
    expect(tell()).toEqual([]);
    at(MONDAY, '13:30');
    expect(tell()).toEqual(['interview 2026-03-02T13:00:00.000Z']);
    answerOf(
      app.interviews.update({
        ...{ id, version: 1, at: { day: MONDAY as LocalDay, time: '18:00', zone: ZONE }, minutes: 45 },
        ...{ channel: 'video', place: null, state: 'scheduled', personIds: [], notes: '' },
      }),
    );
    at(MONDAY, '18:20');
    expect(tell()).toEqual(['interview 2026-03-02T17:00:00.000Z']);
    meeting('Over', MONDAY, '18:00', 15);
    expect(tell()).toEqual([]);
  });

  it('is not needed any more once it was done, answered or called off', async () => {
    const { app, at, db, meeting, promised, tell } = await setUp();
    promised('Analyst', 'Dana Ortiz', '10:00');
    const { id } = meeting('Engineer', MONDAY, '10:30');
    const promise = answerOf(app.promises.list(db.prepare('SELECT role_id FROM promises').pluck().get() as never))[0];
    if (promise === undefined) throw new Error('there is a promise');
    answerOf(app.promises.settle({ id: promise.id, version: promise.version, state: 'kept' }));
    answerOf(app.interviews.setState({ id, version: 1, state: 'cancelled' }));
    at(MONDAY, '12:00');
    expect(tell()).toEqual([]);
  });

  it('comes again for the time until which it was put off, over a restart, and not if that is taken back', async () => {
    const { app, at, promised, tell, undo } = await setUp();
    promised('Analyst', 'Dana Ortiz', '10:00');
    at(MONDAY, '10:20');
    const [[item] = []] = app.reminders.due().entries;
    tell();
    if (item === undefined) throw new Error('it is due');
    const put = (time: string) =>
      app.followUps.act({
        items: [{ roleId: item.roleId, key: item.key }],
        ...{ act: 'snoozed', reason: '', until: { day: MONDAY as LocalDay, time, zone: ZONE } },
      });
    answerOf(await put('12:00'));
    expect(app.reminders.nextAt()).toBe('2026-03-02T11:00:00.000Z');
    expect(tell()).toEqual([]);
    at(MONDAY, '12:00');
    expect(tell()).toEqual(['promise 2026-03-02T11:00:00.000Z']);
    answerOf(await put('15:00'));
    undo();
    undo();
    at(MONDAY, '15:00');
    expect(tell()).toEqual([]);
  });

  it('of a day that the user picked comes on it, even if they do not work then', async () => {
    const { app, at, applied, tell } = await setUp();
    applied('Analyst', '2026-02-25');
    at('2026-03-06', '10:00');
    const [[item] = []] = app.reminders.due().entries;
    tell();
    if (item === undefined) throw new Error('it is due');
    answerOf(
      await app.followUps.act({
        items: [{ roleId: item.roleId, key: item.key }],
        ...{ act: 'snoozed', reason: '', until: { day: '2026-03-07' as LocalDay, time: null, zone: ZONE } },
      }),
    );
    at('2026-03-07', '08:00');
    expect(tell()).toEqual([]);
    at('2026-03-07', '09:00');
    expect(tell()).toEqual(['applied 2026-03-07']);
  });

  it('is one for all that a night has gathered, the most urgent named first', async () => {
    const { app, at, applied, meeting, promised, tell } = await setUp();
    promised('Analyst', 'Dana Ortiz', '20:00');
    promised('Engineer', 'Lee Park', '21:00');
    for (const title of ['One', 'Two', 'Three']) applied(title, '2026-02-20');
    at('2026-03-03', '09:40');
    meeting('Designer', '2026-03-03', '10:00');
    expect(app.reminders.due()).toMatchObject({ count: 5, missed: 2, interviews: [{ roleTitle: 'Designer' }] });
    expect(app.reminders.due().entries.map(([item]) => item?.rule)).toEqual(['promise', 'promise', 'applied']);
    expect(tell()).toHaveLength(7);
  });

  it('that was told and could not be stored is known to whoever says so, its digest too', async () => {
    const { app, at, applied, promised } = await setUp();
    applied('Analyst', '2026-02-19');
    promised('Engineer', 'Lee Park', '08:30');
    at(MONDAY, '09:00');
    const due = app.reminders.due();
    expect(due.reminders).toHaveLength(2);
    expect(app.reminders.due([due]).reminders).toEqual([]);
    applied('Designer', '2026-02-18');
    expect(app.reminders.due([due]).reminders).toEqual([]);
    expect(app.reminders.due().reminders).toHaveLength(3);
  });

  it('of a day waits until all plans are made: the digest comes once', async () => {
    const { app, at, add, applied, db, plans, transact, clock } = await setUp();
    applied('Analyst', '2026-02-19');
    for (let index = 0; index < 40; index += 1) add(`Role ${index}`);
    transact(() => db.prepare("UPDATE roles SET applied_on = '2026-02-19'").run());
    at(MONDAY, '09:00');
    expect(plans.isLeft()).toBe(true);
    expect(app.reminders.due().count).toBe(0);
    while (plans.isLeft()) transact(() => plans.step(clock.now()));
    expect(app.reminders.due().count).toBe(41);
  });

  it('of somebody who is merged with another is not told again', async () => {
    const { app, at, db, promised, tell } = await setUp();
    promised('Analyst', 'Dana Ortiz', '08:00');
    at(MONDAY, '09:00');
    expect(tell()).toHaveLength(1);
    const dropId = db.prepare<[], PersonId>("SELECT id FROM people WHERE name = 'Dana Ortiz'").pluck().get();
    const keepId = contactRows(db).person('D. Ortiz');
    if (dropId === undefined) throw new Error('she is there');
    answerOf(app.mergePeople({ keepId, keepVersion: 1, dropId, dropVersion: 1 }));
    expect(tell()).toEqual([]);
  });

  it('of an interview on a role that is closed is not told', async () => {
    const { at, db, meeting, tell } = await setUp();
    const { roleId } = meeting('Analyst', MONDAY, '14:00');
    tell();
    db.prepare("UPDATE roles SET stage_id = (SELECT id FROM stages WHERE kind = 'closed') WHERE id = ?").run(roleId);
    at(MONDAY, '13:40');
    expect(tell().filter((line) => line.startsWith('interview'))).toEqual([]);
  });

  it('of an interview whose time cannot be read is not told, and keeps no other from being told', async () => {
    const { app, at, db, meeting, tell } = await setUp();
    const { id } = meeting('Analyst', MONDAY, '14:00');
    meeting('Engineer', MONDAY, '15:00');
    tell();
    db.prepare("UPDATE interviews SET starts_at = '2026-03-02T13:xx' WHERE id = ?").run(id);
    expect(app.reminders.nextAt()).toBe('2026-03-02T13:30:00.000Z');
    at(MONDAY, '14:30');
    expect(tell()).toEqual(['interview 2026-03-02T14:00:00.000Z']);
  });

  it('is forgotten when it is long past, and never while what it was about is open', async () => {
    const { app, at, applied, db, tell } = await setUp();
    applied('Analyst', '2026-02-19');
    tell();
    const subjects = () => db.prepare('SELECT subject FROM reminded').pluck().all();
    db.prepare("INSERT INTO reminded VALUES ('gone', '2025-01-01', '2025-01-01T09:00:00.000Z')").run();
    db.prepare("UPDATE reminded SET told_at = '2025-01-01T09:00:00.000Z'").run();
    at('2026-03-06', '09:00');
    applied('Engineer', '2026-02-25');
    expect(tell()).toHaveLength(1);
    expect(subjects()).toHaveLength(2);
    expect(subjects()).not.toContain('gone');
    expect(app.reminders.due().reminders).toEqual([]);
  });
});
