import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { daysFrom, localDayOf } from '#shared/domain/dayMath.ts';
import { localDay, storedDay } from '#shared/domain/localDay.ts';

const day = fc
  .date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => storedDay.parse(date.toISOString().slice(0, 10)));

describe('Days between two days', () => {
  it('are as many as Temporal counts', () => {
    const byTemporal = (from: string, to: string): number =>
      Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
    fc.assert(fc.property(day, day, (from, to) => daysFrom(from, to) === byTemporal(from, to)));
  });

  it('are whole across a change of the clock and a leap day', () => {
    expect(daysFrom(localDay.parse('2026-03-28'), localDay.parse('2026-03-30'))).toBe(2);
    expect(daysFrom(localDay.parse('2028-02-28'), localDay.parse('2028-03-01'))).toBe(2);
    expect(daysFrom(localDay.parse('2026-11-23'), localDay.parse('2026-11-22'))).toBe(-1);
  });
});

describe('The day of a moment', () => {
  it('is the one on the calendar of this machine, even just before midnight', () => {
    expect(localDayOf(new Date(2026, 10, 23, 23, 59, 59))).toBe('2026-11-23');
    expect(localDayOf(new Date(2026, 0, 5))).toBe('2026-01-05');
  });

  it('is always a real day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2000, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true }),
        (moment) => localDay.safeParse(localDayOf(moment)).success,
      ),
    );
  });
});
