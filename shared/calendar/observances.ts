import { Temporal } from 'temporal-polyfill';

/** An offset from UTC that holds in a zone from an onset on. */
export type Observance = {
  /** What the clocks showed as they changed, still by the offset before. */
  readonly onset: Temporal.PlainDateTime;
  readonly secondsBefore: number;
  readonly seconds: number;
  readonly isDaylight: boolean;
};

/** A zone that never changed has had its offset since then: Outlook writes this year, too. */
const ALWAYS = Temporal.PlainDateTime.from('1601-01-01T00:00:00');
const LONGEST_SUMMER_HOURS = 366 * 24;
const secondsOf = ({ offsetNanoseconds }: Temporal.ZonedDateTime): number => Math.round(offsetNanoseconds / 1e9);

const observanceFrom = (change: Temporal.ZonedDateTime): Observance => {
  const before = change.subtract({ nanoseconds: 1 });
  const [secondsBefore, seconds] = [secondsOf(before), secondsOf(change)];
  const next = change.getTimeZoneTransition('next');
  // The rules of a zone do not say which of its offsets are summer time; it is the later clock if it goes back in a year.
  const isShort = next !== null && change.until(next, { largestUnit: 'hours' }).hours < LONGEST_SUMMER_HOURS;
  const onset = change.toInstant().add({ seconds: secondsBefore }).toZonedDateTimeISO('UTC').toPlainDateTime();
  return { onset, secondsBefore, seconds, isDaylight: seconds > secondsBefore && isShort };
};

/** Every offset that an IANA zone has from the beginning of one year to the end of another, the earliest first. */
export const observancesOf = (zone: string, firstYear: number, lastYear: number): readonly Observance[] => {
  const startOf = (year: number) => Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone: zone });
  // A day more: a change at the very turn of the year belongs to it.
  const begin = startOf(firstYear).subtract({ days: 1 });
  const end = startOf(lastYear + 1);
  const found: Observance[] = [];
  const first = begin.getTimeZoneTransition('previous');
  if (first === null) {
    found.push({ onset: ALWAYS, secondsBefore: secondsOf(begin), seconds: secondsOf(begin), isDaylight: false });
  } else found.push(observanceFrom(first));
  let change = (first ?? begin).getTimeZoneTransition('next');
  while (change !== null && Temporal.ZonedDateTime.compare(change, end) < 0) {
    found.push(observanceFrom(change));
    change = change.getTimeZoneTransition('next');
  }
  return found;
};
