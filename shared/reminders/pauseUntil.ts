import type { Instant } from '../domain/localDay.ts';

const HOUR_MS = 3_600_000;

/** Until when a pause lasts from `now` on: an hour, or to the beginning of the next day in this machine's zone. */
export const pauseUntil = (how: 'hour' | 'tomorrow', now: Date): Instant => {
  const end = new Date(now);
  if (how === 'hour') end.setTime(now.getTime() + HOUR_MS);
  else end.setHours(24, 0, 0, 0);
  return end.toISOString() as Instant; // always this form
};
