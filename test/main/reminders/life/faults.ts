import { Temporal } from 'temporal-polyfill';
import { isQuiet } from '#shared/reminders/quietHours.ts';
import { SETTINGS } from './data.ts';
import type { Life } from './live.ts';
import { MINUTE } from './machine.ts';
import type { Look, Telling, Wish } from './wishes.ts';

const isOf = (wish: Wish, { subject, due, at }: Telling): boolean =>
  subject === wish.subject && due === wish.due && wish.since <= at && at < wish.until;

/** When the digest of each of the user's days was given. */
const digestsOf = ({ tellings }: Life): ReadonlyMap<string, number> => {
  const given = new Map<string, number>();
  for (const { isOfDay, day, at } of tellings) if (isOfDay && !given.has(day)) given.set(day, at);
  return given;
};

/** Whether what is wished for was to be told at a look at the clock. */
const isChance = (wish: Wish, look: Look, digests: ReadonlyMap<string, number>): boolean => {
  if (look.at < wish.since || look.at >= wish.until) return false;
  const { about, at, due, isChosen } = wish;
  if (about.kind === 'interview') {
    return at !== null && look.machine >= at && look.machine < Number(due) + about.minutes * MINUTE;
  }
  if (isQuiet(look.time, SETTINGS.quiet)) return false;
  if (at !== null) return look.machine >= at;
  const isDay = look.isWorkDay || (isChosen && due === look.day);
  return (
    isDay && look.day >= String(due) && look.time >= SETTINGS.digestAt && (digests.get(look.day) ?? look.at) >= look.at
  );
};

/** Whether nothing came between what was due and its telling that could have held it up. */
const isCalm = ({ events }: Life, wish: Wish, telling: Telling): boolean =>
  wish.at !== null &&
  telling.isRight &&
  wish.since < wish.at - MINUTE &&
  !events.some(
    ({ kind, at, until }) => kind !== 'act' && at - MINUTE <= telling.at && Number(wish.at) <= until + 2 * MINUTE,
  );

/** On how many of a life's wishes each rule was tried, and where the app broke it. */
export const judge = (life: Life) => {
  const digests = digestsOf(life);
  const faults: string[] = [];
  const fault = (rule: string, { subject, due }: Wish | Telling): void =>
    void faults.push(`${rule}: ${subject} for ${due}, ${life.home}, seed ${life.seed}`);
  const tried = { told: 0, onTheMinute: 0, untold: 0 };

  for (const wish of life.wishes) {
    const telling = life.tellings.find((one) => isOf(wish, one));
    if (telling === undefined) {
      tried.untold += 1;
      if (life.looks.some((look) => isChance(wish, look, digests))) fault('missed', wish);
      continue;
    }
    tried.told += 1;
    if (wish.at === null || !isCalm(life, wish, telling)) continue;
    const time = Temporal.Instant.fromEpochMilliseconds(wish.at).toZonedDateTimeISO(telling.zone).toPlainTime();
    if (wish.about.kind !== 'interview' && isQuiet(time.toString({ smallestUnit: 'minute' }), SETTINGS.quiet)) continue;
    tried.onTheMinute += 1;
    if (telling.at < wish.at || telling.at >= wish.at + MINUTE) fault('not on the minute', wish);
  }

  const told = new Set<string>();
  const wishedFor = new Set(life.wishes.map(({ subject }) => subject));
  for (const telling of life.tellings) {
    const { subject, due, at, day, time, isOfDay } = telling;
    if (told.has(`${subject} ${due}`)) fault('twice', telling);
    told.add(`${subject} ${due}`);
    const wish = life.wishes.find((one) => isOf(one, telling));
    if (wishedFor.has(subject) && wish === undefined) fault('not wanted any more', telling);
    if (!isOfDay) continue;
    if (digests.get(day) !== at) fault('in a second digest', telling);
    if (time < SETTINGS.digestAt || isQuiet(time, SETTINGS.quiet)) fault('at a wrong time', telling);
    const isWorkDay = Temporal.PlainDate.from(day).dayOfWeek <= 5;
    if (!isWorkDay && !(wish?.isChosen === true && due === day)) fault('on a day off', telling);
  }
  return { faults, tried };
};
