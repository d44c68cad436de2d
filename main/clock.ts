import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';

/** The one place that knows what time it is; tests bring their own. */
export type Clock = {
  /** Now, in UTC to the millisecond. */
  readonly now: () => Instant;
  /** The user's calendar day. */
  readonly today: () => LocalDay;
  /** The user's time of day, `HH:MM`. */
  readonly timeOfDay: () => string;
  /** The user's time zone, an IANA name. */
  readonly zone: () => string;
};

export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant, // always this form for years 0 to 9999
  today: () => Temporal.Now.plainDateISO().toString() as LocalDay,
  timeOfDay: () => Temporal.Now.plainTimeISO().toString({ smallestUnit: 'minute' }),
  zone: () => Temporal.Now.timeZoneId(),
};
