import { dayNumber } from '../domain/calendarDay.ts';

const MS_PER_DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** A rule by which clocks change once a year. Other rules are not read: none makes sense for a zone, and some never end. */
export type YearlyRule = {
  readonly firstYear: number;
  readonly lastYear: number;
  /** The last instant at which it holds, in milliseconds since 1970. */
  readonly until: number;
  /** When it holds in a year: what the clocks show, as if it were UTC, in milliseconds since 1970. */
  readonly onsetIn: (year: number) => number | null;
};

const numbers = (text: string | undefined): readonly number[] =>
  text === undefined ? [] : text.split(',', 62).map(Number).filter(Number.isInteger);

/** 2 of the second Sunday, -1 of the last; 0 of any. */
const dayOfWeek = (text: string | undefined): { readonly nth: number; readonly weekday: number } | null => {
  const match = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(text ?? '');
  return match ? { nth: Number(match[1] ?? 0), weekday: WEEKDAYS.indexOf(match[2] ?? '') } : null;
};

const untilOf = (text: string | undefined): number => {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?/.exec(text ?? '');
  if (!match) return Number.POSITIVE_INFINITY;
  const [year, month, day, hour, minute, second] = match.slice(1).map((digits) => Number(digits ?? 59));
  const hours = match[4] === undefined ? 23 : (hour ?? 0);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hours, minute ?? 0, second ?? 0);
};

/**
 * Reads the RRULE of a part of a VTIMEZONE; `null` if it is not one of once a year.
 * @param start its DTSTART: what the clocks show, as if it were UTC, in milliseconds since 1970
 */
export const readYearlyRule = (value: string, start: number): YearlyRule | null => {
  const parts = new Map(
    value
      .slice(0, 1000)
      .toUpperCase()
      .split(';')
      .map((part) => {
        const [name = '', ...rest] = part.split('=');
        return [name.trim(), rest.join('=').trim()] as const;
      }),
  );
  if (parts.get('FREQ') !== 'YEARLY' || Number(parts.get('INTERVAL') ?? 1) !== 1) return null;
  const begin = new Date(start);
  const firstYear = begin.getUTCFullYear();
  const [month = begin.getUTCMonth() + 1] = numbers(parts.get('BYMONTH'));
  if (month < 1 || month > 12) return null;
  const monthDays = numbers(parts.get('BYMONTHDAY'));
  const byDay = dayOfWeek(parts.get('BYDAY'));
  const until = untilOf(parts.get('UNTIL'));
  const count = Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY);

  const isOn = (day: number, length: number, weekday: number): boolean => {
    if (monthDays.length > 0 && !monthDays.includes(day) && !monthDays.includes(day - length - 1)) return false;
    if (byDay === null) return monthDays.length > 0 || day === begin.getUTCDate();
    if (byDay.weekday !== weekday) return false;
    const nth = byDay.nth < 0 ? -Math.ceil((length - day + 1) / 7) : Math.ceil(day / 7);
    return byDay.nth === 0 || byDay.nth === nth;
  };
  const onsetIn = (year: number): number | null => {
    const first = dayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    for (let day = 1; day <= length; day += 1) {
      const number = first + day - 1;
      // 1 January 1970 was a Thursday.
      if (isOn(day, length, (((number + 4) % 7) + 7) % 7))
        return number * MS_PER_DAY + (((start % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY);
    }
    return null;
  };
  const end = Number.isFinite(until) ? new Date(until).getUTCFullYear() : Number.POSITIVE_INFINITY;
  return { firstYear, lastYear: Math.min(end, firstYear + count - 1), until, onsetIn };
};
