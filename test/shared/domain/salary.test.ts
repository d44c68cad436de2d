import { describe, expect, it } from 'vitest';
import { salary } from '#shared/domain/salary.ts';

const BASE = { min: 5_000_000, max: 6_000_000, currency: 'EUR', period: 'year' };
const fits = (changes: object): boolean => salary.safeParse({ ...BASE, ...changes }).success;

describe('A salary', () => {
  it('is a range, an amount, or open at one end', () => {
    expect([fits({}), fits({ max: 5_000_000 }), fits({ min: null }), fits({ max: null }), fits({ min: 0 })]).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it('is not open at both ends, upside down, below nothing, or a part of a cent', () => {
    expect([
      fits({ min: null, max: null }),
      fits({ min: 7_000_000 }),
      fits({ min: -1 }),
      fits({ min: 0.5 }),
      fits({ max: 1e13 }),
    ]).toEqual([false, false, false, false, false]);
  });

  it.each(['eur', 'EURO', '€', ''])('has no currency %s', (currency) => expect(fits({ currency })).toBe(false));
  it.each(['hour', 'day', 'week', 'month', 'year'])('is paid per %s', (period) => expect(fits({ period })).toBe(true));
  it('has no other period', () => expect(fits({ period: 'decade' })).toBe(false));
});
