import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type Instant, type LocalDay, localDay } from './localDay.ts';

/** An IANA zone that this system knows, such as `Europe/London`. */
export const zone = z
  .string()
  .min(1)
  .max(60)
  .refine((name) => {
    try {
      Temporal.Now.zonedDateTimeISO(name);
      return true;
    } catch {
      return false;
    }
  });

/** A moment as people agree on it: what the calendar and the clock on the wall show, in a place. */
export const wallTime = z.object({
  day: localDay,
  /** `HH:MM`. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
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

/** What calendar and clock show at an instant in a zone. */
export const wallTimeOf = (instant: Instant, timeZone: string): WallTime => {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return {
    day: there.toPlainDate().toString() as LocalDay,
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    zone: timeZone,
  };
};
