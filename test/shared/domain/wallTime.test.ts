import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay, storedInstant } from '#shared/domain/localDay.ts';
import { instantOf, wallTime, wallTimeOf, zone } from '#shared/domain/wallTime.ts';

const at = (day: string, time: string, timeZone: string) => ({ day: localDay.parse(day), time, zone: timeZone });

describe('A wall time', () => {
  it.each([
    ['2026-01-15', '09:30', 'Europe/London', '2026-01-15T09:30:00.000Z'],
    ['2026-07-15', '09:30', 'Europe/London', '2026-07-15T08:30:00.000Z'],
    ['2026-07-15', '09:30', 'America/New_York', '2026-07-15T13:30:00.000Z'],
    ['2026-07-15', '09:30', 'Asia/Kolkata', '2026-07-15T04:00:00.000Z'],
    ['2026-07-15', '23:30', 'Pacific/Kiritimati', '2026-07-15T09:30:00.000Z'],
  ])('%s %s in %s is %s', (day, time, timeZone, expected) => expect(instantOf(at(day, time, timeZone))).toBe(expected));

  it('that the clocks skip in spring is the one after the gap', () => {
    const skipped = instantOf(at('2026-03-29', '02:30', 'Europe/Berlin'));
    expect(skipped).toBe('2026-03-29T01:30:00.000Z');
    expect(wallTimeOf(skipped, 'Europe/Berlin').time).toBe('03:30');
  });

  it('that comes twice in autumn is the first', () =>
    expect(instantOf(at('2026-10-25', '02:30', 'Europe/Berlin'))).toBe('2026-10-25T00:30:00.000Z'));

  it('comes back from its instant, but for an hour that was skipped', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Kolkata', 'Asia/Tokyo', 'America/Phoenix', 'Pacific/Chatham');
    const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, zones, (date, timeZone) => {
        const minute = storedInstant.parse(`${date.toISOString().slice(0, 16)}:00.000Z`);
        const there = wallTimeOf(minute, timeZone);
        expect(wallTime.safeParse(there).success).toBe(true);
        // An hour that comes twice stands for the first of the two.
        const back = instantOf(there);
        expect(wallTimeOf(back, timeZone)).toEqual(there);
        expect([0, 3_600_000]).toContain(Date.parse(minute) - Date.parse(back));
      }),
    );
  });

  it.each(['24:00', '9:30', '12:60', '', '12:30:00'])('is not at %s', (time) =>
    expect(wallTime.safeParse({ day: '2026-03-02', time, zone: 'UTC' }).success).toBe(false),
  );

  it.each(['1900-01-01', '2199-12-31'])('may be on %s', (day) =>
    expect(wallTime.safeParse({ day, time: '00:00', zone: 'UTC' }).success).toBe(true),
  );

  it.each(['0000-01-01', '0026-03-02', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-30', '2026-3-2'])(
    'is not on %s',
    (day) => expect(wallTime.safeParse({ day, time: '23:59', zone: 'America/New_York' }).success).toBe(false),
  );

  it.each(['+14:00', '-12:00', '+05:30', '+00:00'])('may be at %s from UTC', (name) =>
    expect(zone.safeParse(name).success).toBe(true),
  );

  it.each(['Mars/Olympus', '', 'Europe', '../etc', '+99:00', '+14:30', '-12:30', '+23:59', '+5', '-13:00'])(
    'is not in %s',
    (name) => expect(zone.safeParse(name).success).toBe(false),
  );
});
