import { describe, expect, it } from 'vitest';
import type { SALARY_PERIODS } from '#shared/domain/choices.ts';
import type { Topic, ValueOf } from '#shared/signals/signal.ts';
import { distanceOf } from './distanceOf.ts';
import { statement } from './signals.ts';

const distance = <T extends Topic>(topic: T, one: ValueOf[T], other: ValueOf[T]): number | null => {
  const forth = distanceOf(statement(topic, one), statement(topic, other));
  expect(distanceOf(statement(topic, other), statement(topic, one))).toBe(forth);
  expect(distanceOf(statement(topic, one), statement(topic, one))).toBe(0);
  return forth;
};
const pay = (min: number, max = min, currency = 'USD', period: (typeof SALARY_PERIODS)[number] = 'year') =>
  ({ min, max, currency, period }) as const;

describe('how far two statements are apart', () => {
  it('on the decision is by its scale', () => {
    expect(distance('decision_stance', 'offer_verbal', 'offer_written')).toBe(0.25);
    expect(distance('decision_stance', 'comparing', 'positive')).toBe(0.5);
    expect(distance('decision_stance', 'rejected', 'on_hold')).toBe(1);
    expect(distance('decision_stance', 'rejected', 'offer_written')).toBe(1);
  });

  it('on the day of a decision counts workdays, wherever the two days lie', () => {
    // Friday to Monday is one day.
    expect(distance('decision_date', '2026-03-06', '2026-03-09')).toBe(0);
    expect(distance('decision_date', '2026-03-05', '2026-03-16')).toBe(0.625);
    // A weekend at either end counts for nothing.
    expect(distance('decision_date', '2026-03-07', '2026-03-08')).toBe(0);
    expect(distance('decision_date', '2026-03-06', '2026-03-11')).toBe(0.125);
    expect(distance('decision_date', '2026-03-08', '2026-03-11')).toBe(0.125);
    expect(distance('decision_date', '2026-03-02', '2026-03-16')).toBe(1);
    expect(distance('decision_date', '0001-01-01', '9999-12-31')).toBe(1);
  });

  it('on the day of a decision is what counting day by day gives', () => {
    const text = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
    for (let first = -10; first < 4; first += 1) {
      for (let last = first; last < first + 20; last += 1) {
        let n = 0;
        for (let day = first + 1; day <= last; day += 1)
          if (![0, 6].includes(new Date(day * 86_400_000).getUTCDay())) n += 1;
        expect(distance('decision_date', text(first), text(last))).toBe(Math.min(1, Math.max(0, (n - 2) / 8)));
      }
    }
  });

  it('on the start counts days, the first five for nothing', () => {
    expect(distance('start_date', '2026-03-01', '2026-03-06')).toBe(0);
    expect(distance('start_date', '2026-03-01', '2026-03-16')).toBe(0.5);
    expect(distance('start_date', '2026-03-01', '2026-03-26')).toBe(1);
    expect(distance('start_date', '0001-01-01', '9999-12-31')).toBe(1);
  });

  it('on other candidates is most between nobody and somebody', () => {
    expect(distance('candidates_remaining', 0, 1)).toBe(1);
    expect(distance('candidates_remaining', 1, 2)).toBeCloseTo(1 / 3, 12);
    expect(distance('candidates_remaining', 2, 9)).toBe(1);
  });

  it('on pay is by overlap, and by the gap where there is none', () => {
    expect(distance('salary', pay(100, 120), pay(100, 200))).toBe(0);
    expect(distance('salary', pay(100, 120), pay(110, 130))).toBe(0.25);
    expect(distance('salary', pay(100, 110), pay(110, 120))).toBe(0.5);
    expect(distance('salary', pay(100, 100), pay(110, 110))).toBeCloseTo(0.5 + 5 / 10.5, 12);
    expect(distance('salary', pay(100, 100), pay(120, 120))).toBe(1);
    expect(distance('salary', pay(105, 115), pay(120, 140))).toBeCloseTo(0.5 + 2.5 / 12, 12);
  });

  it('on pay is nothing between a point and a range that holds it, bounds included', () => {
    for (const point of [100, 110, 120]) expect(distance('salary', pay(point), pay(100, 120))).toBe(0);
    expect(distance('salary', pay(121), pay(100, 120))).toBeGreaterThan(0.5);
    expect(distance('salary', pay(0), pay(0))).toBe(0);
    expect(distance('salary', pay(0), pay(0, 10))).toBe(0);
    expect(distance('salary', pay(0), pay(1))).toBe(1);
  });

  it('on pay is unknown between currencies and periods', () => {
    expect(distance('salary', pay(100, 120), pay(100, 120, 'EUR'))).toBeNull();
    expect(distance('salary', pay(100, 120), pay(100, 120, 'USD', 'month'))).toBeNull();
  });

  it('on office days and mood is by the difference', () => {
    expect(distance('remote_policy', 0, 1)).toBeCloseTo(1 / 3, 12);
    expect(distance('remote_policy', 0, 5)).toBe(1);
    expect(distance('sentiment', -1, 0)).toBe(0.25);
    expect(distance('sentiment', -2, 2)).toBe(1);
  });

  it('on texts is all or nothing, case and spaces aside', () => {
    expect(distance('location', ' new  YORK ', 'New York')).toBe(0);
    expect(distance('location', 'London', 'London office')).toBe(1);
    expect(distance('title_level', 'Senior', 'senior ')).toBe(0);
    expect(distance('title_level', 'Senior', 'Staff')).toBe(1);
  });

  it('on words is all or nothing, but for the next step and the form of an offer', () => {
    expect(distance('contract_type', 'permanent', 'contractor')).toBe(1);
    expect(distance('decision_maker', 'a', 'b')).toBe(1);
    expect(distance('headcount_approved', true, false)).toBe(1);
    expect(distance('next_step', 'decision', 'paperwork')).toBe(0.6);
    expect(distance('next_step', 'decision', 'nothing_planned')).toBe(1);
    expect(distance('offer_form', 'none', 'verbal')).toBe(0.5);
    expect(distance('offer_form', 'none', 'written')).toBe(1);
  });

  it('on sets is what they do not share', () => {
    expect(distance('role_scope', ['a', 'b'], ['b', 'c'])).toBeCloseTo(2 / 3, 12);
    expect(distance('role_scope', ['a', 'a', 'b'], ['b', 'a'])).toBe(0);
    expect(distance('role_scope', [], [])).toBe(0);
    expect(distance('role_scope', ['SQL', 'On  call'], ['on call', 'sql', 'Sql'])).toBe(0);
    expect(distance('role_scope', ['C++'], ['C'])).toBe(1);
    expect(distance('contingencies', [], [])).toBe(0);
    expect(distance('contingencies', [], ['references'])).toBe(1);
  });
});
