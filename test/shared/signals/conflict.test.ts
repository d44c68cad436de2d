import { describe, expect, it } from 'vitest';
import { bandOf } from '#shared/signals/conflict.ts';
import { evaluate } from '#shared/signals/evaluate.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { on, PEOPLE, said } from './signals.ts';

const document = { channel: 'document' } as const;
const stance = (signals: readonly Signal[]) => on('decision_stance', signals) ?? expect.fail('somebody spoke of it');

describe('claims that mean the same', () => {
  it('are together, and exactly .2 is apart', () => {
    const pay = (min: number, max: number) => ({ min, max, currency: 'USD', period: 'year' }) as const;
    const clusters = (max: number) =>
      on('salary', [said('recruiter', 'salary', pay(0, 10), 2), said('manager', 'salary', pay(10 - max, 20 - max), 2)])
        ?.clusters.length;
    expect([clusters(6), clusters(6.01)]).toEqual([2, 1]);
  });

  it('are close to each other, not only to the strongest', () => {
    const start = (person: string, day: string) => said(person, 'start_date', day, 2, { id: person });
    const result = on('start_date', [
      start('recruiter', '2026-05-10'),
      start('manager', '2026-05-18'),
      start('supervisor', '2026-05-02'),
    ]);
    // Each is near the recruiter's day, the two others lie 16 days apart.
    expect(result?.clusters.map(({ ids }) => ids)).toEqual([['manager', 'recruiter'], ['supervisor']]);
  });

  it('count hearsay once: not beside its origin, nor beside a document from them', () => {
    const hearsay = said('peer', 'location', 'Leeds', 3, { attributedTo: 'recruiter' });
    const counts = (own: Signal) =>
      on('location', [hearsay, own])?.clusters[0]?.claims.find(({ id }) => id === hearsay.id)?.counts;
    expect(counts(said('recruiter', 'location', 'Leeds', 2))).toBe(false);
    expect(counts(said('recruiter', 'location', 'Leeds', 2, document))).toBe(false);
    expect(counts(said('manager', 'location', 'Leeds', 2, document))).toBe(true);
  });

  it('count two reports of one origin as one, and two documents of one sender as two', () => {
    const support = (...signals: readonly Signal[]) => on('location', signals)?.clusters[0]?.support;
    const certainty = 'tentative';
    expect(
      support(
        said('recruiter', 'location', 'Leeds', 2, { ...document, certainty }),
        said('manager', 'location', 'Leeds', 2, { ...document, certainty }),
      ),
    ).toBeCloseTo(0.75, 12);
    const ofExecutive = { attributedTo: 'executive' } as const;
    expect(
      support(
        said('peer', 'location', 'Leeds', 2, ofExecutive),
        said('recruiter', 'location', 'Leeds', 2, ofExecutive),
      ),
    ).toBeCloseTo(0.6 * 0.4, 12);
  });
});

describe('a band', () => {
  it.each([
    [0.1499, 'none'],
    [0.15, 'watch'],
    [0.15 - 1e-12, 'watch'],
    [0.3499, 'watch'],
    [0.35, 'conflict'],
    [0.5999, 'conflict'],
    [0.6 - 1e-12, 'severe'],
    [1, 'severe'],
  ] as const)('of %d is %s', (severity, band) => {
    expect(bandOf(severity, DEFAULT_WEIGHTS)).toBe(band);
  });

  const comparing = said('manager', 'decision_stance', 'comparing', 2);
  const offer = (day: number, person = 'recruiter') =>
    said(person, 'decision_stance', 'offer_verbal', day, { channel: 'email' });

  it('of ordinary progress, more than a fortnight later, is at most watch', () => {
    expect(stance([comparing, offer(16)]).band).toBe('conflict');
    expect(stance([comparing, offer(17)])).toMatchObject({ band: 'watch', kind: 'possible_change' });
    expect(stance([comparing, offer(17)]).kappa).toBe(stance([comparing, offer(16)]).kappa);
    // The other way round it is no progress.
    expect(stance([said('manager', 'decision_stance', 'comparing', 30), offer(2)]).band).toBe('conflict');
    // One claim of the other side is too late.
    expect(stance([comparing, said('peer', 'decision_stance', 'comparing', 4), offer(17)]).band).toBe('severe');
  });

  it('comes with its kind from the pair with the highest band, though another has a larger κ', () => {
    const result = stance([
      said('manager', 'decision_stance', 'rejected', 1, { channel: 'email' }),
      said('recruiter', 'decision_stance', 'offer_verbal', 20, { channel: 'email' }),
      said('supervisor', 'decision_stance', 'comparing', 19),
    ]);
    expect(result.band).toBe('conflict');
    const largest = result.pairs.find((pair) => pair.isComparable && pair.isProgress && pair.kappa === result.kappa);
    expect(largest).toBeDefined();
    expect(result.sides).not.toEqual([result.clusters[0]?.ids, result.clusters[1]?.ids]);
  });
});

describe('a conflict', () => {
  const says = (person: string, value: 'Leeds' | 'York', day = 2, more: object = {}) =>
    said(person, 'location', value, day, more);
  const kind = (...signals: readonly Signal[]) => on('location', signals)?.kind;
  const ofManager = { attributedTo: 'manager' } as const;

  it('of one person with themselves is a mixed message', () => {
    expect(
      stance([said('manager', 'decision_stance', 'positive', 2), said('manager', 'offer_form', 'verbal', 2)]).kind,
    ).toBe('mixed_message');
    const definite = says('manager', 'Leeds', 2);
    expect(kind(definite, says('manager', 'York', 3, { certainty: 'impression' }))).toBe('mixed_message');
  });

  it('of somebody with what others say that they said is none', () => {
    expect(kind(says('manager', 'Leeds', 2), says('supervisor', 'York', 2, ofManager))).toBe('contradiction');
  });

  it('of more people on a side is none', () => {
    expect(
      kind(
        says('manager', 'Leeds'),
        says('supervisor', 'Leeds'),
        says('manager', 'York', 3, { certainty: 'impression' }),
      ),
    ).toBe('contradiction');
  });

  it('of somebody with their own letter is none', () => {
    expect(kind(says('manager', 'Leeds'), says('manager', 'York', 3, document))).toBe('contradiction');
  });

  it('is a possible change when the newest claims are more than half a half-life apart', () => {
    const said3 = (day: number) =>
      stance([
        said('manager', 'decision_stance', 'comparing', 2),
        said('recruiter', 'decision_stance', 'offer_verbal', day),
      ]);
    expect([said3(5).kind, said3(6).kind]).toEqual(['contradiction', 'possible_change']);
  });

  it('exactly half a half-life apart is still a contradiction', () => {
    const until = (saidAt: string) => kind(says('manager', 'Leeds', 1), said('recruiter', 'location', 'York', saidAt));
    // 45 and 46 days after 1 March.
    expect([until('2026-04-15'), until('2026-04-16')]).toEqual(['contradiction', 'possible_change']);
  });

  it('of two pairs that weigh the same has the kind of the first', () => {
    const signals = [
      said('manager', 'location', 'Leeds', '2026-02-01'),
      said('somebody', 'location', 'York', '2026-06-01'),
      said('referrer', 'location', 'London', '2026-02-02'),
    ];
    expect(on('location', signals)).toMatchObject({
      kind: 'contradiction',
      sides: [[signals[0]?.id], [signals[2]?.id]],
    });
  });

  it('is judged by the days of the zone of the user', () => {
    const signals = [
      said('manager', 'decision_stance', 'comparing', '2026-03-02T02:00:00Z'),
      said('recruiter', 'decision_stance', 'offer_verbal', '2026-03-05T12:00:00Z'),
    ];
    const kindIn = (zone: string) => evaluate(signals, PEOPLE, DEFAULT_WEIGHTS, zone)[0]?.kind;
    // In New York the first was said on 1 March.
    expect([kindIn('UTC'), kindIn('America/New_York')]).toEqual(['contradiction', 'possible_change']);
  });
});
