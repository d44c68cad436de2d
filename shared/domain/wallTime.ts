import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type Instant, type LocalDay, localDay } from './localDay.ts';
import { isZone } from './zone.ts';

/** An IANA zone that this system knows, such as `Europe/London`, or an offset such as `+05:30`. */
export const zone = z.string().min(1).max(60, { abort: true }).refine(isZone);

/** `HH:MM`, of 24 hours. */
export const timeOfDay = z
  .string()
  .length(5, { abort: true })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A moment as people agree on it: what the calendar and the clock on the wall show, in a place. */
export const wallTime = z.object({
  day: localDay,
  time: timeOfDay,
  zone,
});
export type WallTime = Readonly<z.infer<typeof wallTime>>;

/**
 * The instant of a wall time. One that the clocks skip in spring is the one after the gap, of one that comes twice in
 * autumn it is the first, as in RFC 5545.
 */
export const instantOf = ({ day, time, zone: timeZone }: WallTime): Instant =>
  Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' }) as Instant; // that form by the option

/**
 * The instant of a day and time that were stored; one that cannot be read stands at the beginning of all. A zone that this
 * system does not know is taken for `otherZone`.
 */
export const storedInstantOf = ({ day, time, zone: timeZone }: WallTime, otherZone: string): Instant => {
  try {
    return instantOf({ day, time, zone: isZone(timeZone) ? timeZone : otherZone });
  } catch {
    return '' as Instant; // before every instant that is one
  }
};

/** What calendar and clock show at an instant in a zone. */
export const wallTimeOf = (instant: Instant, timeZone: string): WallTime => {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return {
    day: there.toPlainDate().toString() as LocalDay,
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    zone: timeZone,
  };
};
