import { describe, expect, it } from 'vitest';
import { historyOf, isGateAsked, type OfferStep } from '#shared/signals/historyOf.ts';
import type { Standing } from '#shared/signals/settlements.ts';
import { march, smooth } from './histories.ts';
import { said } from './signals.ts';

const { signals, parts, contacts, today } = smooth();
const GIVEN = { signals, parts, contacts, today };

const step = (name: OfferStep['step'], day: number, more: Partial<OfferStep> = {}): OfferStep => ({
  step: name,
  personId: null,
  signalId: null,
  contingency: null,
  isDay: false,
  at: march(day),
  ...more,
});
const of = (...steps: readonly OfferStep[]) => historyOf(GIVEN, steps, []);

describe('the history that the gate looks at', () => {
  it('is what it was given, where nothing was done with an offer', () => {
    expect(of()).toEqual({
      ...GIVEN,
      ...{ replacing: [], acceptances: [], cleared: [], toldToGiveNotice: [], settled: [] },
    });
  });

  it('has each step in its place, and nothing of it in another', () => {
    const history = of(
      step('replaces_letter', 9, { signalId: 'second' }),
      step('replaces_letter', 9),
      step('accepted', 10, { signalId: 'letter', personId: 'recruiter' }),
      step('cleared', 11, { contingency: 'references' }),
      step('cleared', 11),
      step('may_give_notice', 12, { personId: 'recruiter', signalId: 'word' }),
      step('may_give_notice', 13),
    );
    expect(history.replacing).toEqual(['second']);
    expect(history.acceptances).toEqual([{ letter: 'letter', at: march(10), acknowledgedAt: null }]);
    expect(history.cleared).toEqual(['references']);
    expect(history.toldToGiveNotice).toEqual([
      { person: 'recruiter', at: march(12) },
      { person: '-', at: march(13) },
    ]);
  });

  it('takes as settled the claims that were on the table, and no more of the answer', () => {
    const standing: Standing = {
      ...{ id: 'x', topic: 'salary', answer: 'confirmed', ids: ['a', 'b'] },
      ...{ signalId: null, reason: 'They said so', at: march(9) },
    };
    expect(historyOf(GIVEN, [], [standing]).settled).toEqual([{ topic: 'salary', ids: ['a', 'b'] }]);
  });

  const acknowledgements = (...steps: readonly OfferStep[]) =>
    of(...steps).acceptances.map(({ acknowledgedAt }) => acknowledgedAt);

  it('acknowledges an acceptance by the first word on it', () => {
    expect(acknowledgements(step('accepted', 10), step('acknowledged', 11), step('acknowledged', 12))).toEqual([
      march(11),
    ]);
    expect(acknowledgements(step('accepted', 10), step('acknowledged', 10))).toEqual([march(10)]);
    expect(acknowledgements(step('accepted', 10), step('cleared', 11))).toEqual([null]);
  });

  it('takes a word before an acceptance, or from the next one on, for no word on it', () => {
    expect(acknowledgements(step('acknowledged', 9), step('accepted', 10))).toEqual([null]);
    expect(acknowledgements(step('accepted', 10), step('accepted', 12), step('acknowledged', 13))).toEqual([
      null,
      march(13),
    ]);
    expect(acknowledgements(step('accepted', 10), step('accepted', 12), step('acknowledged', 12))).toEqual([
      null,
      march(12),
    ]);
    expect(acknowledgements(step('accepted', 10), step('acknowledged', 11), step('accepted', 12))).toEqual([
      march(11),
      null,
    ]);
  });
});

describe('whether the user may resign', () => {
  it('is asked from the first talk of an offer on', () => {
    for (const form of ['verbal', 'written'] as const) {
      expect(isGateAsked([said('recruiter', 'offer_form', form, 2)], [])).toBe(true);
    }
    for (const stance of ['offer_verbal', 'offer_written'] as const) {
      expect(isGateAsked([said('peer', 'sentiment', 1, 1), said('manager', 'decision_stance', stance, 2)], [])).toBe(
        true,
      );
    }
  });

  it('is not asked before, and not for what was taken back', () => {
    expect(isGateAsked([], [])).toBe(false);
    const before = [
      said('recruiter', 'offer_form', 'none', 2),
      said('manager', 'decision_stance', 'ready_to_hire', 2),
      said('manager', 'title_level', 'offer_written', 2),
      said('recruiter', 'offer_form', 'written', 2, { retracted: true }),
      said('manager', 'decision_stance', 'offer_verbal', 2, { retracted: true }),
    ];
    expect(isGateAsked(before, [])).toBe(false);
  });

  it('is asked once anything was done with an offer', () => {
    expect(isGateAsked([], [step('accepted', 10)])).toBe(true);
  });
});
