import { describe, expect, it } from 'vitest';
import type { PersonId, SignalId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { SettlementAnswer } from '#shared/signals/choices.ts';
import type { Statement, Topic } from '#shared/signals/signal.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { expectTrueConflicts } from '#test/helpers/trueFacts.ts';
import { COMPARING, READY, signalsSetUp, ZONE } from './signalsSetUp.ts';

const OTHERS: Statement = { topic: 'candidates_remaining', value: 3 };
const on = (day: string) => ({ at: { day: day as LocalDay, time: null, zone: ZONE } });

const setUp = async () => {
  const board = await signalsSetUp();
  const { app, conflicts, roleCards, role, db, clock } = board;
  const stored = () => conflicts.ofRole(role.id);
  const open = () => stored().map(({ topic, band }) => `${topic} ${band}`);
  const card = () => roleCards.find(role.id);
  const view = () => answerOf(app.roleSignals({ roleId: role.id, knownOn: null }));
  const settle = (topic: Topic, answer: SettlementAnswer, signalId: SignalId | null = null) => {
    const found = view().topics.find((one) => one.topic === topic);
    const ids = [...(found?.sides ?? []).flat()];
    return answerOf(app.settlements.settle({ roleId: role.id, topic, answer, ids, signalId, reason: 'Asked.' }));
  };
  const expectTrue = (): void => expectTrueConflicts(db, ZONE, clock.today());
  return { ...board, stored, open, card, view, settle, expectTrue };
};

describe('conflicts', () => {
  it('are there with the signal that makes one, on the card and in the order, and go with its undo', async () => {
    const { say, marta, jordi, stored, card, app, role, replay, expectTrue } = await setUp();
    say(READY, marta, { ...on('2026-02-26'), certainty: 'likely', channel: 'in_person' });
    expect(stored()).toEqual([]);
    expect(card()?.conflict).toBeNull();
    const other = say(OTHERS, jordi, on('2026-02-27'));
    expect(stored()).toMatchObject([
      {
        ...{ topic: 'decision_stance', band: 'conflict', kind: 'contradiction' },
        ...{ aroseBy: other.id, aroseOn: '2026-02-27', askPerson: marta },
      },
    ]);
    expect(card()?.conflict).toEqual({ topic: 'decision_stance', band: 'conflict', open: 1 });
    const overview = answerOf(app.signalsOverview());
    expect(overview).toMatchObject({ total: 1, roles: [{ roleId: role.id, worstBand: 'conflict' }] });
    expect(answerOf(app.openConflicts())).toBe(1);
    expectTrue();
    replay('undo');
    expect([stored(), card()?.conflict]).toEqual([[], null]);
    expectTrue();
    replay('redo');
    expect(stored()).toHaveLength(1);
    replay('undo');
    replay('undo');
    expect(answerOf(app.signalsOverview()).roles).toEqual([]);
    expect(answerOf(app.openConflicts())).toBe(0);
    expectTrue();
  });

  it('follow what happens to the people in them', async () => {
    const { say, someone, app, role, open, expectTrue, replay } = await setUp();
    const [ana, anna] = [someone('Ana Roe', 'hiring_manager'), someone('Anna Roe', 'hiring_manager')];
    say(READY, ana, on('2026-02-26'));
    say(COMPARING, anna, on('2026-02-27'));
    expect(open()).toEqual(['decision_stance severe']);
    answerOf(app.people.setPart({ roleId: role.id, personId: anna, part: 'referrer' }));
    expect(open()).toEqual(['decision_stance watch']);
    expectTrue();
    // Two records of one person: she said something else later.
    const versionOf = (id: PersonId): number => answerOf(app.people.get(id)).person.version;
    answerOf(app.mergePeople({ keepId: ana, keepVersion: versionOf(ana), dropId: anna, dropVersion: versionOf(anna) }));
    expect(open()).toEqual([]);
    expectTrue();
    replay('undo');
    expect(open()).toEqual(['decision_stance watch']);
    answerOf(app.people.removeFromRole({ roleId: role.id, personId: ana }));
    expectTrue();
    answerOf(app.people.remove({ id: ana, version: versionOf(ana) }));
    expectTrue();
  });

  it('are settled, opened again by the user, and by a new word against it', async () => {
    const { say, someone, marta, jordi, open, settle, card, view, expectTrue } = await setUp();
    say(READY, marta, on('2026-02-26'));
    say(COMPARING, jordi, on('2026-02-27'));
    const before = open();
    settle('decision_stance', 'not_conflict');
    expect(open()).toEqual([]);
    expect(card()?.conflict).toBeNull();
    expect(view().topics[0]?.settled).toMatchObject({ answer: 'not_conflict', reason: 'Asked.' });
    settle('decision_stance', 'reopened');
    expect(open()).toEqual(before);
    settle('decision_stance', 'resolved');
    expect(open()).toEqual([]);
    say(COMPARING, someone('Pau Roca', 'executive'), on('2026-02-28'));
    expect(open()).toEqual(['decision_stance severe']);
    expect(view().topics[0]?.settled).toBeNull();
    expectTrue();
  });

  it('are none where two texts are the same thing, whoever says so later', async () => {
    const { say, someone, marta, jordi, stored, settle, view, expectTrue } = await setUp();
    say({ topic: 'location', value: 'London' }, marta, on('2026-02-26'));
    say({ topic: 'location', value: 'London office' }, jordi, on('2026-02-27'));
    expect(stored()).toHaveLength(1);
    settle('location', 'same_thing');
    expect(stored()).toEqual([]);
    // Each is still shown as it was said.
    const claims = view().topics.flatMap(({ clusters }) => clusters.flatMap((cluster) => cluster.claims));
    expect(claims.map(({ person, said }) => [person, said.value]).toSorted()).toEqual(
      [
        [marta, 'London'],
        [jordi, 'London office'],
      ].toSorted(),
    );
    say({ topic: 'location', value: 'london  OFFICE' }, someone('Pau Roca', 'executive'), on('2026-02-28'));
    expect(stored()).toEqual([]);
    say({ topic: 'location', value: 'Leeds' }, someone('Núria Vidal', 'peer'), on('2026-02-28'));
    expect(stored()).toHaveLength(1);
    expectTrue();
  });

  it('ask where what was said cannot be compared', async () => {
    const { say, marta, jordi, stored, card } = await setUp();
    const pay = { min: 120_000, max: 140_000, currency: 'USD', period: 'year' } as const;
    say({ topic: 'salary', value: pay }, marta, on('2026-02-26'));
    say(
      { topic: 'salary', value: { min: 7000, max: 8000, currency: 'EUR', period: 'month' } },
      jordi,
      on('2026-02-27'),
    );
    expect(stored()).toMatchObject([{ topic: 'salary', band: null, kind: null, severity: 0, aroseOn: '2026-02-27' }]);
    expect(card()?.conflict).toBeNull();
  });

  it('stay what they are with 500 signals on one topic, and the same one twice', async () => {
    const { say, marta, jordi, open, expectTrue } = await setUp();
    for (let count = 0; count < 250; count += 1) {
      say(READY, marta, on('2026-02-26'));
      say(COMPARING, jordi, on('2026-02-26'));
    }
    expect(open()).toEqual(['decision_stance conflict']);
    expectTrue();
  });
});

describe('the order of the signals’ screen', () => {
  it('has the worst first, the quiet after the others, and none that is closed', async () => {
    const { say, marta, jordi, app, add, someone, move, input, clock, settled } = await setUp();
    say(READY, marta, on('2026-02-26'));
    say(COMPARING, jordi, on('2026-02-27'));
    const calm = add('Calm', 'interview', 'Acme');
    const ana = someone('Ana Roe', 'recruiter', calm.id);
    answerOf(app.signals.add({ roleId: calm.id, signal: input(READY, ana, on('2026-02-26')) }));
    const titles = () => answerOf(app.signalsOverview()).roles.map(({ title }) => title);
    expect(titles()).toEqual(['Web Developer', 'Calm']);
    const heard = { direction: 'in', channel: 'call', isAutomatic: false, reached: true, text: '' } as const;
    const at = { day: '2026-04-20' as LocalDay, time: '10:00', zone: ZONE };
    clock.set('2026-04-20T09:00:00.000Z', '2026-04-20', '11:00');
    answerOf(app.interactions.log({ ...heard, roleId: calm.id, who: null, at }));
    settled();
    expect(titles()).toEqual(['Calm', 'Web Developer']);
    answerOf(move(answerOf(app.roles.get(calm.id)).card, 'closed'));
    expect(titles()).toEqual(['Web Developer']);
  });
});

describe('the resign gate', () => {
  it('goes from no to clear with what happens, and lapses by itself after 14 silent days', async () => {
    const { say, marta, someone, app, role, card, view, clock, settled, expectTrue } = await setUp();
    const rosa = someone('Rosa Gil', 'recruiter');
    expect(view().gate).toBeNull();
    clock.set('2026-03-13T09:00:00.000Z', '2026-03-13', '10:00');
    say({ topic: 'offer_form', value: 'verbal' }, rosa, on('2026-03-05'));
    expect(card()?.gate).toBe('dont_resign');
    const paper = { ...on('2026-03-10'), channel: 'document' as const };
    const letter = say({ topic: 'offer_form', value: 'written' }, rosa, paper);
    say({ topic: 'start_date', value: '2026-05-04' }, rosa, paper);
    say({ topic: 'contingencies', value: [] }, rosa, paper);
    say(READY, marta, on('2026-03-11'));
    const step = (
      name: 'accepted' | 'acknowledged' | 'may_give_notice',
      day: string,
      signalId: SignalId | null = null,
    ) =>
      answerOf(
        app.offerSteps.add({
          ...{ roleId: role.id, step: name, who: { kind: 'person', personId: rosa, part: null } },
          ...{ signalId, contingency: null, ...on(day) },
        }),
      );
    step('accepted', '2026-03-11', letter.id);
    step('acknowledged', '2026-03-12');
    expect(card()?.gate).toBe('hold');
    step('may_give_notice', '2026-03-12');
    expect(card()?.gate).toBe('clear');
    expect(view().gate).toMatchObject({ verdict: 'clear', asOf: '2026-03-13', lapsesAfter: '2026-03-26' });
    expectTrue();
    clock.set('2026-03-27T09:00:00.000Z', '2026-03-27', '10:00');
    settled();
    expect(card()?.gate).toBe('hold');
    expectTrue();
    const { offerSteps } = view();
    expect(offerSteps.map(({ step: name, personName }) => [name, personName])).toEqual([
      ['accepted', 'Rosa Gil'],
      ['acknowledged', 'Rosa Gil'],
      ['may_give_notice', 'Rosa Gil'],
    ]);
    const accepted = offerSteps[0];
    if (accepted === undefined) throw new Error('it was accepted');
    answerOf(app.offerSteps.remove(accepted.id));
    expect(card()?.gate).toBe('dont_resign');
    expect(failureOf(app.offerSteps.remove(accepted.id))).toBe('not_found');
  });
});
