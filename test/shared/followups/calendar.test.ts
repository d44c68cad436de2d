import { describe, expect, it } from 'vitest';
import { createCalendar } from '#shared/followups/calendar.ts';
import { calendar } from './build.ts';

describe('how many work days lie after a day', () => {
  it.each<[string, string, string, number]>([
    ['the same day', '2026-03-02', '2026-03-02', 0],
    ['the next day', '2026-03-02', '2026-03-03', 1],
    ['the Friday', '2026-03-02', '2026-03-06', 4],
    ['the Sunday after it', '2026-03-02', '2026-03-08', 4],
    ['the Monday after it', '2026-03-02', '2026-03-09', 5],
    ['the Monday after a weekend', '2026-03-07', '2026-03-09', 1],
    ['a day before', '2026-03-06', '2026-03-02', 0],
  ])('up to %s, from %s to %s: %i', (_, day, until, count) => {
    expect(calendar.workDaysSince(day, until)).toBe(count);
  });

  it('counts no holiday', () => {
    const own = createCalendar('UTC', [1, 2, 3, 4, 5], ['2026-03-04', '2026-03-07']);
    expect(own.workDaysSince('2026-03-02', '2026-03-09')).toBe(4);
  });

  it('is 999 where there are more', () => {
    const own = createCalendar('UTC', [1, 2, 3, 4, 5, 6, 7], []);
    // 1 January 2026 and 998 days end with 26 September 2028.
    expect(own.workDaysSince('2026-01-01', '2028-09-25')).toBe(998);
    expect(own.workDaysSince('2026-01-01', '2028-09-26')).toBe(999);
    expect(own.workDaysSince('2026-01-01', '2028-09-27')).toBe(999);
  });
});

describe('a work week', () => {
  it('of no day is refused in words', () => {
    expect(() => createCalendar('UTC', [], [])).toThrow('A work week has at least one day');
  });
});
