import { monthOf } from './monthNames.ts';

/** What is written besides the day: `HH:MM` in 24 hours, and the zone if one is written (`UTC`, `+02:00`). */
export type ScannedTime = { readonly time: string | null; readonly zone: string | null };

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

const TIME = String.raw`(?:,?(?:T|\s+at\s+|\s+)(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|(?:GMT|UTC)?[+-]\d{2}(?::?\d{2})?)?(?:\s*\([^()]*\))?)?`;
/** A month's name with the dot of a short one: `Mar`, `März`, `févr.` */
const MONTH = String.raw`(\p{L}{3,12})\.?`;
/** A weekday before the day: `Thu, `, `Donnerstag, ` */
const WEEKDAY = String.raw`(?:\p{L}{2,12}\.?,?\s+)?`;

/** `2026-03-05`, `2026-03-05T09:30:00Z`, `2026-03-05 09:30:00 UTC` */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'i');
/** `11/20/24, 8:15 AM`, `11/20/2024`, `20.11.2024`, `20.11.24` */
const NUMERIC = new RegExp(String.raw`^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2}(?!\d))${TIME}$`, 'i');
/** `05 Mar 2024`, `5-March-2024`, `5-Mar-24`, `5. März 2024`, `5 de marzo de 2024` */
const DAY_NAME = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th|er|º|°)?[\s.-]+(?:de\s+)?${MONTH},?[\s-]+(?:de\s+)?(\d{4}|\d{2}(?!\d))${TIME}$`,
  'iu',
);
/** `March 5, 2024`, `Thu Mar 05 2024 20:30:00 GMT-0800 (Pacific Standard Time)` */
const NAME_DAY = new RegExp(String.raw`^${WEEKDAY}${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`, 'iu');
/** A day number of Excel, with its fraction of a day: 20,000 is in 1954, 80,000 in 2119. Others are just numbers. */
const SERIAL = /^([2-7]\d{4})(?:[.,](\d+))?$/;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The furthest that clocks are from UTC, in hours. */
const FURTHEST_HOURS = 14;

/** `UTC`, `+02:00`, or `null` if none is written; `undefined` for an offset that no clock has. */
const zoneOf = (text: string | undefined): string | null | undefined => {
  if (text === undefined) return null;
  const [, sign, hours = '', minutes = '00'] = /([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? [];
  if (sign === undefined) return 'UTC';
  const isOffset = Number(minutes) < 60 && Number(hours) * 60 + Number(minutes) <= FURTHEST_HOURS * 60;
  return isOffset ? `${sign}${hours}:${minutes}` : undefined;
};

/** The groups of {@link TIME} from `at` on; `undefined` for a time that no clock shows. */
const timeOf = (match: RegExpExecArray, at: number): ScannedTime | undefined => {
  const hourText = match[at];
  if (hourText === undefined) return { time: null, zone: null };
  let hour = Number(hourText);
  const minute = Number(match[at + 1]);
  const half = match[at + 2];
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.charAt(0).toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || minute > 59) return undefined;
  const zone = zoneOf(match[at + 3]);
  return zone === undefined ? undefined : { time: `${two(hour)}:${two(minute)}`, zone };
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

/** Reads a trimmed cell of a date column (the forms of csv.md, rule 3). `null` if it is written in none of them. */
export const scanDate = (cell: string): ScannedDate | null => {
  if (cell.length < 5 || cell.length > 80) return null;
  let match = NUMERIC.exec(cell);
  if (match) {
    const twoDigits = match[4]?.length === 2;
    const time = timeOf(match, 5);
    if (time === undefined) return null;
    return {
      form: 'numeric',
      first: Number(match[1]),
      second: Number(match[3]),
      third: Number(match[4]),
      twoDigits,
      separator: match[2] ?? '',
      ...time,
    };
  }
  match = YEAR_FIRST.exec(cell);
  if (match) {
    const time = timeOf(match, 4);
    if (time === undefined) return null;
    return { form: 'certain', year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), ...time };
  }
  match = DAY_NAME.exec(cell);
  if (match) {
    const month = monthOf(match[2] ?? '');
    const time = timeOf(match, 4);
    if (month === 0 || time === undefined) return null;
    const year = Number(match[3]) + (match[3]?.length === 2 ? 2000 : 0);
    return { form: 'certain', year, month, day: Number(match[1]), ...time };
  }
  match = NAME_DAY.exec(cell);
  if (match) {
    const month = monthOf(match[1] ?? '');
    const time = timeOf(match, 4);
    if (month === 0 || time === undefined) return null;
    return { form: 'certain', year: Number(match[3]), month, day: Number(match[2]), ...time };
  }
  match = SERIAL.exec(cell);
  return match ? fromSerial(Number(match[1]), match[2]) : null;
};
