import { isWeekday } from './weekdayNames.ts';
import { zoneIn } from './zoneText.ts';

/**
 * What is written besides the day: `HH:MM` in 24 hours, and the zone if one is written: `UTC`, `+02:00`, and until the day is
 * known (`scanDate`) `Europe/Berlin`.
 */
export type ScannedTime = {
  readonly time: string | null;
  readonly zone: string | null;
  /** The cell says more than its day and time. */
  readonly saysMore?: true;
};

const NO_TIME: ScannedTime = { time: null, zone: null };

/** `, 8:15 AM`, `T09:30:00.000Z`, ` at 8:30 PM`, ` um 14.30 Uhr`, ` 14h30`, ` 2:30 p. m.`; what follows is the zone. */
const CLOCK =
  /^,?(?:T|\s+(?:(?:at|um|à|às|om|o|alle(?:\sore)?|ore|a\slas?|@)\s+)?)(\d{1,2})(?:[:.h](\d{2})(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?!\d))?(?:\s*([ap])\.?\s?m\b\.?)?(\s*(?:uhr|uur|hrs|h)(?!\p{L})\.?)?(.*)$/isu;
/** `T043000Z`, as calendars write it. */
const COMPACT = /^T(\d{2})(\d{2})(?:\d{2}(?:[.,]\d{1,9})?)?(?!\d)(.*)$/is;
/** The day of the week in a bracket behind a day: `(Thu)`, `（木）`. */
const WEEKDAY = /^\s*[(（](\p{L}[\p{L}\p{M}-]*)\.?[)）]/u;
/** The half of the day before its hour, as Chinese, Japanese and Korean programs write it: ` 下午 2:00`. */
const HALF_FIRST = /^,?\s*(?:(上午|午前|오전)|下午|午後|오후)\s*(?=\d)/u;

const two = (value: number): string => String(value).padStart(2, '0');

const timeAt = (hour: number, minute: number, zoneText: string): ScannedTime | undefined => {
  if (hour > 23 || minute > 59) return undefined;
  const read = zoneIn(zoneText);
  if (read === undefined) return undefined;
  return { time: `${two(hour)}:${two(minute)}`, zone: read.zone, ...(read.saysMore && { saysMore: true }) };
};

/** The time behind the half of the day that stands first. Its hours may be counted from 0, and no other word may follow. */
const timeOfHalf = (isMorning: boolean, clock: RegExpExecArray | null): ScannedTime | undefined => {
  const [found, hourText, minuteText, half, word, zone = ''] = clock ?? [];
  if (found === undefined || minuteText === undefined || half !== undefined || word !== undefined) return undefined;
  const hour = Number(hourText);
  return hour > 12 ? undefined : timeAt((hour % 12) + (isMorning ? 0 : 12), Number(minuteText), zone);
};

/**
 * Reads what follows a day in its cell: nothing, or a time and perhaps its zone. `undefined` for anything else, for a time
 * that no clock shows and for a zone that is not known.
 */
export const scanTime = (rest: string): ScannedTime | undefined => {
  if (rest === '') return NO_TIME;
  const bracket = WEEKDAY.exec(rest);
  const text = bracket !== null && isWeekday(bracket[1] ?? '') ? rest.slice(bracket[0].length) : rest;
  if (text.trim() === '') return NO_TIME;
  const compact = COMPACT.exec(text);
  if (compact !== null) return timeAt(Number(compact[1]), Number(compact[2]), compact[3] ?? '');
  const first = HALF_FIRST.exec(text);
  if (first !== null) return timeOfHalf(first[1] !== undefined, CLOCK.exec(` ${text.slice(first[0].length)}`));
  const [found, hourText, minuteText, half, word, zone = ''] = CLOCK.exec(text) ?? [];
  // A number alone is no time.
  if (found === undefined || (minuteText === undefined && half === undefined && word === undefined)) return undefined;
  const hour = Number(hourText);
  const minute = Number(minuteText ?? '0');
  if (half === undefined) return timeAt(hour, minute, zone);
  if (hour < 1 || hour > 12) return undefined;
  return timeAt((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute, zone);
};
