import { describe, expect, it } from 'vitest';
import type { CompanyId } from '#shared/domain/ids.ts';
import type { InterviewState } from '#shared/domain/interview.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';
import { expectTrueFacts } from '#test/helpers/trueFacts.ts';

const setUp = async () => {
  const services = await pipelineBoard();
  const { app, clock, db, transact, undoLog } = services;
  const at = (day: string) => ({ day: day as LocalDay, time: '10:00', zone: 'UTC' });
  const meet = (roleId: ReturnType<typeof services.add>['id'], day: string, state: InterviewState = 'scheduled') =>
    answerOf(
      app.interviews.create({
        ...{ roleId, at: at(day), minutes: 30, channel: 'video', place: null, state, personIds: [], notes: '' },
      }),
    );
  const undo = (): void => {
    const command = undoLog.next('undo');
    if (command !== undefined) transact(() => undoLog.replay(command, 'undo'));
  };
  const isTrue = (): void => expectTrueFacts(db, clock.now(), clock.today());
  return { ...services, at, meet, undo, isTrue };
};

describe('what is made of a role', () => {
  it('is in the answer of the command that changed it, and goes back with it', async () => {
    const { add, meet, app, undo, isTrue } = await setUp();
    const { id } = add('Analyst');
    const card = () => answerOf(app.roles.get(id)).card;
    meet(id, '2026-03-09');
    expect(card().nextInterviewAt).toBe('2026-03-09T10:00:00.000Z');
    meet(id, '2026-02-27', 'held');
    expect(card().lastHeardAt).toBe('2026-02-27T10:00:00.000Z');
    isTrue();
    undo();
    undo();
    expect(card()).toMatchObject({ nextInterviewAt: null, lastHeardAt: null });
    isTrue();
  });

  it('passes with the time, without anybody’s doing', async () => {
    const { add, meet, titles, clock, edit, isTrue } = await setUp();
    const [first, second, closing] = [add('First'), add('Second'), add('Closing')];
    meet(first.id, '2026-03-03');
    meet(first.id, '2026-03-10');
    meet(second.id, '2026-03-05');
    edit(closing, { closesOn: '2026-03-02' as LocalDay });
    add('Other');
    expect(titles('applied', {}, 'next')).toEqual(['First', 'Second', 'Closing', 'Other']);
    clock.set('2026-03-04T08:00:00.000Z', '2026-03-04', '09:00');
    expect(titles('applied', {}, 'next')).toEqual(['Second', 'First', 'Other', 'Closing']);
    isTrue();
    clock.set('2026-03-20T08:00:00.000Z', '2026-03-20', '09:00');
    expect(titles('applied', {}, 'next')).toEqual(['Other', 'Closing', 'Second', 'First']);
    isTrue();
  });

  it('comes back when the clock does, which was set wrong', async () => {
    const { add, meet, app, clock, isTrue } = await setUp();
    const { id } = add('Analyst');
    meet(id, '2026-03-10');
    const next = () => answerOf(app.roles.get(id)).card.nextInterviewAt;
    clock.set('2026-04-02T08:00:00.000Z', '2026-04-02', '09:00');
    expect(next()).toBeNull();
    clock.set('2026-03-02T08:00:00.000Z', '2026-03-02', '09:00');
    expect(next()).toBe('2026-03-10T10:00:00.000Z');
    isTrue();
    // By some hours of one day.
    clock.set('2026-03-10T11:00:00.000Z', '2026-03-10', '12:00');
    expect(next()).toBeNull();
    clock.set('2026-03-10T09:00:00.000Z', '2026-03-10', '10:00');
    expect(next()).toBe('2026-03-10T10:00:00.000Z');
    isTrue();
  });

  it('counts no machine’s message, and a call as heard only if somebody was reached', async () => {
    const { add, app, db, isTrue } = await setUp();
    const { id } = add('Analyst');
    const insert = db.prepare(`INSERT INTO interactions (id, role_id, direction, channel, at, zone, recorded_at,
      is_automatic, reached) VALUES (?, ?, ?, ?, ?, 'UTC', '1', ?, ?)`);
    const heard = () => answerOf(app.roles.get(id)).card.lastHeardAt;
    insert.run('1', id, 'in', 'email', '2026-02-20T10:00:00.000Z', 1, null);
    expect(heard()).toBeNull();
    insert.run('2', id, 'out', 'call', '2026-02-21T10:00:00.000Z', 0, 0);
    expect(heard()).toBeNull();
    insert.run('3', id, 'out', 'call', '2026-02-22T10:00:00.000Z', 0, 1);
    expect(heard()).toBe('2026-02-22T10:00:00.000Z');
    insert.run('4', id, 'in', 'call', '2026-02-23T10:00:00.000Z', 0, 0);
    expect(heard()).toBe('2026-02-23T10:00:00.000Z');
    isTrue();
  });

  it('follows a merge, a removal and a command that fails half-way', async () => {
    const { add, app, db, isTrue } = await setUp();
    const rows = contactRows(db);
    const [one, two] = [add('One'), add('Two', 'applied', 'Bolt')];
    const [ana, bea] = [rows.person('Ana'), rows.person('Bea')];
    rows.interview(one.id, '2026-02-20T10:00:00.000Z', 'held', [ana, bea]);
    expect(answerOf(app.roles.get(one.id)).card.met).toBe(2);
    answerOf(app.mergePeople({ keepId: ana, keepVersion: 1, dropId: bea, dropVersion: 1 }));
    expect(answerOf(app.roles.get(one.id)).card.met).toBe(1);
    answerOf(app.people.remove({ id: ana, version: 2 }));
    expect(answerOf(app.roles.get(one.id)).card.met).toBe(0);
    const lost = {
      id: one.id,
      version: 1,
      fields: {
        company: { kind: 'new' as const, name: 'New' },
        via: { kind: 'known' as const, id: crypto.randomUUID() as CompanyId },
      },
    };
    expect(failureOf(app.roles.patch(lost))).toBe('not_found');
    expect(db.prepare("SELECT 1 FROM companies WHERE name = 'New'").get()).toBeUndefined();
    answerOf(app.roles.remove({ id: two.id, version: 1 }));
    isTrue();
  });

  it('is made for all that came without it, such as the data of an earlier version', async () => {
    const { add, meet, db, derived, transact, isTrue } = await setUp();
    meet(add('Analyst').id, '2026-03-09');
    add('Editor');
    db.exec('DELETE FROM role_facts');
    derived.complete(transact);
    isTrue();
  });
});
