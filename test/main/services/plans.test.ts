import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createPlanner } from '#main/services/planner.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';
import { expectTrueFollowUps } from '#test/helpers/trueFacts.ts';

const setUp = async () => {
  const services = await pipelineBoard();
  const { app, clock, db, derived, followUps, plans, transact, undoLog } = services;
  const open = (roleId: ReturnType<typeof services.add>['id']): string[] =>
    followUps
      .ofRole(roleId)
      .filter(({ state }) => state === 'open')
      .map(({ rule, step, day }) => `${rule} ${step} on ${day}`);
  const say = (roleId: ReturnType<typeof services.add>['id'], direction: 'in' | 'out', day: string, time = '10:00') =>
    answerOf(
      app.interactions.log({
        ...{ roleId, who: null, direction, channel: 'email', text: 'Hello', isAutomatic: false, reached: null },
        at: { day: day as LocalDay, time, zone: 'Europe/Madrid' },
      }),
    );
  const undo = (): void => {
    const command = undoLog.next('undo');
    if (command !== undefined) transact(() => undoLog.replay(command, 'undo'));
  };
  const finish = (): void => {
    while (plans.isLeft()) transact(() => plans.step(clock.now()));
  };
  const isTrue = (): void => expectTrueFollowUps(db, clock.now(), clock.zone());
  finish();
  return { ...services, open, say, undo, finish, isTrue, catchUp: () => derived.catchUp(transact) };
};

const APPLIED = { appliedOn: '2026-02-27' as LocalDay };

describe('follow-ups', () => {
  it('are made with the write that asks for them, and go back with it', async () => {
    const { add, open, say, undo, isTrue } = await setUp();
    const { id } = add('Analyst', 'applied', 'Acme', APPLIED);
    expect(open(id)).toEqual(['applied 1 on 2026-03-10']);
    say(id, 'in', '2026-03-02');
    expect(open(id)).toEqual(['reply_owed 1 on 2026-03-03']);
    say(id, 'out', '2026-03-02', '10:30');
    expect(open(id)).toEqual(['applied 1 on 2026-03-16']);
    isTrue();
    undo();
    undo();
    expect(open(id)).toEqual(['applied 1 on 2026-03-10']);
    isTrue();
  });

  it('follow how somebody can be reached, and to whom a merge gives them', async () => {
    const { add, app, db, followUps, isTrue } = await setUp();
    const { id } = add('Analyst', 'applied', 'Acme', APPLIED);
    const rows = contactRows(db);
    const [keep, drop] = [rows.person('Dana Ortiz'), rows.person('Dana Ortiz')];
    answerOf(app.people.setPart({ personId: drop, roleId: id, part: 'recruiter' }));
    const first = () => followUps.ofRole(id).find(({ state }) => state === 'open');
    expect(first()).toMatchObject({ person: drop, channel: null });
    answerOf(app.people.patch({ id: drop, version: 1, fields: { phone: '+34 600 000 000' } }));
    expect(first()).toMatchObject({ person: drop, channel: 'call' });
    answerOf(app.mergePeople({ keepId: keep, keepVersion: 1, dropId: drop, dropVersion: 2 }));
    expect(first()).toMatchObject({ person: keep, channel: 'call' });
    isTrue();
  });

  it('change with the time alone: an interview ends, and each who was there is to be thanked', async () => {
    const { add, app, clock, db, open, catchUp, isTrue } = await setUp();
    const { id } = add('Analyst', 'interview', 'Acme', APPLIED);
    const rows = contactRows(db);
    const personIds = [rows.person('Dana Ortiz'), rows.person('Lee Park')];
    const at = { day: '2026-03-02' as LocalDay, time: '15:00', zone: 'Europe/Madrid' };
    answerOf(
      app.interviews.create({
        ...{ roleId: id, at, minutes: 45, channel: 'video', place: null, state: 'scheduled', personIds, notes: '' },
      }),
    );
    expect(open(id)).toEqual(['prep 1 on 2026-02-27']);
    clock.set('2026-03-02T14:45:00.000Z', '2026-03-02', '15:45');
    expect(catchUp()).toBe(true);
    expect(open(id).toSorted()).toEqual([
      ...['post_interview 1 on 2026-03-09', 'post_interview 1 on 2026-03-09'],
      ...['thank_you 1 on 2026-03-03', 'thank_you 1 on 2026-03-03'],
    ]);
    isTrue();
    expect(catchUp()).toBe(false);
  });

  it('are made anew when the clock was set wrong and goes back', async () => {
    const { add, clock, open, catchUp, finish, isTrue } = await setUp();
    const { id } = add('Analyst', 'applied', 'Acme', APPLIED);
    clock.set('2026-06-02T08:00:00.000Z', '2026-06-02', '10:00');
    catchUp();
    expect(open(id)).toEqual([]);
    clock.set('2026-03-02T08:00:00.000Z', '2026-03-02', '09:00');
    catchUp();
    finish();
    expect(open(id)).toEqual(['applied 1 on 2026-03-10']);
    isTrue();
  });

  it('are planned in turns after a write that touched many roles, and then say so once', async () => {
    const { add, clock, db, plans, transact, turns, open, isTrue } = await setUp();
    const ids = Array.from({ length: 60 }, (_, index) => add(`Role ${index}`).id);
    transact(() => db.prepare("UPDATE roles SET applied_on = '2026-02-27'").run());
    expect(plans.isLeft()).toBe(true);
    expect(open(ids[0] ?? fail())).toEqual([]);
    const planned = Promise.withResolvers<void>();
    const planner = createPlanner({
      ...{
        db,
        clock,
        turns,
        plans,
        isHeldUp: () => false,
        onPlanned: () => planned.resolve(),
      },
      onFault: planned.reject,
    });
    planner.wake();
    expect(planner.isBehind()).toBe(true);
    await planned.promise;
    expect(planner.isBehind()).toBe(false);
    for (const id of ids) expect(open(id)).toEqual(['applied 1 on 2026-03-10']);
    isTrue();
    await planner.dispose();
  });

  it('are left to be planned in turns where they are many: no reading makes some, and tells, and is asked again', async () => {
    const { add, app, clock, db, told, transact, plans, finish } = await setUp();
    for (let index = 0; index < 60; index += 1) add(`Role ${index}`);
    transact(() => db.prepare("UPDATE roles SET applied_on = '2026-02-27'").run());
    // The first reading of a day says that there is a new one.
    answerOf(app.today.get({ most: 7 }));
    const before = told.length;
    answerOf(app.today.get({ most: 7 }));
    expect(told.length).toBe(before);
    finish();
    // A month later each of them is too old: they are many again.
    clock.set('2026-04-20T08:00:00.000Z', '2026-04-20', '10:00');
    answerOf(app.today.get({ most: 7 }));
    const after = told.length;
    answerOf(app.today.get({ most: 7 }));
    expect(told.length).toBe(after);
    expect(plans.isLeft()).toBe(true);
  });

  it('are all planned in the end, whatever was rolled back on the way', async () => {
    const { add, clock, db, plans, transact, finish, open } = await setUp();
    const ids = Array.from({ length: 30 }, (_, index) => add(`Role ${index}`).id);
    transact(() => db.prepare("UPDATE roles SET applied_on = '2026-02-27'").run());
    for (const zone of ['Europe/Madrid', 'Europe/Lisbon']) {
      clock.zone = () => zone;
      for (let step = 0; step < 2; step += 1) {
        const cutOff = db.transaction(() => {
          plans.step(clock.now());
          throw new Error('the disk is full');
        });
        expect(cutOff).toThrow('the disk is full');
        plans.rolledBack();
      }
      finish();
      for (const id of ids) expect(open(id)).toEqual(['applied 1 on 2026-03-10']);
    }
  });

  it('are made anew for all roles where the zone is another, and are not asked of records that cannot be read', async () => {
    const { add, clock, db, plans, transact, finish, open } = await setUp();
    const { id } = add('Analyst', 'applied', 'Acme', APPLIED);
    let zone = 'Pacific/Kiritimati';
    clock.zone = () => zone;
    expect(plans.isLeft()).toBe(true);
    finish();
    expect(open(id)).toEqual(['applied 1 on 2026-03-10']);
    // What no clock says is UTC rather than the end of every write.
    zone = 'Nowhere/At all';
    transact(() => {
      db.prepare("UPDATE roles SET closes_on = '2026-02-31', applied_on = 'soon'").run();
      db.prepare(
        `INSERT INTO interactions (id, role_id, direction, channel, at, zone, recorded_at)
          VALUES (?, ?, 'in', 'call', 'yesterday', 'UTC', 'never'), (?, ?, 'in', 'call', '99999-01-01', 'UTC', '')`,
      ).run(uuidv7(), id, uuidv7(), id);
      db.prepare(
        `INSERT INTO promises (id, role_id, what, due_on, zone, made_at, recorded_at)
          VALUES (?, ?, 'call', 'soon', 'UTC', '', '')`,
      ).run(uuidv7(), id);
      db.prepare(
        `INSERT INTO promises (id, role_id, what, due_at, zone, made_at, recorded_at)
          VALUES (?, ?, 'call', '2026-03-02 08:10:00', 'UTC', '2026-03-01T08:00:00.000Z', '')`,
      ).run(uuidv7(), id);
    });
    finish();
    expect(open(id)).toEqual([]);
  });
});

const fail = (): never => {
  throw new Error('there are roles');
};
