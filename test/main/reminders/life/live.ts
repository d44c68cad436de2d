import { setImmediate as nextTurn } from 'node:timers/promises';
import { addDays } from '#shared/domain/dayMath.ts';
import { randomFrom } from '#test/helpers/random.ts';
import { type Started, startOver } from './data.ts';
import { createMachine, DAY, HOUR, MINUTE } from './machine.ts';
import { createUser, WEEK } from './user.ts';
import { createWishes, dueOf, type Look, type Telling } from './wishes.ts';

/** So many days with all that happens, and then so many quiet ones, in which what is left is told. */
export const LIVED_DAYS = 7;
export const QUIET_DAYS = 4;

export type LifeParts = {
  readonly seed: number;
  readonly begin: number;
  readonly home: string;
  readonly elsewhere: readonly string[];
  readonly content: Buffer;
};

export type Event = { readonly at: number; readonly until: number } & (
  | { readonly kind: 'sleep' | 'act' | 'restart' | 'clock' }
  | { readonly kind: 'jump'; readonly by: number }
  | { readonly kind: 'travel'; readonly to: string }
);

/** Lives some days with the app. The clock is looked at only when the app's own timer says so, or something has happened. */
export const live = async ({ seed, begin, home, elsewhere, content }: LifeParts) => {
  const random = randomFrom(seed);
  const span = LIVED_DAYS * DAY;
  const some = (): number => begin + HOUR + random(span);
  const many = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const at = (moment: number, lasts = 0) => ({ at: moment, until: moment + lasts });
  const jumps = many(1, () => ({ kind: 'jump' as const, ...at(some(), 5 * HOUR), by: random(6 * DAY) - 3 * DAY }));
  const events: readonly Event[] = [
    ...jumps,
    ...jumps.map(({ until }) => ({ kind: 'clock' as const, ...at(until) })),
    ...many(2, () => ({ kind: 'sleep' as const, ...at(some(), HOUR + random(19 * HOUR)) })),
    ...elsewhere.map((to) => ({ kind: 'travel' as const, to, ...at(some()) })),
    ...many(1, () => ({ kind: 'restart' as const, ...at(some()) })),
    ...many(16, () => ({ kind: 'act' as const, ...at(some()) })),
  ].sort((one, other) => one.at - other.at);

  const machine = createMachine(begin, home, jumps);
  const wishes = createWishes(machine.now);
  const tellings: Telling[] = [];
  const looks: Look[] = [];
  let app: Started;
  const tell = (): void => {
    const due = app.services.reminders.due();
    if (due.reminders.length === 0) return;
    for (const { subject, due: when, at: instant } of due.reminders) {
      const told = {
        at: machine.now(),
        isRight: machine.isRight(),
        subject,
        due: dueOf(when),
        isOfDay: instant === null,
      };
      tellings.push({ ...machine.shown(), ...told });
    }
    app.services.reminders.told(due);
  };
  app = startOver(content, machine.clock, tell);
  const user = createUser({ machine, wishes, random, started: () => app });

  const planned = async (): Promise<void> => {
    while (app.services.planner.isBehind()) {
      app.services.planner.wake();
      await nextTurn();
    }
  };
  /** @returns when it is to be looked next */
  const look = async (): Promise<number> => {
    app.services.clockWatch.look();
    await planned();
    const shown = machine.shown();
    const isWorkDay = WEEK.workDayAfter(addDays(shown.day, -1), 1) === shown.day;
    looks.push({ ...shown, at: machine.now(), isWorkDay });
    const timer = machine.timer();
    if (timer !== undefined) return timer;
    const ahead = [app.services.reminders.nextAt(), app.planAt()]
      .map((instant) => (instant === null ? Number.NaN : Date.parse(instant)))
      .filter((instant) => instant > shown.machine);
    return machine.now() + Math.min(...ahead, machine.midnight()) - shown.machine + 1;
  };
  const happen = async (event: Event): Promise<void> => {
    if (event.kind === 'travel') machine.travel(event.to);
    if (event.kind === 'restart') app = startOver(await app.end(), machine.clock, tell);
    // Whatever happens comes after what was told before it.
    machine.moveTo(machine.now() + 1);
    // What a user does by a clock that is wrong means something else than they think.
    if (event.kind === 'act' && machine.isRight()) await user.acts[random(user.acts.length)]?.();
    await planned();
  };

  user.begin();
  await planned();
  let next = begin;
  let index = 0;
  const end = begin + span + QUIET_DAYS * DAY;
  for (;;) {
    const event = events[index];
    const isEvent = event !== undefined && event.at <= next;
    machine.moveTo(isEvent ? event.at : next);
    if (machine.now() >= end) break;
    if (!isEvent) {
      next = await look();
      continue;
    }
    index += 1;
    if (event.kind === 'sleep') {
      machine.moveTo(event.until);
      next = await look();
      continue;
    }
    await happen(event);
    // The timer that is armed is a minute at most, also where it was armed anew.
    next = Math.min(next, machine.timer() ?? Number.POSITIVE_INFINITY, machine.now() + MINUTE);
  }
  await app.end();
  return { home, seed, wishes: wishes.all, tellings, looks, events };
};
export type Life = Awaited<ReturnType<typeof live>>;
