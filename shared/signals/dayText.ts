import type { LocalDay } from '../domain/localDay.ts';
import { looseDay } from '../domain/looseDays.ts';
import type { WallTime } from '../domain/wallTime.ts';
import { readWhen } from '../domain/whenWords.ts';
import { isYear } from '../domain/years.ts';
import { foldTyped } from './foldTyped.ts';

const LINK = /^(?:by|before|until|till|on|from|starting)(?: the)? /;
/** `two weeks`, as people say it of what is to come. */
const DISTANCE = /^[a-z0-9 ]+ ?(?:d|days?|w|weeks?)$/;

const dayOf = (typed: string, start: WallTime): LocalDay | null => {
  const found =
    readWhen(typed, start, 'future') ?? (DISTANCE.test(typed) ? readWhen(`in ${typed}`, start, 'future') : null);
  if (found === null) return looseDay(typed, start);
  // An hour alone, such as “9”, names no day.
  return found.hasTime && found.at.day === start.day ? null : found.at.day;
};

/**
 * Reads a day, `YYYY-MM-DD` or in words that lean to the future: `fri`, `by 12 march`, `next week`, `in 3 days`. A time of
 * day beside it is dropped. `undefined` if it is not understood, or of a year that may not come in.
 */
export const readDay = (text: string, today: LocalDay): LocalDay | undefined => {
  const typed = foldTyped(text).replace(LINK, '');
  if (typed === '') return undefined;
  const day = dayOf(typed, { day: today, time: '00:00', zone: 'UTC' });
  return day !== null && isYear(Number(day.slice(0, 4))) ? day : undefined;
};
