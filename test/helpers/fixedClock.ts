import { type Clock, systemClock } from '#main/clock.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';

/** A clock that stands until it is set: Monday 2 March 2026, 09:00 in Madrid. Its timers are those of the test's run. */
export const fixedClock = (): { -readonly [K in keyof Clock]: Clock[K] } & {
  set: (instant: string, day: string, time: string) => void;
} => {
  let now = '2026-03-02T08:00:00.000Z' as Instant;
  let today = '2026-03-02' as LocalDay;
  let timeOfDay = '09:00';
  return {
    now: () => now,
    today: () => today,
    timeOfDay: () => timeOfDay,
    zone: () => 'Europe/Madrid',
    after: systemClock.after,
    set: (instant, day, time) => {
      now = instant as Instant;
      today = day as LocalDay;
      timeOfDay = time;
    },
  };
};
