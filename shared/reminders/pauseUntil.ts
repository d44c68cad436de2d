import type { Instant } from '../domain/localDay.ts';

const HOUR_MS = 3_600_000;

/**
 * Until when a pause lasts from `now` on: an hour, or until the user's next day begins (`HH:MM`) in this machine's zone.
 * Not until midnight: nobody who wants peace until tomorrow means that.
 */
export const pauseUntil = (how: 'hour' | 'tomorrow', now: Date, dayBegins: string): Instant => {
  const end = new Date(now);
  if (how === 'hour') {
    end.setTime(now.getTime() + HOUR_MS);
  } else {
    const [hours = 0, minutes = 0] = dayBegins.split(':').map(Number);
    end.setDate(end.getDate() + 1);
    end.setHours(hours, minutes, 0, 0);
  }
  return end.toISOString() as Instant; // always this form
};
