import { describe, expect, it } from 'vitest';
import { driftsOf } from '#shared/signals/drift.ts';
import type { ValueOf } from '#shared/signals/signal.ts';
import { said } from './signals.ts';

type Day = ValueOf['start_date'];
const named = (person: string, topic: 'decision_date' | 'start_date', ...days: readonly Day[]) =>
  days.map((value, index) => said(person, topic, value, index + 1));

describe('a day that somebody moved', () => {
  it('is told from the second time on', () => {
    expect(driftsOf(named('manager', 'decision_date', '2026-03-10', '2026-03-12'))).toEqual([]);
    expect(driftsOf(named('manager', 'decision_date', '2026-03-10', '2026-03-12', '2026-03-15'))).toEqual([
      { topic: 'decision_date', person: 'manager', days: ['2026-03-10', '2026-03-12', '2026-03-15'], times: 2 },
    ]);
  });

  it('counts only what moved it later, and a repetition not at all', () => {
    const days = ['2026-05-04', '2026-05-11', '2026-05-11', '2026-05-06', '2026-05-18'];
    expect(driftsOf(named('manager', 'start_date', ...days))).toEqual([
      {
        ...{ topic: 'start_date', person: 'manager', times: 2 },
        days: ['2026-05-04', '2026-05-11', '2026-05-06', '2026-05-18'],
      },
    ]);
    expect(driftsOf(named('manager', 'start_date', '2026-05-11', '2026-05-06', '2026-05-08'))).toEqual([]);
  });

  it('is of one topic and one person, by topic, then person', () => {
    const days = ['2026-05-04', '2026-05-11', '2026-05-18'];
    const all = [
      ...named('recruiter', 'start_date', ...days),
      ...named('manager', 'start_date', ...days),
      ...named('recruiter', 'decision_date', ...days),
    ];
    const order = ['decision_date recruiter', 'start_date manager', 'start_date recruiter'];
    for (const signals of [all, all.toReversed()]) {
      expect(driftsOf(signals).map(({ topic, person }) => `${topic} ${person}`)).toEqual(order);
    }
    const shared = days.map((value, index) => said(index === 1 ? 'peer' : 'manager', 'start_date', value, index + 1));
    expect(driftsOf(shared)).toEqual([]);
  });

  it('is no other topic that rises', () => {
    expect(driftsOf([1, 2, 3].map((value) => said('manager', 'remote_policy', value, value)))).toEqual([]);
    expect(driftsOf(['a', 'b', 'c'].map((value, index) => said('manager', 'location', value, index + 1)))).toEqual([]);
  });

  it('is only what they said themselves, for certain or not, and did not take back', () => {
    const days = ['2026-05-04', '2026-05-11', '2026-05-18'];
    const one = (more: Parameters<typeof said>[4]) =>
      driftsOf(days.map((value, index) => said('manager', 'start_date', value, index + 1, index === 2 ? more : {})));
    expect(one({ certainty: 'tentative' })).toHaveLength(1);
    expect(one({ channel: 'document' })).toHaveLength(1);
    expect(one({ certainty: 'impression' })).toEqual([]);
    expect(one({ attributedTo: 'peer' })).toEqual([]);
    expect(one({ retracted: true })).toEqual([]);
  });
});
