import { describe, expect, it } from 'vitest';
import { placeDistance } from '#shared/signals/distance.ts';
import type { GateHistory } from '#shared/signals/gateHistory.ts';
import { differences, doDiffer, openConflicts } from '#shared/signals/gateTerms.ts';
import { gateViewOf } from '#shared/signals/gateView.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { letterOn, smooth, yearly } from './histories.ts';
import { said } from './signals.ts';

const fail = (): never => {
  throw new Error('the two can be compared');
};
const LIKELY = { certainty: 'likely' } as const;
const viewOf = (signals: readonly Signal[], more: Partial<GateHistory> = {}) =>
  gateViewOf(smooth({ signals, ...more }), DEFAULT_WEIGHTS, 'UTC');

const READY = said('manager', 'decision_stance', 'ready_to_hire', 2, { id: 'ready' });
const COMPARING = said('supervisor', 'decision_stance', 'comparing', 2, { id: 'comparing' });
const POUNDS = said('recruiter', 'salary', { min: 70_000, max: 70_000, currency: 'GBP', period: 'year' }, 2, {
  id: 'pounds',
});
const EUROS = said('manager', 'salary', yearly(80_000), 2, { id: 'euros' });

describe('two sides of a term', () => {
  it('are open at band conflict or beyond, with all that they rest on', () => {
    expect(openConflicts(viewOf([READY, COMPARING]), 'decision_stance')).toEqual([
      { topic: 'decision_stance', band: 'conflict', ids: ['ready', 'comparing'] },
    ]);
  });

  it('are not open below it', () => {
    const unsure = { certainty: 'impression' } as const;
    const view = viewOf([
      said('manager', 'remote_policy', 2, 2, unsure),
      said('supervisor', 'remote_policy', 3, 2, unsure),
    ]);
    expect(openConflicts(view, 'remote_policy')).toEqual([]);
  });

  it('are open, by no band, where they cannot be compared', () => {
    expect(openConflicts(viewOf([POUNDS, EUROS]), 'salary')).toEqual([
      { topic: 'salary', band: null, ids: expect.arrayContaining(['pounds', 'euros']) },
    ]);
  });

  it('are settled by an answer on this very topic that has seen all of it', () => {
    const settledBy = (topic: 'decision_stance' | 'salary', ...ids: readonly string[]) =>
      openConflicts(viewOf([READY, COMPARING], { settled: [{ topic, ids }] }), 'decision_stance');
    expect(settledBy('decision_stance', 'ready', 'comparing', 'more')).toEqual([]);
    expect(settledBy('decision_stance', 'ready')).toHaveLength(1);
    expect(settledBy('decision_stance')).toHaveLength(1);
    expect(settledBy('salary', 'ready', 'comparing')).toHaveLength(1);
  });
});

describe('what was said beside the letter', () => {
  const office = (days: number, id = 'said') => said('supervisor', 'remote_policy', days, 11, { id, ...LIKELY });

  it('differs where it does by as much as the model sees, and what cannot be compared differs', () => {
    const [one, other] = viewOf([
      said('manager', 'remote_policy', 1, 2),
      said('supervisor', 'remote_policy', 2, 2),
    ]).claims('remote_policy');
    if (one === undefined || other === undefined) throw new Error('both are claims');
    const distance = placeDistance('remote_policy', one.place, other.place) ?? fail();
    expect(doDiffer(one, other, distance)).toBe(true);
    // Sums of fractions are not exact.
    expect(doDiffer(one, other, distance + 1e-12)).toBe(true);
    expect(doDiffer(one, other, distance + 0.01)).toBe(false);
    expect(doDiffer(one, one, 0.01)).toBe(false);
    const [pounds, euros] = viewOf([POUNDS, EUROS]).claims('salary');
    if (pounds === undefined || euros === undefined) throw new Error('both are claims');
    expect(doDiffer(pounds, euros, 1)).toBe(true);
  });

  it('is paired with the letter’s own, which is not set against itself', () => {
    const view = viewOf([...letterOn(10), office(3)]);
    expect(differences(view, 'remote_policy')).toEqual([['letter office', 'said']]);
    expect(differences(view, 'salary')).toEqual([]);
    expect(differences(view, 'title_level')).toEqual([]);
  });

  it('is no difference once it was settled, or says the same', () => {
    expect(differences(viewOf([...letterOn(10), office(1)]), 'remote_policy')).toEqual([]);
    const settled = [{ topic: 'remote_policy', ids: ['letter office', 'said'] }] as const;
    expect(differences(viewOf([...letterOn(10), office(3)], { settled }), 'remote_policy')).toEqual([]);
    const half = [{ topic: 'remote_policy', ids: ['said'] }] as const;
    expect(differences(viewOf([...letterOn(10), office(3)], { settled: half }), 'remote_policy')).toHaveLength(1);
  });
});
