import { describe, expect, it } from 'vitest';
import { beliefsOf } from '#shared/signals/belief.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { PEOPLE, said } from './signals.ts';

const on = (today: string, ...signals: readonly Signal[]) => beliefsOf(signals, PEOPLE, today)[0];

describe('what is still to be believed', () => {
  const manager = said('manager', 'decision_stance', 'positive', 2);

  it('halves with each half-life, and is never more than on the day itself', () => {
    expect(on('2026-03-02', manager)?.clusters[0]?.belief).toBeCloseTo(0.63, 12);
    expect(on('2026-03-09', manager)?.clusters[0]?.belief).toBeCloseTo(0.315, 12);
    expect(on('2026-02-01', manager)?.clusters[0]?.belief).toBeCloseTo(0.63, 12);
  });

  it('is stale after its half-life, unless something is fresh', () => {
    expect(on('2026-03-09', manager)?.isStale).toBe(false);
    expect(on('2026-03-10', manager)?.isStale).toBe(true);
    expect(on('2026-03-10', manager, said('peer', 'decision_stance', 'positive', 8))?.isStale).toBe(false);
  });

  it('does not fade on paper', () => {
    const letter = said('recruiter', 'decision_stance', 'offer_written', 2, { channel: 'document' });
    expect(on('2027-03-02', letter)).toMatchObject({ isStale: false, clusters: [{ belief: 1 }], unknown: 0 });
  });

  it('leaves unknown what no side covers', () => {
    const both = on('2026-03-02', manager, said('recruiter', 'decision_stance', 'comparing', 2));
    expect(both?.clusters.map(({ belief }) => belief.toFixed(2))).toEqual(['0.63', '0.42']);
    expect(both?.unknown).toBeCloseTo(0.37 * 0.58, 12);
  });

  it('names topics and ids in their order, whatever the order of entry', () => {
    const signals = [
      said('peer', 'sentiment', 1, 2, { id: 'c' }),
      said('manager', 'decision_stance', 'positive', 2, { id: 'z' }),
      said('executive', 'decision_stance', 'positive', 2, { id: 'a' }),
    ];
    for (const given of [signals, signals.toReversed()]) {
      const beliefs = beliefsOf(given, PEOPLE, '2026-03-02');
      expect(beliefs.map(({ topic, clusters }) => [topic, clusters.map(({ ids }) => ids)])).toEqual([
        ['decision_stance', [['a', 'z']]],
        ['sentiment', [['c']]],
      ]);
    }
  });
});
