import type { WorkCalendar } from './calendar.ts';

/**
 * Now, as the rules ask for it. They ask only what has passed, and each question whose answer will be another one later is
 * kept: so it is known exactly until when a plan holds, whatever the rules are.
 */
export type Moment = {
  /** The local day of now. */
  readonly today: string;
  /** Whether an instant (milliseconds since 1970) has come. */
  readonly isReached: (instant: number) => boolean;
  /** Whether a day is over. */
  readonly isOver: (day: string) => boolean;
  /** The first instant at which one of these answers turns; `null` if none ever does. */
  readonly turnsAt: () => string | null;
};

const MS_PER_DAY = 86_400_000;
/** Clocks differ in no zone by more from UTC, so nothing before this can be the beginning of that day. */
const AHEAD_MS = 15 * 3_600_000;

/** @param now an instant in UTC */
export const momentOf = (now: string, calendar: WorkCalendar): Moment => {
  const instant = Date.parse(now);
  const today = calendar.dayOf(now);
  let nextInstant = Number.POSITIVE_INFINITY;
  let nextDay: string | undefined;
  return {
    today,
    isReached: (other) => {
      if (other <= instant) return true;
      nextInstant = Math.min(nextInstant, other);
      return false;
    },
    isOver: (day) => {
      if (day < today) return true;
      if (nextDay === undefined || day < nextDay) nextDay = day;
      return false;
    },
    turnsAt: () => {
      // The zone is asked only where the end of that day can be the earlier one.
      const isDayFirst = nextDay !== undefined && Date.parse(nextDay) + MS_PER_DAY - AHEAD_MS < nextInstant;
      if (nextDay !== undefined && isDayFirst) {
        nextInstant = Math.min(nextInstant, Date.parse(calendar.startOf(dayAfter(nextDay))));
      }
      return Number.isFinite(nextInstant) ? new Date(nextInstant).toISOString() : null;
    },
  };
};

const dayAfter = (day: string): string => new Date(Date.parse(day) + MS_PER_DAY).toISOString().slice(0, 10);
