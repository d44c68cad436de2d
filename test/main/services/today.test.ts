import { describe, expect, it } from 'vitest';
import type { Parsed } from '#shared/contract/index.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';
import { expectTrueFollowUps } from '#test/helpers/trueFacts.ts';

const ZONE = 'Europe/Madrid';
type Act = Parsed<'followUps.act'>;

/** The clock stands at Monday 2 March 2026, 09:00 in Madrid. */
const setUp = async () => {
  const board = await pipelineBoard();
  const { add, app, clock, db, derived, plans, transact, undoLog } = board;
  const finish = (): void => {
    while (plans.isLeft()) transact(() => plans.step(clock.now()));
  };
  finish();
  const today = (most = 7) => answerOf(app.today.get({ most }));
  const lines = (most = 7): string[] =>
    today(most).entries.map(
      ({ group, items }) => `${group}: ${items.map((one) => `${one.rule} ${one.roleTitle}`).join(' + ')}`,
    );
  const applied = (title: string, appliedOn: string, company = 'Acme') =>
    add(title, 'applied', company, { appliedOn: appliedOn as LocalDay });
  const refs = (index = 0): Act['items'] =>
    today(100).entries[index]?.items.map(({ roleId, key }) => ({ roleId, key })) ?? [];
  const act = (part: Partial<Act>) =>
    app.followUps.act({ items: refs(), act: 'skipped', until: null, reason: '', ...part });
  const undo = (): void => {
    const command = undoLog.next('undo');
    if (command !== undefined) transact(() => undoLog.replay(command, 'undo'));
    finish();
  };
  const isTrue = (): void => {
    derived.catchUp(transact);
    expectTrueFollowUps(db, clock.now(), ZONE);
  };
  return { ...board, finish, today, lines, applied, refs, act, undo, isTrue };
};

describe('Today', () => {
  it('has what is missed first, then what is left from before, then today, then what is to come', async () => {
    const { add, app, applied, clock, db, lines, today } = await setUp();
    applied('Left from before', '2026-02-18');
    applied('For today', '2026-02-19');
    applied('To come', '2026-02-27');
    const late = add('Promised', 'screening');
    const dana = contactRows(db).person('Dana Ortiz');
    answerOf(
      app.interactions.log({
        ...{ roleId: late.id, who: { kind: 'person', personId: dana, part: 'recruiter' }, direction: 'out' },
        ...{ channel: 'call', isAutomatic: false, reached: true, text: '' },
        at: { day: '2026-02-26' as LocalDay, time: '10:00', zone: ZONE },
        also: {
          promise: { what: 'call', due: { day: '2026-02-26' as LocalDay, time: '16:00', zone: ZONE }, text: '' },
        },
      }),
    );
    expect(lines()).toEqual([
      ...['missed: promise Promised', 'earlier: applied Left from before', 'today: applied For today'],
      'next: applied To come',
    ]);
    expect(today()).toMatchObject({
      counts: { missed: 1, earlier: 1, today: 1, later: 0, next: 1 },
      isBehind: false,
      entries: [
        { items: [{ person: { name: 'Dana Ortiz' }, reason: { kind: 'promise', promise: { state: 'open' } } }] },
        { items: [{ person: null, reason: { kind: 'silence', since: '2026-02-18', what: 'applied', workDays: 8 } }] },
        ...[{}, {}],
      ],
    });
    // The next day has one more that is late, and nothing else changed.
    clock.set('2026-03-03T08:00:00.000Z', '2026-03-03', '09:00');
    expect(lines()[2]).toBe('earlier: applied For today');
  });

  it('shows the most urgent, and counts the rest', async () => {
    const { applied, today } = await setUp();
    for (let index = 0; index < 12; index += 1) applied(`Role ${index}`, '2026-02-18');
    expect(today(7).entries).toHaveLength(7);
    expect(today(7).counts.earlier).toBe(12);
    expect(today(500).entries).toHaveLength(12);
  });

  it('has one entry for one person on several roles, which is done at once', async () => {
    const { app, applied, db, lines, refs, today, isTrue } = await setUp();
    const agent = contactRows(db).person('Ana Agent');
    for (const title of ['One', 'Two', 'Three']) {
      const { id } = applied(title, '2026-02-18');
      answerOf(app.people.setPart({ personId: agent, roleId: id, part: 'agency_recruiter' }));
    }
    expect(today().counts.earlier).toBe(1);
    expect(lines()[0]).toMatch(/^earlier: applied \w+ \+ applied \w+ \+ applied \w+$/);
    const log = { channel: 'email', text: 'Any news of the three?', reached: null } as const;
    expect(answerOf(app.followUps.done({ items: refs(), log }))).toEqual({ done: 3 });
    // One message was sent, and each of the three waits for its second step.
    expect(db.prepare('SELECT count(*) AS n FROM interactions').get()).toEqual({ n: 1 });
    expect(today().counts).toMatchObject({ earlier: 0, today: 0, next: 3 });
    isTrue();
  });

  it('keeps apart what is due soon and what is due much later', async () => {
    const { app, add, db, today } = await setUp();
    const dana = contactRows(db).person('Dana Ortiz');
    const role = add('Analyst', 'interview');
    answerOf(
      app.interviews.create({
        ...{ roleId: role.id, minutes: 45, channel: 'video', place: null, state: 'held', notes: '', personIds: [dana] },
        at: { day: '2026-03-01' as LocalDay, time: '10:00', zone: ZONE },
      }),
    );
    // Today the thank-you; in a week, if nothing is heard, the follow-up.
    expect(today().entries.map(({ group, items }) => `${group} ${items.map(({ rule }) => rule).join()}`)).toEqual([
      ...['today thank_you', 'next post_interview'],
    ]);
    expect(today().entries[0]?.items[0]?.reason).toMatchObject({ kind: 'interview', isInferred: false });
  });

  it('names the next interviews, and the preparation as at hand on their day', async () => {
    const { app, add, clock, today, lines } = await setUp();
    const role = add('Analyst', 'interview');
    answerOf(
      app.interviews.create({
        ...{
          roleId: role.id,
          minutes: 45,
          channel: 'video',
          place: null,
          state: 'scheduled',
          notes: '',
          personIds: [],
        },
        at: { day: '2026-03-03' as LocalDay, time: '10:00', zone: ZONE },
      }),
    );
    expect(lines()).toEqual(['today: prep Analyst']);
    expect(today().interviews).toMatchObject([
      { roleTitle: 'Analyst', startsAt: '2026-03-03T09:00:00.000Z', people: 0 },
    ]);
    clock.set('2026-03-03T08:00:00.000Z', '2026-03-03', '09:00');
    expect(lines()).toEqual(['missed: prep Analyst']);
  });
});

describe('what the user does with a follow-up', () => {
  it('is logged and done, with the next step to come; and undone as one', async () => {
    const { app, applied, refs, lines, today, undo, isTrue, db } = await setUp();
    const { id } = applied('Analyst', '2026-02-18');
    answerOf(app.followUps.done({ items: refs(), log: { channel: 'call', text: 'Left a message', reached: false } }));
    expect(lines()).toEqual(['next: applied Analyst']);
    expect(today().entries[0]?.items[0]).toMatchObject({ step: 2, day: '2026-03-11' });
    expect(answerOf(app.today.ofRole(id)).map(({ state, endedBy }) => endedBy ?? state)).toEqual(['open', 'done']);
    expect(db.prepare('SELECT channel, reached, text FROM interactions').get()).toEqual({
      ...{ channel: 'call', reached: 0, text: 'Left a message' },
    });
    isTrue();
    undo();
    expect(lines()).toEqual(['earlier: applied Analyst']);
    expect(db.prepare('SELECT count(*) AS n FROM interactions').get()).toEqual({ n: 0 });
    isTrue();
  });

  it('is not done any more if what was logged is removed', async () => {
    const { app, applied, refs, lines, db } = await setUp();
    applied('Analyst', '2026-02-18');
    answerOf(app.followUps.done({ items: refs(), log: { channel: 'email', text: '', reached: null } }));
    const [logged] = db.prepare<[], { id: never }>('SELECT id FROM interactions').all();
    if (logged === undefined) throw new Error('nothing was logged');
    answerOf(app.interactions.remove(logged.id));
    expect(lines()).toEqual(['earlier: applied Analyst']);
  });

  it('is put off until an hour or a day, and is back then', async () => {
    const { applied, act, clock, lines, today } = await setUp();
    applied('Analyst', '2026-02-18');
    answerOf(await act({ act: 'snoozed', until: { day: '2026-03-02' as LocalDay, time: '10:00', zone: ZONE } }));
    expect(lines()).toEqual(['later: applied Analyst']);
    expect(today().nextAt).toBe('2026-03-02T09:00:00.000Z');
    clock.set('2026-03-02T09:00:00.000Z', '2026-03-02', '10:00');
    expect(lines()).toEqual(['today: applied Analyst']);
    answerOf(await act({ act: 'snoozed', until: { day: '2026-03-05' as LocalDay, time: null, zone: ZONE } }));
    expect(lines()).toEqual(['next: applied Analyst']);
    clock.set('2026-03-05T08:00:00.000Z', '2026-03-05', '09:00');
    expect(lines()).toEqual(['today: applied Analyst']);
  });

  it('is put off with what is due for the same person by then, and brings nothing forward', async () => {
    const { app, applied, act, db, followUps, refs } = await setUp();
    const agent = contactRows(db).person('Ana Agent');
    const roles = [applied('Late', '2026-02-18'), applied('For tomorrow', '2026-02-20')];
    for (const { id } of roles) answerOf(app.people.setPart({ personId: agent, roleId: id, part: 'agency_recruiter' }));
    expect(refs()).toHaveLength(2);
    answerOf(await act({ act: 'snoozed', until: { day: '2026-03-02' as LocalDay, time: '10:00', zone: ZONE } }));
    const days = roles.map(({ id }) => followUps.ofRole(id).find(({ state }) => state === 'open')?.day);
    expect(days).toEqual(['2026-03-02', '2026-03-03']);
  });

  it('has the reason that the user gave for it, and not that of another', async () => {
    const { app, add, act, db, today } = await setUp();
    const rows = contactRows(db);
    const personIds = [rows.person('Ann'), rows.person('Cyd')];
    const role = add('Analyst', 'interview');
    answerOf(
      app.interviews.create({
        ...{ roleId: role.id, minutes: 45, channel: 'video', place: null, state: 'held', notes: '', personIds },
        at: { day: '2026-03-01' as LocalDay, time: '10:00', zone: ZONE },
      }),
    );
    const entryOf = (name: string) => today().entries.find(({ items }) => items[0]?.person?.name === name);
    for (const [name, reason] of [
      ['Ann', 'Ann is away'],
      ['Cyd', ''],
    ] as const) {
      const items = entryOf(name)?.items.map(({ roleId, key }) => ({ roleId, key })) ?? [];
      const until = { day: '2026-03-04' as LocalDay, time: null, zone: ZONE };
      answerOf(await act({ items, act: 'pinned', until, reason }));
    }
    expect(entryOf('Ann')?.items[0]?.userReason).toBe('Ann is away');
    expect(entryOf('Cyd')?.items[0]?.userReason).toBe('');
  });

  it('is pinned, skipped and retired with a reason, and taken up again', async () => {
    const { app, applied, act, lines, refs, today } = await setUp();
    const { id } = applied('Analyst', '2026-02-18');
    answerOf(
      await act({ act: 'pinned', until: { day: '2026-03-20' as LocalDay, time: null, zone: ZONE }, reason: 'Away' }),
    );
    expect(today().entries[0]).toMatchObject({ group: 'next', items: [{ hold: 'pinned', userReason: 'Away' }] });
    const items = refs();
    answerOf(await act({ act: 'retired', reason: 'Nobody to reach' }));
    expect(lines()).toEqual([]);
    expect(answerOf(app.today.ofRole(id))).toMatchObject([{ state: 'retired', userReason: 'Nobody to reach' }]);
    answerOf(await act({ items, act: 'reopened' }));
    expect(lines()).toEqual(['earlier: applied Analyst']);
    answerOf(await act({ act: 'skipped' }));
    expect(lines()).toEqual(['next: applied Analyst']);
  });

  it('is done to many at once, as one step for undo', async () => {
    const { app, applied, finish, today, undo } = await setUp();
    for (let index = 0; index < 45; index += 1) applied(`Role ${index}`, '2026-02-18');
    const items = today(500).entries.flatMap((one) => one.items.map(({ roleId, key }) => ({ roleId, key })));
    const until = { day: '2026-03-05' as LocalDay, time: null, zone: ZONE };
    expect(answerOf(await app.followUps.act({ items, act: 'snoozed', until, reason: '' }))).toEqual({ done: 45 });
    finish();
    expect(today(500).counts).toMatchObject({ earlier: 0, next: 45 });
    undo();
    expect(today(500).counts).toMatchObject({ earlier: 45, next: 0 });
  });

  it('is refused until a moment that has passed, and of what is no longer to be done', async () => {
    const { app, applied, act, refs, move } = await setUp();
    const role = applied('Analyst', '2026-02-18');
    const items = refs();
    const until = (day: string, time: string | null) => ({ day: day as LocalDay, time, zone: ZONE });
    for (const past of [until('2026-03-02', null), until('2026-03-02', '08:59'), until('2020-01-01', null), null]) {
      expect(failureOf(await act({ act: 'snoozed', until: past }))).toBe('invalid_input');
    }
    expect(failureOf(await act({ act: 'retired', until: until('2026-04-01', null) }))).toBe('invalid_input');
    answerOf(move(role, 'closed'));
    expect(failureOf(await act({ items, act: 'skipped' }))).toBe('conflict');
    expect(failureOf(app.followUps.done({ items, log: null }))).toBe('conflict');
  });

  it('says of a promise that it was not kept, if the user made the call themselves', async () => {
    const { app, add, clock, refs, today } = await setUp();
    const role = add('Analyst', 'screening');
    const due = { day: '2026-03-02' as LocalDay, time: '09:10', zone: ZONE };
    answerOf(
      app.interactions.log({
        ...{
          roleId: role.id,
          who: null,
          direction: 'out',
          channel: 'call',
          isAutomatic: false,
          reached: true,
          text: '',
        },
        ...{ at: { ...due, time: '09:00' }, also: { promise: { what: 'call', due, text: '' } } },
      }),
    );
    clock.set('2026-03-02T08:30:00.000Z', '2026-03-02', '09:30');
    expect(today().counts.missed).toBe(1);
    answerOf(app.followUps.done({ items: refs(), log: { channel: 'call', text: 'Rang back', reached: true } }));
    expect(answerOf(app.promises.list(role.id))[0]?.state).toBe('broken');
    expect(today().counts.missed).toBe(0);
  });
});

describe('roles that have had no answer for over a month', () => {
  it('are one question, and are closed as unanswered and brought back as one', async () => {
    const { app, applied, db, today, undo } = await setUp();
    for (let index = 0; index < 40; index += 1) applied(`Old ${index}`, '2026-01-02', 'Ancient');
    applied('New', '2026-02-18');
    expect(today()).toMatchObject({ quiet: 40, counts: { missed: 0, earlier: 1, today: 0, next: 0 } });
    // Another number than the user was asked about is another question.
    expect(failureOf(await app.quiet.settle({ how: 'close', seen: 39 }))).toBe('stale');
    expect(answerOf(await app.quiet.settle({ how: 'close', seen: 40 }))).toEqual({ roles: 40 });
    expect(today().quiet).toBe(0);
    const ghosted = () => db.prepare("SELECT count(*) AS n FROM roles WHERE outcome = 'ghosted'").get();
    expect(ghosted()).toEqual({ n: 40 });
    undo();
    expect(ghosted()).toEqual({ n: 0 });
    expect(today().quiet).toBe(40);
  });

  it('are asked about again in a month, and not once somebody was heard or something is to come', async () => {
    const { app, applied, clock, today } = await setUp();
    const heard = applied('Heard', '2026-01-02');
    applied('Silent', '2026-01-02');
    answerOf(
      app.interactions.log({
        ...{
          roleId: heard.id,
          who: null,
          direction: 'in',
          channel: 'email',
          isAutomatic: false,
          reached: null,
          text: '',
        },
        ...{ at: { day: '2026-02-27' as LocalDay, time: '10:00', zone: ZONE } },
      }),
    );
    expect(today().quiet).toBe(1);
    answerOf(await app.quiet.settle({ how: 'wait', seen: app.quiet.count() }));
    expect(today().quiet).toBe(0);
    clock.set('2026-03-20T08:00:00.000Z', '2026-03-20', '09:00');
    expect(today().quiet).toBe(0);
    clock.set('2026-04-01T08:00:00.000Z', '2026-04-01', '10:00');
    expect(today().quiet).toBeGreaterThan(0);
  });
});
