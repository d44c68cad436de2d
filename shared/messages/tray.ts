import type { Instant } from '../domain/localDay.ts';
import { common } from './common.ts';
import { aboutEntry, type EntryNames } from './entryNames.ts';
import { formatCount } from './format.ts';
import { menu } from './menu.ts';
import { today as words } from './today.ts';
import { formatClock, formatDistance, formatWeekday, wallTimeIn } from './when.ts';

type Moment = { readonly now: Instant; readonly zone: string };
type Counts = { readonly missed: number; readonly due: number };

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
/** Within so many hours they are counted, before that the day is said: as on Today. */
const SOON_HOURS = 12;

const minutesTo = (instant: Instant, now: Instant): number =>
  Math.ceil((Date.parse(instant) - Date.parse(now)) / MINUTE_MS);

/** `in 2 h`, `tomorrow`; within the last hour what `soon` makes of the minutes. */
const distance = (startsAt: Instant, { now, zone }: Moment, soon: (minutes: number) => string): string => {
  const minutes = minutesTo(startsAt, now);
  if (minutes <= 0) return words.now;
  if (minutes < HOUR_MINUTES) return soon(minutes);
  const hours = Math.round(minutes / HOUR_MINUTES);
  if (hours < SOON_HOURS) return words.inHours({ count: hours });
  return formatDistance(wallTimeIn(startsAt, zone).day, wallTimeIn(now, zone).day);
};

const counts = ({ missed, due }: Counts): readonly string[] => [
  ...(missed === 0 ? [] : [words.pressing({ count: missed })]),
  ...(due === 0 ? [] : [`${formatCount(due)} due`]),
];
const nothing = 'Nothing is due';

/** The menu of the icon in the tray, and what it says when pointed at. Names are put in as they are. */
export const tray = {
  counts: (found: Counts) => counts(found).join(' · ') || nothing,
  behind: words.behind,
  unreadable: 'Your data can’t be read right now',
  /** Of the next interview, in words that stay as they are for as long as they can. */
  interview: ({ startsAt, about, ...moment }: Moment & { readonly startsAt: Instant; readonly about: string }) =>
    `Next interview ${distance(startsAt, moment, () => 'within the hour')}, ${formatClock(startsAt, moment.zone)}: ${about}`,
  /** Says no names: it may show up on a screen that others see. */
  tooltip: ({ startsAt, ...found }: Counts & Moment & { readonly startsAt: Instant | null }) => {
    const soon = (count: number) => words.inMinutes({ count });
    const next = startsAt === null ? [] : [`next interview ${distance(startsAt, found, soon)}`];
    return [counts(found).join(' · ') || nothing, ...next].join(' · ');
  },

  entry: (names: EntryNames) => [names.name, aboutEntry(names)].filter((text) => text !== '').join(' · '),
  more: ({ count }: { readonly count: number }) => `and ${formatCount(count)} more…`,
  open: 'Open',

  add: menu.add,
  whoIsCalling: menu.whoIsCalling,
  pause: 'Pause reminders',
  paused: 'Reminders are paused',
  pausedUntil: ({ until, now, zone }: Moment & { readonly until: Instant }) => {
    const [then, present] = [wallTimeIn(until, zone).day, wallTimeIn(now, zone).day];
    const day = then === present ? '' : `${formatWeekday(then, present)}, `;
    return `Until ${day}${formatClock(until, zone)}`;
  },
  pauseHour: 'For an hour',
  pauseTomorrow: 'Until tomorrow',
  resume: 'Resume reminders',
  openApp: `Open ${common.appName}`,
  quit: menu.quit,

  stays: {
    title: `${common.appName} is still here`,
    body: 'It stays in the tray and reminds you from there. Quit is in its menu; whether it stays is in the settings.',
  },
  missing:
    'No tray was found on this desktop, so the window was minimised instead of closed: a closed app reminds nobody. Quit, in the File menu that the Alt key shows, ends it; the settings have a switch for this.',
  gone: `The tray that showed ${common.appName} is gone from this desktop, so its window was brought back, minimised: nothing else would lead to it. Quit, in the File menu that the Alt key shows, ends it.`,
} as const;
