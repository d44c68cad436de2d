import { isRealDay } from '../domain/calendarDay.ts';
import { isYear } from '../domain/years.ts';

/** A time as a calendar file writes it. */
export type WrittenTime = {
  /** What calendar and clock show, as if it were UTC, in milliseconds since 1970. */
  readonly wall: number;
  readonly day: string;
  /** A day without a time. */
  readonly isDay: boolean;
  readonly isUtc: boolean;
};

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:T([01]\d|2[0-3]):?([0-5]\d)(?::?([0-5]\d|60))?(?:\.\d{1,9})?(Z)?)?$/i;

/**
 * Reads `20260302`, `20260302T090000`, `20260302T080000Z`, with the separators of ISO 8601 or without; `null` for what is
 * no time.
 * @param allYears whether the year may be one that no meeting can have, as in the parts of a VTIMEZONE (1601)
 */
export const readWrittenTime = (value: string, allYears = false): WrittenTime | null => {
  const match = TIME.exec(value.slice(0, 40).trim());
  if (!match) return null;
  const [, year = '', month = '', date = '', hour = '00', minute = '00', second = '00', utc] = match;
  const day = `${year}-${month}-${date}`;
  if (!isRealDay(day) || !(allYears || isYear(Number(year)))) return null;
  // A leap second is the one before it: clocks of computers have none.
  const wall = Date.parse(`${day}T${hour}:${minute}:${second === '60' ? '59' : second}Z`);
  return { wall, day, isDay: match[4] === undefined, isUtc: utc !== undefined };
};
