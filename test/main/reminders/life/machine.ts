import { Temporal } from 'temporal-polyfill';
import type { Clock } from '#main/clock.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What calendar and clock show. */
export type Shown = { readonly machine: number; readonly zone: string; readonly day: LocalDay; readonly time: string };
type Jump = { readonly at: number; readonly until: number; readonly by: number };

/**
 * A machine that is carried from zone to zone, and whose clock is wrong at times. It has the app's one timer, which is
 * run by whoever lives the days; all times but those that it shows are true ones.
 */
export const createMachine = (begin: number, home: string, jumps: readonly Jump[]) => {
  let now = begin;
  let zone = home;
  let armed: { readonly at: number; readonly ms: number } | undefined;
  let last: Shown | undefined;
  const machineNow = (): number =>
    jumps.reduce((time, { at, until, by }) => (at <= now && now < until ? time + by : time), now);
  const shown = (): Shown => {
    const machine = machineNow();
    if (last?.machine === machine && last.zone === zone) return last;
    const wall = Temporal.Instant.fromEpochMilliseconds(machine).toZonedDateTimeISO(zone);
    last = {
      ...{ machine, zone },
      day: wall.toPlainDate().toString() as LocalDay, // always this form
      time: wall.toPlainTime().toString({ smallestUnit: 'minute' }),
    };
    return last;
  };
  const clock: Clock = {
    now: () => new Date(machineNow()).toISOString() as Instant, // always this form
    today: () => shown().day,
    timeOfDay: () => shown().time,
    zone: () => zone,
    after: (ms) => {
      const timer = { at: now, ms };
      armed = timer;
      return () => {
        if (armed === timer) armed = undefined;
      };
    },
  };
  return {
    clock,
    shown,
    now: () => now,
    isRight: () => machineNow() === now,
    moveTo: (at: number): void => {
      now = Math.max(now, at);
    },
    travel: (to: string): void => {
      zone = to;
    },
    /** When the timer ends, if it does not only say that it is time to look again. */
    timer: (): number | undefined => (armed === undefined || armed.ms >= MINUTE ? undefined : armed.at + armed.ms),
    /** When the day ends on the machine's calendar, on its clock. */
    midnight: (): number =>
      Temporal.Instant.fromEpochMilliseconds(machineNow()).toZonedDateTimeISO(zone).add({ days: 1 }).startOfDay()
        .epochMilliseconds,
  };
};
export type Machine = ReturnType<typeof createMachine>;
