import { describe, expect, it } from 'vitest';
import { formatAgo } from '#shared/messages/ago.ts';

/** Noon of a day in the zone of this machine, as the instant it is. */
const noon = (year: number, month: number, day: number): string => new Date(year, month - 1, day, 12).toISOString();

describe('How long ago something was', () => {
  it.each([
    [noon(2026, 11, 25), 'in 2 days'],
    [noon(2026, 11, 24), 'tomorrow'],
    [noon(2026, 11, 23), 'today'],
    [noon(2026, 11, 22), 'yesterday'],
    [noon(2026, 11, 20), '3 days ago'],
    [noon(2026, 11, 10), '13 days ago'],
    [noon(2026, 11, 9), '2 weeks ago'],
    [noon(2026, 9, 24), '2 months ago'],
    [noon(2025, 11, 23), '12 months ago'],
    [noon(2024, 11, 23), '2 years ago'],
    [noon(2024, 11, 1), '2 years ago'],
  ])('%s is %s', (instant, words) => {
    expect(formatAgo(instant, '2026-11-23')).toBe(words);
  });

  it('counts days of the calendar, not spans of 24 hours', () => {
    const lateYesterday = new Date(2026, 10, 22, 23, 59).toISOString();
    expect(formatAgo(lateYesterday, '2026-11-23')).toBe('yesterday');
  });
});
