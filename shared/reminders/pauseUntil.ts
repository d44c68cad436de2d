import { addDays } from '../domain/dayMath.ts';
import type { Instant, LocalDay } from '../domain/localDay.ts';
import { instantOf } from '../domain/wallTime.ts';

const HOUR_MS = 3_600_000;
type Present = { readonly now: Instant; readonly today: LocalDay; readonly zone: string };

/** Until when a pause lasts: an hour, or to the beginning of the user's next day. `zone` is one that this system knows. */
export const pauseUntil = (how: 'hour' | 'tomorrow', { now, today, zone }: Present): Instant =>
  how === 'hour'
    ? (new Date(Date.parse(now) + HOUR_MS).toISOString() as Instant) // always this form
    : instantOf({ day: addDays(today, 1), time: '00:00', zone });
