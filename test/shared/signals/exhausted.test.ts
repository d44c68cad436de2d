import { expect, it } from 'vitest';
import { type Asking, exhaustedBy } from '#shared/signals/exhausted.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { said } from './signals.ts';

const ask = (...at: readonly string[]): readonly Asking[] =>
  at.map((one) => ({ topic: 'salary', person: 'manager', at: one }));
const isExhausted = (asked: readonly Asking[], ...signals: readonly Signal[]): boolean =>
  exhaustedBy(signals, asked)('salary').includes('manager');

const PAY = { min: 1, max: 2, currency: 'EUR', period: 'year' } as const;
const TWICE = ask('2026-03-05', '2026-03-09');

it('is somebody who was asked on two days without a word on it', () => {
  expect(isExhausted(ask('2026-03-05'))).toBe(false);
  expect(isExhausted(TWICE)).toBe(true);
  expect(isExhausted(ask('2026-03-05T08:00:00Z', '2026-03-05T15:00:00Z'))).toBe(false);
});

it('is asked anew once they said something on it, even if it was retracted or is outdated', () => {
  expect(isExhausted(TWICE, said('manager', 'salary', PAY, 4))).toBe(true);
  expect(isExhausted(TWICE, said('manager', 'salary', PAY, 6))).toBe(false);
  expect(isExhausted(TWICE, said('manager', 'salary', PAY, 9))).toBe(false);
  expect(isExhausted(TWICE, said('manager', 'salary', PAY, 10, { retracted: true }))).toBe(false);
  const asked = [...TWICE, ...ask('2026-03-12', '2026-03-16')];
  expect(isExhausted(asked, said('manager', 'salary', PAY, 10), said('recruiter', 'salary', PAY, 17))).toBe(true);
});

it('is not answered by others, by an impression or on another topic', () => {
  const others = [
    said('peer', 'salary', PAY, 10, { attributedTo: 'manager' }),
    said('recruiter', 'salary', PAY, 10),
    said('manager', 'salary', PAY, 10, { certainty: 'impression' }),
    said('manager', 'sentiment', 1, 10),
  ];
  expect(isExhausted(TWICE, ...others)).toBe(true);
  expect(exhaustedBy([], TWICE)('sentiment')).toEqual([]);
});

it('is named in the order of ids, days being those of the zone', () => {
  const asked: readonly Asking[] = ['b', 'a', 'c'].flatMap((person) => [
    { topic: 'salary', person, at: '2026-03-05T14:00:00Z' },
    { topic: 'salary', person, at: '2026-03-05T16:00:00Z' },
  ]);
  expect(exhaustedBy([], asked)('salary')).toEqual([]);
  expect(exhaustedBy([], asked, 'Asia/Tokyo')('salary')).toEqual(['a', 'b', 'c']);
});
