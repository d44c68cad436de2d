import { addDays, daysFrom } from '#shared/domain/dayMath.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { PromisedDue } from '#shared/domain/promise.ts';
import type { WallTime } from '#shared/domain/wallTime.ts';
import { readWhen } from '#shared/domain/whenWords.ts';
import { inAnHour } from '#shared/reminders/inAnHour.ts';

const AFTERNOON = '15:00';
const WEEK = 7;
/** 1 January 1970 was a Thursday: the Monday before lies three days earlier. */
const A_MONDAY = '1969-12-29' as LocalDay;

export type UntilChoice = 'inAnHour' | 'thisAfternoon' | 'tomorrow' | 'nextWeek';

/** What there is to choose from at that time of day. */
export const untilChoices = ({ time }: WallTime): readonly UntilChoice[] => [
  ...(time < '23:00' ? (['inAnHour'] as const) : []),
  ...(time < '14:00' ? (['thisAfternoon'] as const) : []),
  'tomorrow',
  'nextWeek',
];

/** Until when that is, on the clock on the wall, which shows `now` at this instant. Next week begins on Monday. */
export const untilOf = (choice: UntilChoice, now: WallTime, instant: Instant): PromisedDue => {
  switch (choice) {
    case 'inAnHour':
      return inAnHour(instant, now.zone);
    case 'thisAfternoon':
      return { ...now, time: AFTERNOON };
    case 'tomorrow':
      return { ...now, day: addDays(now.day, 1), time: null };
    case 'nextWeek': {
      const sinceMonday = ((daysFrom(A_MONDAY, now.day) % WEEK) + WEEK) % WEEK;
      return { ...now, day: addDays(now.day, WEEK - sinceMonday), time: null };
    }
  }
};

/** A day or time in words that is still to come; `null` if none is understood. */
export const untilInWords = (text: string, now: WallTime): PromisedDue | null => {
  const found = text.trim() === '' ? null : readWhen(text, now, 'future');
  if (found === null) return null;
  const { at, hasTime } = found;
  const isAhead = hasTime ? `${at.day} ${at.time}` > `${now.day} ${now.time}` : at.day > now.day;
  return isAhead ? { ...at, time: hasTime ? at.time : null } : null;
};
