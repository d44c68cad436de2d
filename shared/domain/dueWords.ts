import type { PromisedDue } from './promise.ts';
import { timeAtEnd } from './timeAtEnd.ts';
import type { WallTime } from './wallTime.ts';
import { isYear } from './years.ts';

/**
 * By when, in plain words that mean today or later: `thursday`, `in 2 weeks`, `end of the month`, `mon 9:00`; a day, or a
 * time of it in the zone of `now`. `null` if none is understood.
 */
export const dueInWords = (text: string, now: WallTime): PromisedDue | null => {
  const found = timeAtEnd(text.trim().replace(/\s+/g, ' '), now);
  if (found === null || found.before !== '') return null;
  const { at, hasTime } = found.when;
  return isYear(Number(at.day.slice(0, 4))) ? { ...at, time: hasTime ? at.time : null } : null;
};
