import { locale } from './locale.ts';
import { readable, unreadableInFull } from './readable.ts';

/** Formatters are slow to make and quick to use: each is made at its first use and kept. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const count = once(() => new Intl.NumberFormat(locale()));
const shortDay = once(() => new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }));
const dayWithYear = once(
  () => new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
const fullDay = once(() => new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeZone: 'UTC' }));
const moment = once(() => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }));

/** A calendar day has no zone: it is read and written in UTC, so that no zone can move it. */
const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

const FIRST_SEPARATED = 1000;

/** `12,345`, with the separators of the user's region. Whole numbers. */
export const formatCount = (value: number): string =>
  // Small counts look the same everywhere, and the first screen shows many of them.
  Math.abs(value) < FIRST_SEPARATED ? `${value}` : count().format(value);

/** A day as people say it: `5 Jan`, with its year when that is not the year of `today`. Both `YYYY-MM-DD`. */
export const formatDay = (day: string, today: string): string =>
  readable(day, asDate(day), day.slice(0, 4) === today.slice(0, 4) ? shortDay : dayWithYear);

/** The exact day, for tooltips and screen readers: `Monday 5 January 2026`. */
export const formatFullDay = (day: string): string => readable(day, asDate(day), fullDay, unreadableInFull);

/** An instant (ISO 8601, UTC) in the user's own zone: `23 Nov 2026, 17:40`. */
export const formatMoment = (instant: string): string => readable(instant, new Date(instant), moment);
