import { describe, expect, it } from 'vitest';
import { dueInWords } from '#shared/domain/dueWords.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';

/** A Monday. */
const now = { day: '2026-03-02' as LocalDay, time: '10:30', zone: 'Europe/Madrid' };
const due = (text: string) => {
  const found = dueInWords(text, now);
  return found === null ? null : `${found.day} ${found.time ?? '-'} ${found.zone}`;
};

describe('by when something is to be done', () => {
  it.each([
    ['thursday', '2026-03-05 - Europe/Madrid'],
    ['  in 2  weeks ', '2026-03-16 - Europe/Madrid'],
    ['by next week', '2026-03-13 - Europe/Madrid'],
    ['end of the month', '2026-03-31 - Europe/Madrid'],
    ['today', '2026-03-02 - Europe/Madrid'],
    ['2026-03-20', '2026-03-20 - Europe/Madrid'],
    ['2026-03-20 15:00', '2026-03-20 15:00 Europe/Madrid'],
    ['wed 9:00', '2026-03-04 09:00 Europe/Madrid'],
  ])('is read from “%s”', (text, read) => {
    expect(due(text)).toBe(read);
  });

  it.each(['', '  ', 'yesterday', '2026-03-01', 'call them thursday', 'soon', '20260-01-01'])(
    'is not read from “%s”',
    (text) => {
      expect(due(text)).toBeNull();
    },
  );
});
