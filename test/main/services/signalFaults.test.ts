import { describe, expect, it } from 'vitest';
import type { SignalId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { Statement } from '#shared/signals/signal.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { expectTrueConflicts } from '#test/helpers/trueFacts.ts';
import { COMPARING, READY, signalsSetUp, ZONE } from './signalsSetUp.ts';

const at = (day: string, time: string | null = null) => ({ at: { day: day as LocalDay, time, zone: ZONE } });
const moment = (day: string, time: string) => ({ at: { day: day as LocalDay, time, zone: ZONE } });
const place = (value: string): Statement => ({ topic: 'location', value });
const pay = (min: number, max: number): Statement => ({
  topic: 'salary',
  value: { min, max, currency: 'USD', period: 'year' },
});

const setUp = async () => {
  const board = await signalsSetUp();
  const { app, role, conflicts, roleCards, someone, say, clock } = board;
  clock.set('2026-03-13T09:00:00.000Z', '2026-03-13', '10:00');
  const rosa = someone('Rosa Gil', 'recruiter');
  const open = () => conflicts.ofRole(role.id).map(({ topic }) => topic);
  const verdict = () => roleCards.find(role.id)?.gate;
  const view = (knownOn: string | null = null) =>
    answerOf(app.roleSignals({ roleId: role.id, knownOn: knownOn as LocalDay | null }));
  const settle = (topic: Statement['topic'], signalId: SignalId | null = null) => {
    const ids = view()
      .topics.filter((one) => one.topic === topic)
      .flatMap(({ clusters }) => clusters.flatMap((cluster) => cluster.ids));
    return app.settlements.settle({ roleId: role.id, topic, answer: 'resolved', ids, signalId, reason: '' });
  };
  const step = (name: 'accepted' | 'acknowledged' | 'may_give_notice', day: string, signalId: SignalId | null = null) =>
    answerOf(
      app.offerSteps.add({
        ...{ roleId: role.id, step: name, who: { kind: 'person', personId: rosa, part: null } },
        ...{ signalId, contingency: null, ...at(day) },
      }),
    );
  /** A letter of the 10th, typed in a minute apart, with all that makes it clear on the 13th. */
  const offered = (terms: readonly Statement[] = []) => {
    const paper = (time: string) => ({ ...at('2026-03-10', time), channel: 'document' as const });
    for (const said of terms) say(said, rosa, paper('09:59'));
    const letter = say({ topic: 'offer_form', value: 'written' }, rosa, paper('10:00'));
    say({ topic: 'start_date', value: '2026-05-04' }, rosa, paper('09:58'));
    say({ topic: 'contingencies', value: [] }, rosa, paper('10:01'));
    step('accepted', '2026-03-10', letter.id);
    step('acknowledged', '2026-03-10');
    step('may_give_notice', '2026-03-10');
    return letter;
  };
  return { ...board, rosa, open, verdict, view, settle, step, offered };
};

describe('a settled conflict', () => {
  it('is open again when somebody takes a third position, however weak', async () => {
    const { say, marta, jordi, someone, open, settle, view } = await setUp();
    say(place('London'), marta, at('2026-03-02'));
    say(place('Berlin'), jordi, at('2026-03-02'));
    answerOf(settle('location'));
    expect(open()).toEqual([]);
    expect(view().topics[0]?.settled).toMatchObject({ answer: 'resolved' });
    say(place('Paris'), someone('Pau Roca', 'peer'), at('2026-03-03'));
    expect(open()).toEqual(['location']);
    expect(view().topics[0]?.settled).toBeNull();
  });

  it('is open again when the signal that settled it is taken back; one of nowhere settles nothing', async () => {
    const { app, say, marta, jordi, open, settle, add, input } = await setUp();
    say(place('London'), marta, at('2026-03-02'));
    say(place('Berlin'), jordi, at('2026-03-02'));
    const by = say(place('London'), marta, at('2026-03-04'));
    const other = add('Other', 'applied');
    const elsewhere = answerOf(app.signals.add({ roleId: other.id, signal: input(READY, marta) }));
    expect(failureOf(settle('location', elsewhere.id))).toBe('not_found');
    expect(failureOf(settle('location', '018f0000-0000-7000-8000-000000000000' as SignalId))).toBe('not_found');
    answerOf(settle('location', by.id));
    expect(open()).toEqual([]);
    answerOf(app.signals.act({ id: by.id, act: 'misheard' }));
    expect(open()).toEqual(['location']);
  });

  it('may be one of what cannot be compared', async () => {
    const { say, marta, jordi, open, settle, view } = await setUp();
    say(pay(120_000, 140_000), marta, at('2026-03-02'));
    say(
      { topic: 'salary', value: { min: 7000, max: 8000, currency: 'EUR', period: 'month' } },
      jordi,
      at('2026-03-02'),
    );
    expect(open()).toEqual(['salary']);
    answerOf(settle('salary'));
    expect(open()).toEqual([]);
    expect(view().topics[0]?.settled).not.toBeNull();
  });

  it('follows a correction that says the same, and no other', async () => {
    const { app, say, marta, jordi, open, settle, input } = await setUp();
    const said = say(place('London'), marta, at('2026-03-02'));
    say(place('Berlin'), jordi, at('2026-03-02'));
    answerOf(settle('location'));
    const quoted = answerOf(
      app.signals.correct({ id: said.id, signal: input(place('London'), marta, { ...at('2026-03-02'), quote: 'Q' }) }),
    );
    expect(open()).toEqual([]);
    answerOf(app.signals.correct({ id: quoted.id, signal: input(place('Leeds'), marta, at('2026-03-02')) }));
    expect(open()).toEqual(['location']);
  });
});

describe('the verdict', () => {
  it('takes what one sender wrote on one day for one letter, and a day alone for all of it', async () => {
    const { say, marta, offered, verdict, view } = await setUp();
    say(pay(120_000, 140_000), marta, { ...at('2026-03-02'), channel: 'email' });
    offered([pay(118_000, 118_000)]);
    expect(verdict()).toBe('hold');
    expect(view().gate?.letter).toHaveLength(4);
    expect(view().gate?.gates.filter(({ isPassed }) => !isPassed)).toMatchObject([{ name: 'terms' }]);
  });

  it('is clear with a smooth letter, keeps its acceptance through a correction, and is none of a day before', async () => {
    const { app, rosa, input, offered, verdict, view } = await setUp();
    const letter = offered();
    expect(verdict()).toBe('clear');
    const paper = { ...at('2026-03-10', '10:00'), channel: 'document' as const, quote: 'We are pleased.' };
    const anew = input({ topic: 'offer_form', value: 'written' }, rosa, paper);
    answerOf(app.signals.correct({ id: letter.id, signal: anew }));
    expect(verdict()).toBe('clear');
    expect(view('2026-03-12').gate).toBeNull();
  });

  it('does not forget an objection with the one who made it, nor through what somebody else says', async () => {
    const { app, say, jordi, offered, verdict } = await setUp();
    offered();
    say(COMPARING, jordi, at('2026-03-12'));
    expect(verdict()).toBe('dont_resign');
    answerOf(app.people.remove({ id: jordi, version: answerOf(app.people.get(jordi)).person.version }));
    say({ topic: 'decision_stance', value: 'positive' }, null, at('2026-03-13', '09:00'));
    expect(verdict()).not.toBe('clear');
  });

  it('lapses though the user called and nobody answered', async () => {
    const { app, role, offered, verdict, clock, settled, db } = await setUp();
    offered();
    clock.set('2026-03-30T09:00:00.000Z', '2026-03-30', '11:00');
    settled();
    expect(verdict()).toBe('hold');
    const call = { direction: 'out', channel: 'call', isAutomatic: false, reached: false, text: '' } as const;
    answerOf(app.interactions.log({ ...call, roleId: role.id, who: null, ...moment('2026-03-30', '10:00') }));
    expect(verdict()).toBe('hold');
    expectTrueConflicts(db, ZONE, clock.today());
  });

  it('needs more than an impression, or somebody’s hearsay, to see nothing left to be cleared', async () => {
    const { app, say, rosa, marta, offered, verdict, view } = await setUp();
    offered();
    const none: Statement = { topic: 'contingencies', value: [] };
    for (const { id, said } of view().signals)
      if (said.topic === 'contingencies') app.signals.act({ id, act: 'misheard' });
    expect(verdict()).toBe('dont_resign');
    say(none, marta, { ...at('2026-03-12'), certainty: 'impression' });
    say(none, marta, { ...at('2026-03-12'), hearsayOf: { who: { kind: 'person', personId: rosa, part: null } } });
    expect(verdict()).toBe('dont_resign');
    say(none, rosa, { ...at('2026-03-12'), channel: 'email' });
    expect(verdict()).toBe('clear');
  });
});

describe('what rests on signals', () => {
  it('is no other conversation’s day: only what was said when it was moves with it', async () => {
    const { app, db, role, marta, say, view } = await setUp();
    const interview = answerOf(
      app.interviews.create({
        ...{
          roleId: role.id,
          minutes: 60,
          channel: 'video',
          place: null,
          state: 'held',
          personIds: [marta],
          notes: '',
        },
        ...moment('2026-03-02', '10:00'),
      }),
    );
    say(READY, marta, { ...at('2026-03-03', '18:00'), interviewId: interview.id });
    const version = db
      .prepare<[string], number>('SELECT version FROM interviews WHERE id = ?')
      .pluck()
      .get(interview.id);
    const same = {
      id: interview.id,
      version: version ?? 0,
      minutes: 60,
      channel: 'video',
      place: null,
      state: 'held',
    } as const;
    answerOf(app.interviews.update({ ...same, personIds: [marta], notes: 'N', ...moment('2026-03-02', '10:00') }));
    expect(view().signals[0]?.saidAt).toBe('2026-03-03T17:00:00.000Z');
  });

  it('is told elsewhere only while there is an offer', async () => {
    const { app, add, rosa, say, someone, settled, followUps } = await setUp();
    const waiting = add('Waiting', 'interview', 'Bluefin');
    const ben = someone('Ben Poe', 'recruiter', waiting.id);
    answerOf(
      app.interactions.log({
        ...{ roleId: waiting.id, who: { kind: 'person', personId: ben, part: null }, direction: 'in', channel: 'call' },
        ...{ isAutomatic: false, reached: true, text: '', ...moment('2026-03-12', '10:00') },
      }),
    );
    const told = () => {
      settled();
      return followUps.ofRole(waiting.id).some(({ rule, state }) => rule === 'competing_offer' && state === 'open');
    };
    say({ topic: 'offer_form', value: 'verbal' }, rosa, at('2026-03-12', '11:00'));
    expect(told()).toBe(true);
    say({ topic: 'offer_form', value: 'none' }, rosa, at('2026-03-13', '09:00'));
    expect(told()).toBe(false);
  });
});
