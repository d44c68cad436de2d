import { Temporal } from 'temporal-polyfill';
import { dayNumber } from '../domain/calendarDay.ts';

/** When something was said. */
export type Moment = {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The calendar day in the user's zone, as days since 1970. */
  readonly day: number;
};

/** Reads the days and instants of signals in one zone. */
export type Clock = (text: string) => Moment;

const MS_PER_DAY = 86_400_000;
/** More than a search has; beyond it the memory is emptied and fills again. */
const MOST_KEPT = 4096;

const isDay = (text: string): boolean => text.length === 10;

const utc: Clock = (text) => {
  const at = Date.parse(isDay(text) ? `${text}T00:00:00Z` : text);
  return { at, day: Math.floor(at / MS_PER_DAY) };
};

const clockOf = (zone: string): Clock => {
  // Swedish dates are those of ISO 8601.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  const known = new Map<string, Moment>();
  const read = (text: string): Moment => {
    if (isDay(text)) {
      const start = Temporal.PlainDate.from(text).toZonedDateTime(zone);
      return { at: start.epochMilliseconds, day: dayNumber(text) };
    }
    const at = Date.parse(text);
    return { at, day: dayNumber(format.format(at)) };
  };
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const moment = read(text);
    known.set(text, moment);
    return moment;
  };
};

/** The zone that was asked for last. A user has one, and its formatter is dear to make; nothing of it shows outside. */
let last: { readonly zone: string; readonly clock: Clock } = { zone: 'UTC', clock: utc };

/**
 * The clock of a zone: a day alone stands for its start there. Unreadable times come out as NaN or throw: readers at the
 * border let none in.
 * @param zone IANA name @throws RangeError where there is no such zone
 */
export const clockIn = (zone: string): Clock => {
  if (zone === 'UTC') return utc;
  if (last.zone !== zone) last = { zone, clock: clockOf(zone) };
  return last.clock;
};
