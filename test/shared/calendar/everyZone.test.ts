import { describe, expect, it } from 'vitest';
import { writeCalendar } from '#shared/calendar/writeCalendar.ts';
import { anEvent, invitationsOf, STAMP } from './helpers.ts';
import { readStrictly } from './strictIcs.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const [FROM, TO] = [Date.UTC(2024, 0, 1), Date.UTC(2029, 0, 1)];
/** No offset lasts less than a week: the shortest is the month of Ramadan in Morocco. */
const STEP = WEEK;

/** What the clocks of a zone show, by this system's own Intl, as `20260302T090000`. */
const clockOf = (zone: string): ((at: number) => string) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  });
  return (at) => format.format(at).replace(' ', 'T').replace(/[-:]/g, '');
};

const shiftOf = (clock: (at: number) => string, at: number): number => {
  const [, year, month, day, hour, minute, second] = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/
    .exec(clock(at))!
    .map(Number);
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - at;
};

/** The instants at which the clocks change, found by halving, to the minute. */
const changesOf = (clock: (at: number) => string): number[] => {
  const found: number[] = [];
  for (let at = FROM; at < TO; at += STEP) {
    let [low, high] = [at, at + STEP];
    const before = shiftOf(clock, low);
    if (before === shiftOf(clock, high)) continue;
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (shiftOf(clock, middle) === before) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
};

const zones = Intl.supportedValuesOf('timeZone');

describe('Times at the changes of the clocks, 2024 to 2028', () => {
  it(`in each of ${zones.length} zones are right by their names, and by what the file says of the zone`, {
    timeout: 120_000,
  }, () => {
    for (const zone of zones) {
      const clock = clockOf(zone);
      const changes = changesOf(clock);
      const instants = [FROM, Date.UTC(2026, 6, 1), TO - WEEK, ...changes].flatMap((change) =>
        [-61, -1, 0, 29, 59, 60].map((minutes) => change + minutes * MINUTE),
      );
      const events = instants.map((at, index) =>
        anEvent({ uid: `${index}`, when: { start: new Date(at).toISOString(), minutes: 45, zone } }),
      );
      const text = writeCalendar(events, STAMP);
      const expected = instants.map((at) => new Date(at).toISOString());
      const calendar = readStrictly(text);
      for (const [index, event] of calendar.children.filter(({ name }) => name === 'VEVENT').entries()) {
        const start = event.properties.find(({ name }) => name === 'DTSTART')!;
        // What is written in UTC is the second pass of an hour that comes twice, and ends in it.
        if (!start.value.endsWith('Z')) expect([zone, start.value]).toEqual([zone, clock(instants[index]!)]);
      }
      const byName = invitationsOf(text, 'UTC');
      expect([zone, byName.map(({ start }) => start)]).toEqual([zone, expected]);
      expect(new Set(byName.map(({ minutes }) => minutes))).toEqual(new Set([45]));
      // Under a name that nobody knows, only the VTIMEZONE says what the times mean.
      const described = invitationsOf(text.replace(/TZID([:=])[^\r:]+/g, 'TZID$1Odd'), 'Pacific/Niue');
      expect([zone, described.map(({ start }) => start)]).toEqual([zone, expected]);
      expect(described.some(({ isFloating }) => isFloating)).toBe(false);
    }
  });
});
