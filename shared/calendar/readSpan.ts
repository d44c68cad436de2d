import { Temporal } from 'temporal-polyfill';
import { dayNumber, dayOfNumber } from '../domain/calendarDay.ts';
import type { ContentLine } from './contentLine.ts';
import type { Moment, ZoneTable } from './zoneTable.ts';

/** From when on, and how long. */
export type Span = {
  readonly start: Moment;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly minutes: number;
  /** The first day of what takes whole days, else `null`. */
  readonly day: string | null;
};

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const LONGEST_DAYS = 3660;

/** A DURATION in milliseconds; a day of it has 24 hours. `null` where it is none, goes back, or never ends. */
const durationOf = (line: ContentLine | undefined): number | null => {
  const text = line?.value.trim() ?? '';
  if (!/^\+?P[\dWDTHMS]{2,30}$/i.test(text)) return null;
  try {
    const length = Temporal.Duration.from(text.toUpperCase()).total({
      ...{ unit: 'milliseconds', relativeTo: Temporal.PlainDate.from('2000-01-01') },
    });
    return length <= LONGEST_DAYS * MS_PER_DAY ? length : null;
  } catch {
    return null;
  }
};

/** The time that an event takes; `null` without a start that can be read. */
export const readSpan = (
  of: ReadonlyMap<string, readonly ContentLine[]>,
  { momentOf, startOf }: ZoneTable,
): Span | null => {
  const first = (name: string): ContentLine | undefined => of.get(name)?.[0];
  const start = momentOf(first('DTSTART'));
  if (start === null) return null;
  const end = momentOf(first('DTEND'));
  const duration = durationOf(first('DURATION'));
  // Outlook gives whole days as times from midnight to midnight, and says so.
  const isMarked = first('X-MICROSOFT-CDO-ALLDAYEVENT')?.value.trim().toUpperCase() === 'TRUE';
  if (!start.written.isDay && !isMarked) {
    const length = end ? end.at - start.at : (duration ?? 0);
    const minutes = Math.min(Math.max(0, Math.round(length / MS_PER_MINUTE)), LONGEST_DAYS * 1440);
    return { start, at: start.at, minutes, day: null };
  }
  const { day } = start.written;
  const from = dayNumber(day);
  const through = end ? dayNumber(end.written.day) - from : Math.floor((duration ?? 0) / MS_PER_DAY);
  const days = Math.min(Math.max(1, through), LONGEST_DAYS);
  const at = startOf(day);
  const minutes = Math.round((startOf(dayOfNumber(from + days)) - at) / MS_PER_MINUTE);
  return { start, at, minutes, day };
};
