import * as z from 'zod';
import { ACCELERATOR_LENGTH, isAccelerator } from '../domain/accelerator.ts';
import { THEMES } from '../domain/choices.ts';
import { daysFrom } from '../domain/dayMath.ts';
import { LONGEST_TIME_OFF, MOST_TIMES_OFF } from '../domain/daysOff.ts';
import { localDay } from '../domain/localDay.ts';
import { text } from '../domain/text.ts';
import { timeOfDay } from '../domain/wallTime.ts';
import { DEFAULT_PLAN } from '../followups/settings.ts';
import { holidayPlace } from './holidays.ts';
import { ruleSettings } from './ruleSettings.ts';
import { weightSettings } from './weightSettings.ts';

/** That the app goes on in the tray, that there is none, and the question whether it is to start at login. */
export const TOLD_ONCE = ['staysInTray', 'noTray', 'startAtLogin'] as const;

const timeOff = z
  .object({ from: localDay, to: localDay })
  .refine(({ from, to }) => from <= to && daysFrom(from, to) < LONGEST_TIME_OFF);

const shape = {
  theme: z.enum(THEMES),
  rules: ruleSettings,
  /** What the user changed of how signals are weighed. */
  weights: weightSettings,
  /** Weekdays on which the user works, 1 (Monday) to 7. */
  workDays: z.array(z.int().min(1).max(7)).min(1).max(7).readonly(),
  /** Where the public holidays are those of the user; `null` for none. */
  holidayPlace: holidayPlace.min(1).readonly().nullable(),
  timesOff: z.array(timeOff).max(MOST_TIMES_OFF).readonly(),
  /** The local time, `HH:MM`, at which what is due on a day, and at no time of it, is told of and stands in a calendar. */
  dayBegins: timeOfDay,
  /** Whether the app speaks up by itself of what is due. */
  remind: z.boolean(),
  /** Local times, `HH:MM`, between which it does not; `null` for none. */
  quietHours: z.object({ from: timeOfDay, to: timeOfDay }).nullable(),
  /** Until then it says nothing: an instant in UTC. */
  pausedUntil: z.iso.datetime().brand<'Instant'>().nullable(),
  /** Whether the app goes on in the tray when its window is closed. */
  keepInTray: z.boolean(),
  /** What was said once, and is not said again. */
  told: z.array(z.enum(TOLD_ONCE)).max(TOLD_ONCE.length).readonly(),
  /** The key that asks, anywhere on the desktop, who is calling; `null` for none. */
  callerShortcut: text(ACCELERATOR_LENGTH).refine(isAccelerator).nullable(),
  /** How the user signs, and by which number they can be called back; empty if they have not said. */
  myName: text(200),
  myPhone: text(60),
};

export const settings = z.object(shape);
export type Settings = Readonly<z.infer<typeof settings>>;

/** What each setting is until the user sets it. This and its line above are all that a setting needs. */
export const UNSET_SETTINGS: Settings = {
  theme: 'system',
  rules: DEFAULT_PLAN.rules,
  weights: {},
  workDays: DEFAULT_PLAN.workDays,
  holidayPlace: null,
  timesOff: [],
  dayBegins: '09:00',
  remind: true,
  quietHours: null,
  pausedUntil: null,
  keepInTray: true,
  told: [],
  callerShortcut: null,
  myName: '',
  myPhone: '',
};

/**
 * A value as far as it fits, part by part: a rule that a later version adds, or one number that somebody spoilt in the
 * file, must not cost all the others.
 */
const fitting = (takes: z.ZodType, raw: unknown, otherwise: unknown): unknown => {
  const read = takes.safeParse(raw);
  if (read.success) return read.data;
  if (!(takes instanceof z.ZodObject) || typeof raw !== 'object' || raw === null) return otherwise;
  const parts = raw as Readonly<Record<string, unknown>>;
  const others = otherwise as Readonly<Record<string, unknown>>; // what the object's schema describes
  return Object.fromEntries(
    Object.entries(takes.shape)
      .map(([name, part]) => [name, fitting(part as z.ZodType, parts[name], others[name])] as const)
      // What need not be set at all is left out where it does not fit.
      .filter(([, value]) => value !== undefined),
  );
};

/** Settings as read from a file that anybody may have edited: what does not fit is as if it had never been set. */
export const settingsFrom = (raw: Readonly<Record<string, unknown>>): Settings =>
  settings.parse(fitting(settings, raw, UNSET_SETTINGS));
