import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { WallTime } from '#shared/domain/wallTime.ts';
import { type Lean, whenWords } from '#shared/domain/whenWords.ts';

/** A Wednesday. */
const now: WallTime = { day: '2026-03-11' as LocalDay, time: '10:20', zone: 'Europe/London' };

const read = (text: string, lean?: Lean): string | null => {
  const moment = whenWords(text, now, lean);
  return moment === null ? null : `${moment.day} ${moment.time}`;
};

describe('A moment in words', () => {
  it.each([
    ['', '2026-03-11 10:20'],
    ['now', '2026-03-11 10:20'],
    ['Just now', '2026-03-11 10:20'],
    ['10 min ago', '2026-03-11 10:10'],
    ['90m ago', '2026-03-11 08:50'],
    ['an hour ago', '2026-03-11 09:20'],
    ['half an hour ago', '2026-03-11 09:50'],
    ['11 hours ago', '2026-03-10 23:20'],
    ['in 2 hours', '2026-03-11 12:20'],
    ['2 days ago', '2026-03-09 10:20'],
    ['a week ago', '2026-03-04 10:20'],
    ['2 days ago at 9', '2026-03-09 09:00'],
    ['today', '2026-03-11 10:20'],
    ['today 9:05', '2026-03-11 09:05'],
    ['yesterday', '2026-03-10 12:00'],
    ['yesterday 15:00', '2026-03-10 15:00'],
    ['Yesterday at 3pm', '2026-03-10 15:00'],
    ['yesterday, 3:30 p.m.', '2026-03-10 15:30'],
    ['15:00 yesterday', '2026-03-10 15:00'],
    ['yesterday noon', '2026-03-10 12:00'],
    ['12 am', '2026-03-11 00:00'],
    ['12pm', '2026-03-11 12:00'],
    ['tomorrow 8', '2026-03-12 08:00'],
    ['day before yesterday 9', '2026-03-09 09:00'],
    ['9', '2026-03-11 09:00'],
    ['14h30', '2026-03-11 14:30'],
    ['3 march', '2026-03-03 12:00'],
    ['3rd of March at 9', '2026-03-03 09:00'],
    ['3 mar 2025', '2025-03-03 12:00'],
    ['March 3', '2026-03-03 12:00'],
    ['march 3 2025 14:00', '2025-03-03 14:00'],
    ['3.3. 14:00', '2026-03-03 14:00'],
    ['3.3.2025', '2025-03-03 12:00'],
    ['2026-03-03 14:00', '2026-03-03 14:00'],
    ['20 december', '2025-12-20 12:00'],
    ['29 feb', '2024-02-29 12:00'],
  ])('reads “%s”', (text, moment) => {
    expect(read(text)).toBe(moment);
  });

  it.each<readonly [string, Lean, string]>([
    ['mon 9', 'past', '2026-03-09 09:00'],
    ['mon 9', 'future', '2026-03-16 09:00'],
    ['on friday', 'past', '2026-03-06 12:00'],
    ['fri', 'future', '2026-03-13 12:00'],
    ['wed 9', 'past', '2026-03-11 09:00'],
    ['wed 15:00', 'past', '2026-03-04 15:00'],
    ['wed 9', 'future', '2026-03-18 09:00'],
    ['next monday 9', 'past', '2026-03-16 09:00'],
    ['last friday', 'future', '2026-03-06 12:00'],
    ['next wed', 'future', '2026-03-18 12:00'],
    ['20 december', 'future', '2026-12-20 12:00'],
    ['3 march', 'future', '2027-03-03 12:00'],
  ])('takes “%s” as the nearest of the %s', (text, lean, moment) => {
    expect(read(text, lean)).toBe(moment);
  });

  it.each([
    'soon',
    '30 february',
    '2026-02-30',
    'yesterday 25:00',
    '10:75',
    '13pm',
    'mon tue',
    'yesterday at',
    '2 ago',
    'in 5 min ago',
    'constructor',
    '3/4',
    '99',
    'mon 9 10',
  ])('says that it does not understand “%s”', (text) => {
    expect(read(text)).toBeNull();
  });

  it('keeps the zone of now, and crosses midnight, month and year', () => {
    const late: WallTime = { day: '2025-12-31' as LocalDay, time: '23:50', zone: 'Asia/Tokyo' };
    expect(whenWords('in 20 min', late)).toEqual({ day: '2026-01-01', time: '00:10', zone: 'Asia/Tokyo' });
  });

  it('never throws, whatever is typed', () => {
    for (const text of ['\0', '9999 weeks ago', '٣ مارس', '🙂', '('.repeat(500), '1'.repeat(300)]) {
      expect(() => read(text)).not.toThrow();
    }
  });
});
