import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/dayMath.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { createCalendar } from '#shared/followups/calendar.ts';
import { dueReminders, type Reminder, type ReminderSettings } from '#shared/reminders/dueReminders.ts';
import { nextLook } from '#shared/reminders/nextLook.ts';
import { fractionsFrom } from '#test/helpers/random.ts';

// Days of users in every zone, around the days on which its clocks change: the machine sleeps, its clock is set wrong and
// right again, the user travels. The timer is the app's: armed for the next look, and never longer than a minute where
// something is due within the hour; here it looks only when it must, so that nothing is found by looking often.
const DAYS_A_ZONE = 24;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WORK_DAYS = [1, 2, 3, 4, 5];
const SETTINGS: ReminderSettings = {
  ...{ isOn: true, digestAt: '09:00', quiet: { from: '22:30', to: '06:45' }, pausedUntil: null },
};
const ZONES = Intl.supportedValuesOf('timeZone');

const calendars = new Map<string, ReturnType<typeof createCalendar>>();
const calendarOf = (zone: string) => {
  const known = calendars.get(zone) ?? createCalendar(zone, WORK_DAYS, []);
  calendars.set(zone, known);
  return known;
};

/** Where the simulation of a zone begins: two days before its clocks change, or any day where they never do. */
const beginOf = (zone: string, random: () => number): number => {
  const year = 2000 + Math.floor(random() * 50);
  const from = Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone: zone });
  const change = from.getTimeZoneTransition('next');
  const begin = change?.epochMilliseconds ?? from.epochMilliseconds + Math.floor(random() * 300) * DAY;
  return begin - 2 * DAY;
};

type Due = Reminder & { readonly day: string | null };
type Telling = { readonly at: number; readonly zone: string; readonly wall: string };

/** What happens beside the clock, in the order of its time. */
type Event = { readonly at: number } & (
  | { readonly kind: 'sleep'; readonly until: number }
  | { readonly kind: 'jump'; readonly by: number; readonly until: number }
  | { readonly kind: 'travel'; readonly to: string }
);

const simulate = (home: string, seed: number) => {
  const random = fractionsFrom(seed);
  const begin = beginOf(home, random);
  const end = begin + DAYS_A_ZONE * DAY;
  const some = (): number => begin + Math.floor(random() * (end - begin));
  const due: Due[] = Array.from({ length: 30 }, (_, index): Due => {
    const instant = some();
    const isTimed = index % 2 === 0;
    const day = calendarOf(home).dayOf(new Date(instant).toISOString());
    const at = isTimed ? new Date(instant - (instant % MINUTE)).toISOString() : null;
    return { subject: `${index}`, due: at ?? day, at, day: isTimed ? null : day, isChosen: false, isAtHand: false };
  });
  const events: Event[] = Array.from({ length: 8 }, (_, index): Event => {
    const at = some();
    if (index < 4) return { kind: 'sleep', at, until: at + random() * 20 * HOUR };
    // The machine's clock is wrong for some hours, by up to three days either way.
    if (index < 6) return { kind: 'jump', at, by: Math.floor((random() - 0.5) * 6 * DAY), until: at + 5 * HOUR };
    return { kind: 'travel', at, to: ZONES[Math.floor(random() * ZONES.length)] ?? 'UTC' };
  }).sort((one, other) => one.at - other.at);

  const told = new Map<string, Telling[]>();
  const digests = new Set<string>();
  let zone = home;
  const jumps = events.flatMap((event) => (event.kind === 'jump' ? event : []));
  const sleeps = events.flatMap((event) => (event.kind === 'sleep' ? event : []));
  /** What the machine's clock shows at a true moment. */
  const shown = (now: number): number =>
    jumps.reduce((time, { at, until, by }) => (at <= now && now < until ? time + by : time), now);

  const look = (now: number): number => {
    for (const event of events) if (event.kind === 'travel' && event.at <= now) zone = event.to;
    const clock = shown(now);
    const instant = new Date(clock).toISOString() as Instant;
    const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
    const today = wall.toPlainDate().toString() as LocalDay;
    const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
    const untold = due.filter(
      ({ subject, day, at }) => !told.has(subject) && (day === null ? (at ?? '') <= instant : day <= today),
    );
    const isWorkDay = calendarOf(zone).workDayAfter(addDays(today, -1), 1) === today;
    const present = { now: instant, time, isWorkDay, isDigestGiven: digests.has(today) };
    const telling = dueReminders(untold, present, SETTINGS);
    for (const { subject } of telling) {
      told.set(subject, [...(told.get(subject) ?? []), { at: now, zone, wall: `${today} ${time}` }]);
    }
    if (telling.some(({ at }) => at === null)) digests.add(today);
    const times = due.flatMap(({ at, subject }) => (at === null || told.has(subject) ? [] : at));
    const next = nextLook(times, { now: instant, today, time, zone }, SETTINGS);
    const midnight = wall.add({ days: 1 }).startOfDay().epochMilliseconds;
    const wait = Math.min(next === null ? DAY : Date.parse(next) - clock, midnight - clock);
    return now + Math.max(1, wait + 1);
  };

  let now = begin;
  while (now < end + 10 * DAY) {
    const next = look(now);
    // What wakes the machine, sets its clock or brings it elsewhere is noticed within the minute.
    const disturbed = events.flatMap((event) => ('until' in event ? [event.at, event.until] : [event.at]));
    const early = disturbed.filter((at) => at > now && at < next).map((at) => at + MINUTE);
    now = Math.min(next, ...early);
    const sleep = sleeps.find(({ at, until }) => at <= now && now < until);
    if (sleep !== undefined) now = sleep.until;
  }
  return { due, told, jumps, events, home };
};

describe('the reminders of 10,000 days, in every zone', () => {
  const runs = ZONES.map((zone, index) => simulate(zone, index + 1));

  it('are of as many days as they say, and over changes of the clocks', () => {
    expect(ZONES.length * DAYS_A_ZONE).toBeGreaterThanOrEqual(10_000);
  });

  it('miss nothing and tell nothing twice', () => {
    for (const { due, told, home } of runs) {
      expect(
        due.filter(({ subject }) => !told.has(subject)),
        home,
      ).toEqual([]);
      for (const tellings of told.values()) expect(tellings, home).toHaveLength(1);
    }
  });

  it('come on the minute while the machine is awake, its clock right and the hours not quiet', () => {
    let counted = 0;
    for (const { due, told, events, jumps, home } of runs) {
      for (const { subject, at } of due) {
        const [telling] = told.get(subject) ?? [];
        if (at === null || telling === undefined) continue;
        if (jumps.some((jump) => jump.at <= telling.at && telling.at <= jump.until + MINUTE)) continue;
        const dueAt = Date.parse(at);
        const isDisturbed = events.some(
          (event) =>
            event.at - MINUTE <= telling.at && dueAt <= ('until' in event ? event.until : event.at) + 2 * MINUTE,
        );
        const time = Temporal.Instant.fromEpochMilliseconds(dueAt)
          .toZonedDateTimeISO(telling.zone)
          .toPlainTime()
          .toString({ smallestUnit: 'minute' });
        if (isDisturbed || time >= '22:30' || time < '06:45') continue;
        counted += 1;
        expect(telling.at - dueAt, `${home} ${at}`).toBeGreaterThanOrEqual(0);
        expect(telling.at - dueAt, `${home} ${at}`).toBeLessThan(MINUTE);
      }
    }
    expect(counted).toBeGreaterThan(1000);
  });

  it('of what is due on a day come with the digest of a work day, and never in quiet hours', () => {
    for (const { due, told, jumps, home } of runs) {
      for (const { subject, day } of due) {
        const [telling] = told.get(subject) ?? [];
        if (telling === undefined) continue;
        const [on = '', time = ''] = telling.wall.split(' ');
        expect(time >= '06:45' && time < '22:30', `${home} ${telling.wall}`).toBe(true);
        if (day === null || jumps.some(({ at, until }) => at <= telling.at && telling.at <= until)) continue;
        expect(time >= '09:00', `${home} ${telling.wall}`).toBe(true);
        expect(on >= day, `${home} ${telling.wall} ${day}`).toBe(true);
        const weekday = Temporal.PlainDate.from(on).dayOfWeek;
        expect(weekday, `${home} ${telling.wall}`).toBeLessThanOrEqual(5);
      }
    }
  });
});
