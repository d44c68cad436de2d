import { daysFrom, localDayOf } from '../domain/dayMath.ts';
import type { Instant, LocalDay } from '../domain/localDay.ts';
import { isZone } from '../domain/zone.ts';
import { formatCount } from './format.ts';
import { locale } from './locale.ts';
import { readable, unreadable, unreadableInFull } from './readable.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make and quick to use: one per zone and look is kept. A stored zone that is none reads as UTC. */
const formatOf = (
  zone: string,
  look: string,
  options: Intl.DateTimeFormatOptions,
  tag: string = locale(),
): Intl.DateTimeFormat => {
  const key = `${look} ${zone}`;
  const kept = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone: isZone(zone) ? zone : 'UTC' });
  formats.set(key, kept);
  return kept;
};

/** The zone that this machine is set to, as IANA names it. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `2026-11-23` and `17:40`: what calendar and clock show at an instant in an IANA zone. Of one that cannot be read the time is empty. */
export const wallTimeIn = (instant: Instant, zone: string): { readonly day: LocalDay; readonly time: string } => {
  const options = { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const;
  // Swedish dates are ISO 8601's, and its clock has 24 hours.
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return { day: dayOfInstant(instant), time: '' };
  const [day = '', time = ''] = formatOf(zone, 'iso', options, 'sv-SE').format(moment).split(' ');
  return { day: day as LocalDay, time }; // the form by the locale
};

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A day as people say it: `Tue 3 Mar`, with its year when that is not the year of `today`. Both `YYYY-MM-DD`. */
export const formatWeekday = (day: string, today: string): string => {
  const short = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return readable(day, asDate(day), () =>
    day.slice(0, 4) === today.slice(0, 4)
      ? formatOf('UTC', 'weekday', short)
      : formatOf('UTC', 'weekday and year', { ...short, year: 'numeric' }),
  );
};

/** `Mon` or `Monday`: a day of the week, 1 (Monday) to 7. */
export const formatWeekdayName = (day: number, length: 'short' | 'long'): string =>
  // The first of January 2024 was a Monday.
  formatOf('UTC', `weekday ${length}`, { weekday: length }).format(Date.UTC(2024, 0, day));

/** How far a day is from `today`: `today`, `tomorrow`, `in 3 days`, `2 days ago`. Both `YYYY-MM-DD`. */
export const formatDistance = (day: LocalDay, today: LocalDay): string => {
  const days = daysFrom(today, day);
  if (Number.isNaN(days)) return unreadable(day);
  switch (days) {
    case 0:
      return 'today';
    case 1:
      return 'tomorrow';
    case -1:
      return 'yesterday';
    default:
      return days > 0 ? `in ${formatCount(days)} days` : `${formatCount(-days)} days ago`;
  }
};

/** `14:00` or `2:00 pm`, as the user's region writes it, on the clocks of an IANA zone. */
export const formatClock = (instant: Instant, zone: string): string =>
  readable(instant, new Date(instant), () => formatOf(zone, 'clock', { timeStyle: 'short' }));

/** `14:00` as the user's region writes it, of a time of day `HH:MM`; anything else as it stands. */
export const formatTime = (time: string): string => {
  const moment = new Date(`1970-01-01T${time}:00Z`);
  return Number.isNaN(moment.getTime()) ? time : formatOf('UTC', 'clock', { timeStyle: 'short' }).format(moment);
};

/** `Berlin`: the part of an IANA zone's name that people know. */
export const formatZone = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** The exact moment in a zone, for tooltips and screen readers: `Tuesday 3 March 2026 at 14:00 CET`. */
export const formatFullMoment = (instant: Instant, zone: string): string =>
  readable(
    instant,
    new Date(instant),
    () => formatOf(zone, 'full', { dateStyle: 'full', timeStyle: 'short' }),
    unreadableInFull,
  );

/** The calendar day of an instant on this machine; of one that cannot be read what stands there, which then reads as such. */
export const dayOfInstant = (instant: string): LocalDay => {
  const moment = new Date(instant);
  return Number.isNaN(moment.getTime()) ? (instant as LocalDay) : localDayOf(moment);
};
