import { addDays } from './dayMath.ts';
import { looseDay } from './looseDays.ts';
import type { WallTime } from './wallTime.ts';
import { readWhen } from './whenWords.ts';

/** `ten minutes`, as people say it of what is to come. */
const BARE_DISTANCE =
  /^(\d{1,4} ?|an? |half an |two |three |four |five |six |seven |ten |fifteen |twenty |thirty )(mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$/i;
/** An hour without more: in the morning nobody promises anything for it before seven. */
const BARE_HOUR = /(?:^|\s)(?:at )?([1-6])$/i;
const HALF_DAY = 12;

export type FoundTime = { readonly at: WallTime; readonly hasTime: boolean };

const momentOf = ({ day, time }: WallTime): string => `${day} ${time}`;

/** A time that has been today is meant in the afternoon, or tomorrow; of a day that is named it is that day's. */
const stillToCome = (found: FoundTime, said: WallTime, text: string): FoundTime | null => {
  const { at, hasTime } = found;
  if (!hasTime) return at.day < said.day ? null : found;
  const hour = Number(at.time.slice(0, 2));
  const isMeantLater = BARE_HOUR.test(text) && hour < HALF_DAY;
  const later = isMeantLater ? { ...at, time: `${hour + HALF_DAY}${at.time.slice(2)}` } : at;
  if (momentOf(later) >= momentOf(said)) return { at: later, hasTime };
  return later.day === said.day ? { at: { ...later, day: addDays(later.day, 1) }, hasTime } : null;
};

const readTime = (end: string, said: WallTime): FoundTime | null => {
  const found =
    readWhen(end, said, 'future') ?? (BARE_DISTANCE.test(end) ? readWhen(`in ${end}`, said, 'future') : null);
  if (found !== null) return stillToCome(found, said, end);
  const day = looseDay(end, said);
  return day === null || day < said.day ? null : { at: { ...said, day }, hasTime: false };
};

/** The longest end of a text that is a time to come, reckoned from `said`, and what stands before it. */
export const timeAtEnd = (
  typed: string,
  said: WallTime,
): { readonly when: FoundTime; readonly before: string } | null => {
  const parts = typed.split(' ');
  for (let from = 0; from < parts.length; from += 1) {
    const end = parts
      .slice(from)
      .join(' ')
      .replace(/^(by|before|until|till|within)\s+/i, '');
    const when = end === '' ? null : readTime(end, said);
    if (when !== null) return { when, before: parts.slice(0, from).join(' ') };
  }
  return null;
};
