import type { Instant, LocalDay } from '../domain/localDay.ts';
import { wallTimeIn } from '../messages/when.ts';

const HOUR_MS = 3_600_000;

type Wall = { readonly day: LocalDay; readonly time: string; readonly zone: string };

/** What the clock on the wall shows in an hour, in a zone that this system knows. */
export const inAnHour = (now: Instant, zone: string): Wall => {
  const wallAfter = (milliseconds: number): Wall => ({
    ...wallTimeIn(new Date(Date.parse(now) + milliseconds).toISOString() as Instant, zone), // always this form
    zone,
  });
  const text = ({ day, time }: Wall): string => `${day} ${time}`;
  const wall = wallAfter(HOUR_MS);
  // When the clocks go back, a time comes twice, and whoever names it means the first, which is over.
  return text(wall) > text(wallAfter(0)) ? wall : wallAfter(2 * HOUR_MS);
};
