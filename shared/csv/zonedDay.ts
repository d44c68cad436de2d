import { Temporal } from 'temporal-polyfill';

const MINUTES_OF_DAY = 24 * 60;
const MS_OF_MINUTE = 60_000;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Minutes that an offset such as `+05:30` is ahead of UTC; 0 for `UTC`. */
const minutesAhead = (offset: string): number => {
  if (offset === 'UTC') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
};

/** A day (`YYYY-MM-DD`) and a time (`HH:MM`) as they stand in a place. */
export type DayAndTime = { readonly day: string; readonly time: string };

/** Gives what the user's calendar and clock show at a moment that is written with an offset from UTC. */
export type InUsersZone = (written: DayAndTime, offset: string) => DayAndTime;

/**
 * For one zone of the user's (IANA). What a zone is ahead of UTC is looked up once a day of the calendar, and at the moment
 * itself on a day on which the clocks change: a look for each of 100,000 cells would take seconds.
 */
export const inUsersZone = (zone: string): InUsersZone => {
  const aheadAt = (ms: number): number =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 60_000_000_000;
  const ofDay = new Map<number, number | null>();
  const ahead = (ms: number): number => {
    const day = Math.floor(ms / MS_OF_MINUTE / MINUTES_OF_DAY);
    let known = ofDay.get(day);
    if (known === undefined) {
      const start = day * MINUTES_OF_DAY * MS_OF_MINUTE;
      const atStart = aheadAt(start);
      known = atStart === aheadAt(start + MINUTES_OF_DAY * MS_OF_MINUTE) ? atStart : null;
      ofDay.set(day, known);
    }
    return known ?? aheadAt(ms);
  };
  return ({ day, time }, offset) => {
    const utc = Date.parse(`${day}T${time}:00Z`) - minutesAhead(offset) * MS_OF_MINUTE;
    const there = new Date(utc + ahead(utc) * MS_OF_MINUTE);
    return {
      day: there.toISOString().slice(0, 10),
      time: `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`,
    };
  };
};
