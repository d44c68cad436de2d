import { describe, expect, it } from 'vitest';
import { evaluate, type Settled } from '#shared/signals/evaluate.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { PEOPLE, said } from './signals.ts';

const SIGNALS = [
  said('manager', 'remote_policy', 0, 2, { id: 'none' }),
  said('recruiter', 'remote_policy', 0, 3, { id: 'none too' }),
  said('supervisor', 'remote_policy', 5, 2, { id: 'all' }),
  said('manager', 'title_level', 'Senior Engineer', 2, { id: 'senior' }),
];
const resultOf = (...settled: readonly Settled[]) =>
  evaluate(SIGNALS, PEOPLE, DEFAULT_WEIGHTS, 'UTC', settled).find(({ topic }) => topic === 'remote_policy');

describe('two sides that the user settled', () => {
  it('are against each other as long as nobody said otherwise', () => {
    expect(resultOf()).toMatchObject({ band: 'conflict', notComparable: false });
    expect(resultOf()?.pairs).toHaveLength(1);
    expect(resultOf()?.sides?.flat().toSorted()).toEqual(['all', 'none', 'none too']);
  });

  it('are no pair any more, and nothing is left of their strength', () => {
    const result = resultOf({ topic: 'remote_policy', ids: ['none', 'none too', 'all', 'gone'] });
    expect(result).toMatchObject({
      band: 'none',
      kind: null,
      kappa: 0,
      severity: 0,
      sides: null,
      leading: null,
      pairs: [],
    });
    // What each says stays in the view.
    expect(result?.clusters.flatMap(({ ids }) => ids).toSorted()).toEqual(['all', 'none', 'none too']);
  });

  it.each([
    ['something was said since', { topic: 'remote_policy', ids: ['none', 'all'] }],
    ['nothing of them was seen', { topic: 'remote_policy', ids: [] }],
    ['another topic was meant', { topic: 'location', ids: ['none', 'none too', 'all'] }],
  ] as const)('are against each other all the same where %s', (_, settled) => {
    expect(resultOf(settled)).toEqual(resultOf());
  });

  it('are settled by one answer of several', () => {
    const answers = [
      { topic: 'location', ids: ['none', 'none too', 'all'] },
      { topic: 'remote_policy', ids: ['none', 'none too', 'all'] },
    ] as const;
    expect(resultOf(...answers)?.pairs).toEqual([]);
  });
});
