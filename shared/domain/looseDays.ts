import { dayNumber, dayOfNumber } from './calendarDay.ts';
import type { LocalDay } from './localDay.ts';
import type { WallTime } from './wallTime.ts';
import { readWhen } from './whenWords.ts';

const FRIDAY = 5;
const WEEK = 7;
/** 1 January 1970 was a Thursday. */
const weekdayOf = (number: number): number => ((((number + 3) % WEEK) + WEEK) % WEEK) + 1;
const dayOf = (number: number): LocalDay => dayOfNumber(number) as LocalDay; // a day by its number

/** The Friday of a week so many weeks on. On a weekend, this week is over, and the coming one is meant. */
const fridayIn = (today: LocalDay, weeks: number): LocalDay => {
  const number = dayNumber(today);
  const weekday = weekdayOf(number);
  const monday = number - weekday + 1 + (weekday > FRIDAY && weeks === 0 ? WEEK : 0);
  return dayOf(monday + weeks * WEEK + FRIDAY - 1);
};

/** The last day of a month so many months on. */
const monthEnd = (today: LocalDay, months: number): LocalDay =>
  new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) + months, 0))
    .toISOString()
    .slice(0, 10) as LocalDay;

const PART_OF_DAY = /^(?:(.*?)\s+)?(?:in the )?(?:morning|afternoon|evening|night)$/i;

/**
 * The last day that somebody can have meant by words that name none: `next week`, `end of the month`, `friday
 * afternoon`. A promise for next week is late when that week is over, not before. `null` if it is something else.
 */
export const looseDay = (text: string, now: WallTime): LocalDay | null => {
  const { day: today } = now;
  const typed = text.toLowerCase().replace(/^(some ?time |later |early |in the course of |during |the )+/, '');
  if (/^((end of )?(the |this )?week)$/.test(typed)) return fridayIn(today, 0);
  if (/^(end of )?next week$/.test(typed)) return fridayIn(today, 1);
  if (/^(end of )?(the |this )?month$/.test(typed)) return monthEnd(today, 0);
  if (/^(end of )?next month$/.test(typed)) return monthEnd(today, 1);
  if (/^(this (morning|afternoon|evening)|tonight)$/.test(typed)) return today;
  const [, named] = PART_OF_DAY.exec(typed) ?? [];
  const found = named === undefined ? null : readWhen(named, now, 'future');
  return found === null || found.hasTime ? null : found.at.day;
};
