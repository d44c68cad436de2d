import { localDayOf } from '#shared/domain/dayMath.ts';
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
  /**
   * Runs `work` once so many milliseconds from now (at most 2³¹ − 1: 24 days); the answer takes that back. The time
   * that a machine sleeps may not count, so what is due at an instant asks `now` again. It keeps no app from ending.
   */
  readonly after: (milliseconds: number, work: () => void) => () => void;
};

/** Asking the system for the zone takes as long as a small write; it is asked once a minute, and when the clocks change. */
const ZONE_MS = 60_000;
let asked: { readonly zone: string; readonly offset: number; readonly until: number } | undefined;
const zone = (): string => {
  const now = new Date();
  const offset = now.getTimezoneOffset();
  if (asked === undefined || asked.offset !== offset || performance.now() > asked.until) {
    asked = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, offset, until: performance.now() + ZONE_MS };
  }
  return asked.zone;
};

export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant, // always this form for years 0 to 9999
  today: () => localDayOf(new Date()),
  timeOfDay: () => new Date().toTimeString().slice(0, 5),
  zone,
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
