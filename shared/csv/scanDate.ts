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

const TIME = String.raw`(?:,?[T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;

/** `2026-03-05`, `2026-03-05T09:30:00Z`, `2026-03-05 09:30:00 UTC` */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`);
/** `11/20/24, 8:15 AM`, `11/20/2024`, `20.11.2024`. Two digits make a year only between slashes, as in LinkedIn's export. */
const NUMERIC = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2}(?!\d))${TIME}$`);
/** `05 Mar 2024`, `5-March-2024` */
const DAY_NAME = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},\s*)?(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})${TIME}$`,
);
/** `March 5, 2024` */
const NAME_DAY = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},\s*)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`,
);
/** A day number of Excel, with its fraction of a day: 20,000 is in 1954, 80,000 in 2119. Others are just numbers. */
const SERIAL = /^([2-7]\d{4})(?:[.,](\d+))?$/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = 'january february march april may june july august september october november december sept'.split(
  ' ',
);

/** 1 to 12, or 0 if the word is no English month. */
const monthOf = (word: string): number => {
  const name = word.toLowerCase();
  if (name.length !== 3 && !FULL_MONTHS.includes(name)) return 0;
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
};

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

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
  const zone = match[at + 3];
  return { time: `${two(hour)}:${two(minute)}`, zone: zone === 'Z' || zone === 'GMT' ? 'UTC' : (zone ?? null) };
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
  if (cell.length < 5 || cell.length > 48) return null;
  let match = NUMERIC.exec(cell);
  if (match) {
    const twoDigits = match[4]?.length === 2;
    const time = timeOf(match, 5);
    if (time === undefined || (twoDigits && match[2] !== '/')) return null;
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
    return { form: 'certain', year: Number(match[3]), month, day: Number(match[1]), ...time };
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
