import { isRealDay } from './calendarDay.ts';
import { addDays, daysFrom } from './dayMath.ts';
import type { LocalDay } from './localDay.ts';
import type { WallTime } from './wallTime.ts';
import { isYear } from './years.ts';

/** Whether a day without a year, or a weekday alone, is the last one or the next one. */
export type Lean = 'past' | 'future';

type Moment = { readonly day: LocalDay; readonly minutes: number };
type Clock = { readonly minutes: number; readonly rest: string };

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7;
const NOON = 12 * HOUR;
/** 1 January 1970 was a Thursday, the fifth day of a week that begins on Sunday. */
const EPOCH_WEEKDAY = 4;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const FULL_MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|sept|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec';
const FULL_WEEKDAYS =
  'sunday|monday|tuesday|wednesday|thursday|friday|saturday|thurs|tues|thur|weds|sun|mon|tue|wed|thu|fri|sat';

const two = (value: number): string => `${value}`.padStart(2, '0');

/** The day of a date, if the calendar has it. */
const realDay = (year: number, month: number, date: number): LocalDay | null => {
  const text = `${`${year}`.padStart(4, '0')}-${two(month)}-${two(date)}`;
  return isRealDay(text) ? (text as LocalDay) : null;
};

const weekdayOf = (day: LocalDay): number =>
  (((daysFrom('1970-01-01' as LocalDay, day) + EPOCH_WEEKDAY) % WEEK) + WEEK) % WEEK;

const clockOf = (hours: number, minutes: number): number | null =>
  hours <= 23 && minutes <= 59 ? hours * HOUR + minutes : null;

const halfDay = (hours: number, minutes: number, half: string): number | null =>
  hours >= 1 && hours <= 12 ? clockOf((hours % 12) + (half === 'p' ? 12 : 0), minutes) : null;

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Takes a time of day out of the text. `null`: there is none; `undefined`: there is one that no clock shows. */
const takeClock = (text: string): Clock | null | undefined => {
  const cut = (match: RegExpExecArray, minutes: number | null): Clock | undefined =>
    minutes === null
      ? undefined
      : { minutes, rest: words(`${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`) };

  const half = /(?:^| )(?:at )?(\d{1,2})(?:[:.](\d{2}))? ?(a|p)\.?m\.?(?= |$)/.exec(text);
  if (half !== null) return cut(half, halfDay(Number(half[1]), Number(half[2] ?? 0), half[3] ?? 'a'));
  const exact = /(?:^| )(?:at )?(\d{1,2})(?::(\d{2})|h(\d{2})?)(?= |$)/.exec(text);
  if (exact !== null) return cut(exact, clockOf(Number(exact[1]), Number(exact[2] ?? exact[3] ?? 0)));
  const named = /(?:^| )(?:at )?(noon|midnight)(?= |$)/.exec(text);
  if (named !== null) return cut(named, named[1] === 'noon' ? NOON : 0);
  const said = /(?:^| )at (\d{1,2})(?= |$)/.exec(text);
  if (said !== null) return cut(said, clockOf(Number(said[1]), 0));
  return null;
};

/** As people say them of minutes and hours; others are typed as figures. */
const AMOUNTS: Readonly<Record<string, number>> = {
  ...{
    a: 1,
    an: 1,
    'half an': 0.5,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    ten: 10,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
  },
};
const UNITS = { m: 1, h: HOUR, d: DAY, w: WEEK * DAY } as const;

/** `10 min ago`, `in 2 hours`, `a week ago`: minutes from now. */
const distanceOf = (text: string): { readonly minutes: number; readonly isDays: boolean } | null => {
  const match =
    /^(in )?(\d{1,4}|(?:an?|half an|two|three|four|five|six|seven|ten|fifteen|twenty|thirty)(?= )) ?(minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w)( ago)?$/.exec(
      text,
    );
  if (match === null || (match[1] === undefined) === (match[4] === undefined)) {
    return null;
  }
  const amount = AMOUNTS[match[2] ?? ''] ?? Number(match[2]);
  const unit = (match[3] ?? 'm').charAt(0) as keyof typeof UNITS; // the expression allows no other
  const minutes = Math.round(amount * UNITS[unit]) * (match[1] === undefined ? -1 : 1);
  return { minutes, isDays: unit === 'd' || unit === 'w' };
};

/** A date without a year: the last one up to today, or the next one from today on. */
const nearest = (month: number, date: number, today: LocalDay, lean: Lean): LocalDay | null => {
  const year = Number(today.slice(0, 4));
  // 29 February may lie some years off.
  for (let step = 0; step <= 8; step += 1) {
    const day = realDay(lean === 'past' ? year - step : year + step, month, date);
    if (day !== null && (lean === 'past' ? day <= today : day >= today)) return day;
  }
  return null;
};

const dateOf = (text: string, today: LocalDay, lean: Lean): LocalDay | null => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.?(\d{4})?$/.exec(text);
  const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(${FULL_MONTHS})\\.?(?: (\\d{4}))?$`).exec(text);
  const monthFirst = new RegExp(`^(${FULL_MONTHS})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?$`).exec(text);
  const monthIn = (name: string | undefined): number => MONTHS.findIndex((month) => name?.startsWith(month)) + 1;
  const found =
    (dotted && { date: dotted[1], month: Number(dotted[2]), year: dotted[3] }) ??
    (dayFirst && { date: dayFirst[1], month: monthIn(dayFirst[2]), year: dayFirst[3] }) ??
    (monthFirst && { date: monthFirst[2], month: monthIn(monthFirst[1]), year: monthFirst[3] });
  if (!found) {
    return null;
  }
  return found.year === undefined
    ? nearest(found.month, Number(found.date), today, lean)
    : realDay(Number(found.year), found.month, Number(found.date));
};

const weekdayIn = (text: string, now: Moment, clock: number | null, lean: Lean): LocalDay | null => {
  const match = new RegExp(`^(?:(last|next|this) )?(${FULL_WEEKDAYS})$`).exec(text);
  if (match === null) {
    return null;
  }
  const wanted = WEEKDAYS.findIndex((name) => match[2]?.startsWith(name));
  const ahead = (wanted - weekdayOf(now.day) + WEEK) % WEEK;
  const isPast = match[1] === 'last' || (match[1] === undefined && lean === 'past');
  if (ahead > 0) {
    return addDays(now.day, isPast ? ahead - WEEK : ahead);
  }
  // Today's own name means today, unless the hour says that it cannot.
  const fits = clock === null || (isPast ? clock <= now.minutes : clock >= now.minutes);
  if (match[1] === undefined ? fits : match[1] === 'this') {
    return now.day;
  }
  return addDays(now.day, isPast ? -WEEK : WEEK);
};

const DAYS_OFF: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  'day before yesterday': -2,
  'the day before yesterday': -2,
  'day after tomorrow': 2,
  'the day after tomorrow': 2,
};

const dayOf = (text: string, now: Moment, clock: number | null, lean: Lean): LocalDay | null => {
  const named = Object.hasOwn(DAYS_OFF, text) ? DAYS_OFF[text] : undefined;
  if (named !== undefined) return addDays(now.day, named);
  const distance = distanceOf(text);
  if (distance?.isDays) return addDays(now.day, Math.round(distance.minutes / DAY));
  return weekdayIn(text, now, clock, lean) ?? dateOf(text, now.day, lean);
};

/**
 * Reads a moment in plain words: `now`, `10 min ago`, `yesterday 15:00`, `mon 9`, `3 march`, `2026-03-03 3pm`. A day
 * without a time is noon, today without one is now. Reckons by the clock on the wall, in the zone of `now`. `null` if
 * it is not understood, or of a year that may not come in; an empty text is `now`.
 */
export const whenWords = (text: string, now: WallTime, lean: Lean = 'past'): WallTime | null =>
  readWhen(text, now, lean)?.at ?? null;

/** The same, and whether the words name a time of that day. */
export const readWhen = (
  text: string,
  now: WallTime,
  lean: Lean,
): { readonly at: WallTime; readonly hasTime: boolean } | null => {
  const typed = words(text.toLowerCase().replaceAll(',', ' ')).replace(/^on /, '');
  if (typed === '' || typed === 'now' || typed === 'just now') {
    return { at: now, hasTime: true };
  }
  const [hours = 0, minutes = 0] = now.time.split(':').map(Number);
  const present: Moment = { day: now.day, minutes: hours * HOUR + minutes };
  const at = (day: LocalDay, clock: number, hasTime: boolean) => {
    const moment = addDays(day, Math.floor(clock / DAY));
    const ofDay = ((clock % DAY) + DAY) % DAY;
    const time = `${two(Math.floor(ofDay / HOUR))}:${two(ofDay % HOUR)}`;
    return isYear(Number.parseInt(moment, 10)) ? { at: { ...now, day: moment, time }, hasTime } : null;
  };

  const distance = distanceOf(typed);
  if (distance !== null) {
    return at(now.day, present.minutes + distance.minutes, !distance.isDays);
  }
  const whole = dayOf(typed, present, null, lean);
  if (whole !== null) {
    return at(whole, whole === now.day ? present.minutes : NOON, false);
  }
  const clock = takeClock(typed) ?? bareHour(typed);
  if (clock === null || clock === undefined) {
    return null;
  }
  const rest = clock.rest.replace(/^on /, '');
  const day = rest === '' ? now.day : dayOf(rest, present, clock.minutes, lean);
  return day === null ? null : at(day, clock.minutes, true);
};

/** `mon 9`, `9`: a number at the end that belongs to nothing else is an hour. */
const bareHour = (text: string): Clock | null => {
  const match = /^(?:(.*) )?(\d{1,2})$/.exec(text);
  const minutes = match === null ? null : clockOf(Number(match[2]), 0);
  return minutes === null ? null : { minutes, rest: match?.[1] ?? '' };
};
