import { Temporal } from 'temporal-polyfill';
import { dayNumber, dayOfNumber } from '../domain/calendarDay.ts';
import { isZone } from '../domain/zone.ts';
import type { CalendarEvent } from './event.ts';

/** `20260302T090000`, without a zone. */
export const dateTimeValue = (time: Temporal.PlainDateTime): string =>
  time.toString({ smallestUnit: 'second', calendarName: 'never' }).replace(/[-:]/g, '');

/** `20260302T080000Z`. @throws RangeError where the text is no instant */
export const instantValue = (instant: string): string =>
  `${dateTimeValue(Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').toPlainDateTime())}Z`;

const dayValue = (day: string): string => day.replaceAll('-', '');

/** Content lines of a time, and the zone with the years for which they need one. */
export type TimeLines = {
  readonly lines: readonly string[];
  readonly zone: { readonly name: string; readonly firstYear: number; readonly lastYear: number } | null;
};

/** Names are slow to look up, and thousands of events share a few. */
const names = new Map<string, string | null>();
const MOST_NAMES = 1000;

/** The zone in the spelling of IANA; `null` for UTC, an offset, and a name that this system does not know. */
const namedZone = (zone: string): string | null => {
  const known = names.get(zone);
  if (known !== undefined) return known;
  const found = lookedUp(zone);
  if (names.size < MOST_NAMES) names.set(zone, found);
  return found;
};

const lookedUp = (zone: string): string | null => {
  if (/^[+-]/.test(zone) || !isZone(zone)) return null;
  const { timeZoneId } = new Temporal.ZonedDateTime(0n, zone);
  return /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal|Greenwich)$/.test(timeZoneId) ? null : timeZoneId;
};

/** Whether what the clocks show then means that instant. Of an hour that comes twice in autumn they mean the first. */
const isPlain = (moment: Temporal.ZonedDateTime): boolean =>
  moment.toPlainDateTime().toZonedDateTime(moment.timeZoneId).epochMilliseconds === moment.epochMilliseconds;

/** When an event starts and ends. @throws RangeError where the time is none; see `isWritable` */
export const timeLines = (when: CalendarEvent['when']): TimeLines => {
  if ('day' in when) {
    const next = dayOfNumber(dayNumber(when.day) + 1);
    const lines = [`DTSTART;VALUE=DATE:${dayValue(when.day)}`, `DTEND;VALUE=DATE:${dayValue(next)}`];
    return { lines, zone: null };
  }
  const seconds = Math.round(when.minutes * 60);
  const first = Temporal.Instant.from(when.start).round({ smallestUnit: 'second', roundingMode: 'floor' });
  const last = first.add({ seconds });
  const name = namedZone(when.zone);
  if (name !== null) {
    const [start, end] = [first.toZonedDateTimeISO(name), last.toZonedDateTimeISO(name)];
    if (isPlain(start) && isPlain(end)) {
      const lines = [`DTSTART;TZID=${name}:${dateTimeValue(start.toPlainDateTime())}`];
      if (seconds > 0) lines.push(`DTEND;TZID=${name}:${dateTimeValue(end.toPlainDateTime())}`);
      return { lines, zone: { name, firstYear: start.year, lastYear: end.year } };
    }
  }
  const lines = [`DTSTART:${instantValue(first.toString())}`];
  // An end that is no later than the start is not allowed: what takes no time has none.
  if (seconds > 0) lines.push(`DTEND:${instantValue(last.toString())}`);
  return { lines, zone: null };
};
