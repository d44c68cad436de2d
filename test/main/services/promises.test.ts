import { describe, expect, it } from 'vitest';
import type { Parsed } from '#shared/contract/index.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { decisionDaySaid } from '#shared/signals/alsoSaid.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';
import { expectTrueFollowUps } from '#test/helpers/trueFacts.ts';

type Log = Parsed<'interactions.log'>;
const ZONE = 'Europe/Madrid';
/** Monday 2 March 2026, 09:00 in Madrid, as the clock of the test stands. */
const now = { day: '2026-03-02' as LocalDay, time: '09:00', zone: ZONE };
const CALL = { direction: 'out', channel: 'call', isAutomatic: false, reached: true, text: '', at: now } as const;

const setUp = async () => {
  const board = await pipelineBoard();
  const { add, app, clock, db, derived, followUps, plans, transact, undoLog } = board;
  while (plans.isLeft()) transact(() => plans.step(clock.now()));
  const role = add('Site Manager', 'saved');
  const dana = contactRows(db).person('Dana Ortiz', role.companyId as CompanyId);
  const log = (part: Partial<Log> = {}) =>
    answerOf(app.interactions.log({ ...CALL, roleId: role.id, who: null, ...part }));
  const promised = (part: Partial<NonNullable<Log['also']>['promise']> = {}): Log['also'] => ({
    promise: { what: 'call', due: { ...now, time: '09:10' }, text: '', ...part },
  });
  const list = () => answerOf(app.promises.list(role.id));
  const first = () => {
    const [one] = list();
    if (one === undefined) throw new Error('nothing is promised');
    return one;
  };
  const open = (): string[] => {
    derived.catchUp(transact);
    expectTrueFollowUps(db, clock.now(), ZONE);
    return followUps
      .ofRole(role.id)
      .filter(({ state }) => state === 'open')
      .map(({ rule, step, channel, dueAt, dueOn }) => `${rule} ${step} by ${channel} ${dueAt ?? dueOn}`);
  };
  const undo = (): void => {
    const command = undoLog.next('undo');
    if (command !== undefined) transact(() => undoLog.replay(command, 'undo'));
  };
  return { ...board, role, dana, log, promised, list, first, open, undo };
};

describe('a promise', () => {
  it('is written down with the call in which it was made, and taken back with it as one', async () => {
    const { log, promised, list, first, undo, app, role } = await setUp();
    const { id } = log({ also: promised({ text: 'call back' }) });
    expect(first()).toMatchObject({
      ...{ what: 'call', dueAt: '2026-03-02T08:10:00.000Z', dueOn: null, text: 'call back', state: 'open' },
      ...{ personId: null, madeAt: '2026-03-02T08:00:00.000Z' },
    });
    const kinds = answerOf(app.timeline.ofRole({ id: role.id, offset: 0 })).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'stage')).toEqual(['promise', 'interaction']);
    expect(answerOf(app.roles.get(role.id)).counts).toMatchObject({ promises: 1, interactions: 1 });
    undo();
    expect(list()).toEqual([]);
    expect(answerOf(app.timeline.ofRole({ id: role.id, offset: 0 })).some((one) => one.id === id)).toBe(false);
  });

  it('that lapses becomes a call to make, twenty minutes after its time', async () => {
    const { log, promised, open, clock } = await setUp();
    log({ also: promised() });
    clock.set('2026-03-02T08:29:59.000Z', '2026-03-02', '09:29');
    expect(open()).toEqual([]);
    clock.set('2026-03-02T08:30:00.000Z', '2026-03-02', '09:30');
    // Nobody's number is known yet.
    expect(open()).toEqual(['promise 1 by null 2026-03-02T08:30:00Z']);
  });

  it('is kept by what the user says keeps it, and by that alone', async () => {
    const { log, promised, first, open, clock, undo } = await setUp();
    log({ also: promised() });
    clock.set('2026-03-02T09:00:00.000Z', '2026-03-02', '10:00');
    const at = { ...now, time: '09:55' };
    log({ at, direction: 'in', also: { keeps: [first().id] } });
    expect(first()).toMatchObject({ state: 'kept', settledAt: '2026-03-02T09:00:00.000Z' });
    expect(open()).toEqual([]);
    undo();
    expect(first().state).toBe('open');
    expect(open()).toHaveLength(1);
    // They called after all; whether that is what they promised was not said.
    log({ at, direction: 'in' });
    expect(first().state).toBe('open');
    expect(open()).toEqual([]);
  });

  it('is settled by hand: not kept asks for a call at once, waived for none', async () => {
    const { app, log, dana, promised, first, open } = await setUp();
    answerOf(app.people.patch({ id: dana, version: 1, fields: { phone: '+34 600 000 000' } }));
    const who = { kind: 'person', personId: dana, part: null } as const;
    log({ who, also: promised({ due: { ...now, day: '2026-03-05' as LocalDay, time: null } }) });
    const settle = (state: 'broken' | 'waived' | 'open'): void =>
      void answerOf(app.promises.settle({ id: first().id, version: first().version, state }));
    settle('broken');
    expect(open()).toEqual(['promise 1 by call 2026-03-02T08:00:00Z']);
    expect(answerOf(app.people.get(dana)).promises).toEqual({ kept: 0, broken: 1 });
    settle('waived');
    expect(open()).toEqual([]);
    expect(answerOf(app.people.get(dana)).promises).toEqual({ kept: 0, broken: 0 });
    settle('open');
    expect(first()).toMatchObject({ state: 'open', settledAt: null });
  });

  it('is counted for its person and for the company, kept ones of all', async () => {
    const { app, log, dana, promised, list, role } = await setUp();
    const who = { kind: 'person', personId: dana, part: null } as const;
    for (const state of ['kept', 'kept', 'broken', 'waived', 'open'] as const) {
      log({ who, also: promised() });
      const made = list().find((one) => one.state === 'open' && one.version === 1);
      if (made !== undefined && state !== 'open') answerOf(app.promises.settle({ id: made.id, version: 1, state }));
    }
    expect(answerOf(app.people.get(dana)).promises).toEqual({ kept: 2, broken: 1 });
    expect(answerOf(app.companies.get(role.companyId)).promises).toEqual({ kept: 2, broken: 1 });
  });

  it('is put right by the field, and stays when what it came with is removed', async () => {
    const { app, log, promised, first } = await setUp();
    const { id } = log({ also: promised() });
    const due = { day: '2026-03-06' as LocalDay, time: null, zone: ZONE };
    answerOf(app.promises.patch({ id: first().id, version: 1, fields: { due } }));
    expect(first()).toMatchObject({ what: 'call', dueOn: '2026-03-06', dueAt: null, version: 2 });
    expect(failureOf(app.promises.settle({ id: first().id, version: 1, state: 'kept' }))).toBe('stale');
    answerOf(app.interactions.remove(id));
    expect(first()).toMatchObject({ dueOn: '2026-03-06' });
    const gone = first();
    answerOf(app.promises.remove(gone));
    expect(failureOf(app.promises.remove(gone))).toBe('not_found');
  });

  it('was made when the call was, if the time of that is put right', async () => {
    const { app, log, promised, first, open, clock } = await setUp();
    const { id } = log({ also: promised() });
    clock.set('2026-03-02T08:40:00.000Z', '2026-03-02', '09:40');
    answerOf(app.interactions.patch({ id, version: 1, fields: { at: { ...now, time: '09:05' } } }));
    expect(first().madeAt).toBe('2026-03-02T08:05:00.000Z');
    // The call in which they promised it is not the one that they promised.
    expect(open()).toEqual(['promise 1 by null 2026-03-02T08:30:00Z']);
  });

  it('is not kept by what came before it, or from somebody else', async () => {
    const { db, log, dana, promised, first } = await setUp();
    const who = { kind: 'person', personId: dana, part: null } as const;
    log({ who, also: promised() });
    const keeps = { keeps: [first().id] };
    log({ who, direction: 'in', at: { ...now, day: '2026-02-27' as LocalDay }, also: keeps });
    expect(first().state).toBe('open');
    const other = { ...who, personId: contactRows(db).person('Lee Park') };
    log({ who: other, direction: 'in', at: { ...now, time: '09:30' }, also: keeps });
    expect(first().state).toBe('open');
    log({ who, direction: 'in', at: { ...now, time: '09:30' }, also: keeps });
    expect(first().state).toBe('kept');
  });

  it('needs a role; nothing is written without', async () => {
    const { app, dana, promised, db } = await setUp();
    const who = { kind: 'person', personId: dana, part: null } as const;
    expect(failureOf(app.interactions.log({ ...CALL, roleId: null, who, also: promised() }))).toBe('invalid_input');
    expect(db.prepare('SELECT count(*) AS n FROM interactions').get()).toEqual({ n: 0 });
  });

  it('may have been due long ago, or be of a zone in which that time is skipped', async () => {
    const { log, list, open } = await setUp();
    const due = { day: '2026-03-08' as LocalDay, time: '02:30', zone: 'America/New_York' };
    log({ also: { promise: { what: 'call', due, text: '' } } });
    log({
      also: { promise: { what: 'email', due: { day: '2020-01-01' as LocalDay, time: null, zone: ZONE }, text: '' } },
    });
    expect(
      list()
        .map(({ dueAt, dueOn }) => dueAt ?? dueOn)
        .toSorted(),
    ).toEqual(['2020-01-01', '2026-03-08T07:30:00.000Z']);
    // Too long ago for anything to come of it.
    expect(open()).toEqual([]);
  });
});

describe('what came in', () => {
  it('asks for a reply, unless the user says that it wants none', async () => {
    const { log, open } = await setUp();
    log({ direction: 'in', channel: 'email', reached: null });
    expect(open()).toEqual(['reply_owed 1 by null 2026-03-03']);
    log({ direction: 'in', channel: 'email', reached: null, also: { needsNoReply: true } });
    expect(open()).toEqual([]);
  });
});

describe('a decision day', () => {
  it('is written down with what was said, and asked about when nobody was heard by then', async () => {
    const { app, move, role, log, open } = await setUp();
    answerOf(move(role, 'screening'));
    log({ also: { signals: [decisionDaySaid({ on: '2026-03-04' as LocalDay, willCall: true })] } });
    expect(open()).toEqual(['decision_date 1 by null 2026-03-05']);
    const [entry] = answerOf(app.timeline.ofRole({ id: role.id, offset: 0 })).filter(({ kind }) => kind === 'signal');
    if (entry?.kind !== 'signal') throw new Error('it is not in the timeline');
    const said = { topic: 'decision_date', value: '2026-03-04' };
    expect(entry.signal).toMatchObject({ said, willCall: true, personName: null, channel: 'call' });
    answerOf(app.signals.act({ id: entry.id, act: 'misheard' }));
    expect(open()).toEqual(['applied 1 by null 2026-03-16']);
  });
});
