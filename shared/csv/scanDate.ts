import { isYear } from '../domain/years.ts';
import { monthOf } from './monthNames.ts';
import { type ScannedTime, scanTime } from './scanTime.ts';
import { isWeekday } from './weekdayNames.ts';
import { offsetOn } from './zoneText.ts';

/** A date as it is written, before anybody decides which number is the day. */
export type ScannedDate =
  | ({ readonly form: 'certain'; readonly year: number; readonly month: number; readonly day: number } & ScannedTime)
  /** Three numbers; the last is the year unless the order says otherwise. `twoDigits`: the year was written as two. */
  | ({
      readonly form: 'numeric';
      readonly first: number;
      readonly second: number;
      readonly third: number;
      readonly twoDigits: boolean;
      readonly separator: string;
    } & ScannedTime);

/** A month's name with the dot of a short one: `Mar`, `März`, `févr.` */
const MONTH = String.raw`(\p{L}{3,12})\.?`;
/** A weekday before the day: `Thu, `, `Donnerstag, ` */
const WEEKDAY = String.raw`(?:\p{L}{2,12}\.?,?\s+)?`;
/** A year of four digits or, perhaps behind an apostrophe, of two. */
const YEAR = String.raw`(\d{4}|['’]?\d{2})(?!\d)`;

/** `2026-03-05`, `2026/3/5`, `2026. 3. 5.`; a time follows, if anything does, as in all of these. */
const YEAR_FIRST = /^(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)/;
/** `2026年3月5日` */
const IN_SIGNS = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
/** `20260305` */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
/** `2026-Mar-05` */
const YEAR_NAME = new RegExp(String.raw`^(\d{4})[\s./-]{1,2}${MONTH}[\s./-]{1,2}(\d{1,2})(?!\d)`, 'u');
/** `11/20/24`, `11/20/2024`, `20.11.2024`, `20.11.24` */
const NUMERIC = /^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/;
/** `05 Mar 2024`, `5-March-2024`, `5-Mar-24`, `5. März 2024`, `5 de marzo de 2024`, `5th of March 2026`, `5.Mar.2026` */
const DAY_NAME = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th|er|º|°)?[\s./-]+(?:(?:de|of)\s+)?${MONTH},?[\s./-]*(?:(?:de|del)\s+)?${YEAR}`,
  'iu',
);
/** `March 5, 2024`, `Thu Mar 05 2024`; of two digits only behind a comma: `Mar 5, 26` */
const NAME_DAY = new RegExp(
  String.raw`^${WEEKDAY}${MONTH}[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:[\s-]+(\d{4}|['’]\d{2})(?!\d)|,\s*${YEAR})`,
  'iu',
);
/** A day number of Excel, with its fraction of a day: 20,000 is in 1954, 80,000 in 2119. Others are just numbers. */
const SERIAL = /^([2-7]\d{4})(?:[.,](\d+))?$/;
/** A word before a day of numbers: `Thu 3/5/2026`, `Do, 05.03.2026` */
const WORD_FIRST = /^(\p{L}[\p{L}-]{1,14})\.?,?\s+(?=\d)/u;
/** What stands between the first and the last day of a range. */
const BETWEEN = /\s*(?:→|⟶|[-–—]>)\s*|\s+(?:[-–—]|to|bis|until)\s+/i;

/** Eight digits are a day only in these years: any other number of that length is just a number. */
const [FIRST_COMPACT, LAST_COMPACT] = [1950, 2100];

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** A year as written; two digits are of this century. */
const yearOf = (text: string): number => {
  const digits = text.replace(/\D/g, '');
  return Number(digits) + (digits.length === 2 ? 2000 : 0);
};

/** Excel counts days from the last but one of 1899, so that its non-existent 29 February 1900 does no harm later on. */
const fromSerial = (whole: number, fraction: string | undefined): ScannedDate => {
  const date = new Date(Date.UTC(1899, 11, 30 + whole));
  const minutes = fraction === undefined ? 0 : Math.round(Number(`0.${fraction}`) * 24 * 60) % (24 * 60);
  return {
    form: 'certain',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time: minutes === 0 ? null : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    zone: null,
  };
};

/** What follows the day that a pattern has found. The dot of an ordinal number may close it: `05.03.2026.` */
const timeAfter = (text: string, match: RegExpExecArray): ScannedTime | undefined => {
  const rest = text.slice(match[0].length);
  return scanTime(rest.startsWith('.') ? rest.slice(1) : rest);
};

type Day = { readonly year: number; readonly month: number; readonly day: number };

/** True for eight digits that are a day; read loosely elsewhere, where a month of 13 is a slip that is told. */
const isCompactDay = ({ year, month, day }: Day): boolean =>
  year >= FIRST_COMPACT &&
  year <= LAST_COMPACT &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const inNumbers = (match: RegExpExecArray): Day => ({
  year: Number(match[1]),
  month: Number(match[2]),
  day: Number(match[3]),
});

/** Each way in which a day is written that can be read one way only, and what its pattern has found. */
const CERTAIN: readonly (readonly [RegExp, (match: RegExpExecArray) => Day])[] = [
  [YEAR_FIRST, inNumbers],
  [IN_SIGNS, inNumbers],
  [COMPACT, inNumbers],
  [YEAR_NAME, ([, year, month = '', day]) => ({ year: Number(year), month: monthOf(month), day: Number(day) })],
  [DAY_NAME, ([, day, month = '', year = '']) => ({ year: yearOf(year), month: monthOf(month), day: Number(day) })],
  [
    NAME_DAY,
    ([, month = '', day, whole, short = '']) => ({
      year: yearOf(whole ?? short),
      month: monthOf(month),
      day: Number(day),
    }),
  ],
];

/** A day of three numbers whose order the column decides. */
const scanNumeric = (text: string, match: RegExpExecArray): ScannedDate | null => {
  const time = timeAfter(text, match);
  if (time === undefined) return null;
  return {
    form: 'numeric',
    first: Number(match[1]),
    second: Number(match[3]),
    third: Number(match[4]),
    twoDigits: match[4]?.length === 2,
    separator: match[2] ?? '',
    ...time,
  };
};

/** The word before a day with its month by name. */
const wordBefore = (text: string, pattern: RegExp, match: RegExpExecArray): string => {
  if (pattern === DAY_NAME) return /^\D*/.exec(text)?.[0] ?? '';
  return pattern === NAME_DAY ? text.slice(0, text.indexOf(match[1] ?? '')) : '';
};

/** A day of the week, or what stands before days: any other word says something that is more than the day. */
const isHarmless = (before: string): boolean => {
  const word = before.trim().replace(/[.,]+$/, '');
  return word === '' || /^(?:on|am|den|le|el|il|op|dnia)$/i.test(word) || isWeekday(word);
};

const scanOne = (text: string): ScannedDate | null => {
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return scanNumeric(text, numeric);
  for (const [pattern, dayOf] of CERTAIN) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const day = dayOf(match);
    const isNamed = pattern === YEAR_NAME || pattern === DAY_NAME || pattern === NAME_DAY;
    if ((isNamed && day.month === 0) || (pattern === COMPACT && !isCompactDay(day))) continue;
    if (!isHarmless(wordBefore(text, pattern, match))) continue;
    // `Mar 5, 10 11:30` is of no year.
    const isShort = pattern === NAME_DAY && match[3] === undefined && /^\d\d$/.test(match[4] ?? '');
    if (isShort && match[0].length < text.length) continue;
    const time = timeAfter(text, match);
    return time === undefined ? null : { form: 'certain', ...day, ...time };
  }
  const serial = SERIAL.exec(text);
  if (serial !== null) return fromSerial(Number(serial[1]), serial[2]);
  const word = WORD_FIRST.exec(text);
  return word !== null && isWeekday(word[1] ?? '') ? scanOne(text.slice(word[0].length)) : null;
};

/** The first day of two; the last one, or the time at which it ends, must be one as well, or the cell says something else. */
const scanRange = (text: string): ScannedDate | null => {
  const between = BETWEEN.exec(text);
  if (between === null || between.index === 0) return null;
  const first = scanOne(text.slice(0, between.index));
  if (first === null) return null;
  const lastText = text.slice(between.index + between[0].length);
  const lastDay = scanOne(lastText);
  const last = lastDay ?? (first.time === null ? undefined : scanTime(` ${lastText}`));
  if (last === undefined || (lastDay === null && last.time === null)) return null;
  // The zone of both may stand once, behind the last.
  return { ...first, ...(first.time !== null && first.zone === null && { zone: last.zone }), saysMore: true };
};

/** Text that is not plain ASCII may be written in several ways: letters taken apart, and signs that nobody sees. */
const composed = (cell: string): string =>
  /[^ -~]/.test(cell)
    ? cell
        .normalize('NFC')
        .replace(/\p{Cf}/gu, '')
        .trim()
    : cell;

/**
 * The date with its zone as an offset from UTC. `null` where that is not known: how far the clocks of a place are from UTC
 * depends on the day, so that there is none while the day is open, nor at a time that they show twice or never.
 */
const withOffset = (date: ScannedDate | null): ScannedDate | null => {
  if (date === null || date.zone === null || date.time === null || !date.zone.includes('/')) return date;
  if (date.form === 'numeric' || !isYear(date.year)) return null;
  const { year, month, day, time } = date;
  const zone = offsetOn(date.zone, `${year}-${two(month)}-${two(day)}`, time);
  return zone === null ? null : { ...date, zone };
};

/**
 * Reads a trimmed cell of a date column (the forms of csv.md, rule 3); of a range the first day. `null` if it is written in
 * none of them.
 */
export const scanDate = (cell: string): ScannedDate | null => {
  if (cell.length < 5 || cell.length > 100) return null;
  const text = composed(cell);
  return withOffset(scanOne(text) ?? scanRange(text));
};
