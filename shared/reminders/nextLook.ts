import { addDays } from '../domain/dayMath.ts';
import type { Instant, LocalDay } from '../domain/localDay.ts';
import { instantOf } from '../domain/wallTime.ts';
import { digestTime, isPaused, type ReminderSettings } from './dueReminders.ts';
import { isQuiet } from './quietHours.ts';

type Present = { readonly now: Instant; readonly today: LocalDay; readonly time: string; readonly zone: string };

/**
 * When something may have to be told next; `null` where nothing can be before midnight. It is right to look earlier, and
 * more often: what was told is known.
 * @param times instants at which reminders are due
 * @param present now, in a zone that this system knows
 */
export const nextLook = (
  times: readonly string[],
  { now, today, time, zone }: Present,
  settings: ReminderSettings,
): Instant | null => {
  if (!settings.isOn) return null;
  const { quiet, pausedUntil } = settings;
  const ends: string[] = [];
  if (quiet !== null && isQuiet(time, quiet)) {
    ends.push(instantOf({ day: time < quiet.to ? today : addDays(today, 1), time: quiet.to, zone }));
  }
  if (pausedUntil !== null && isPaused(now, settings)) ends.push(pausedUntil);
  const ahead = [...times, instantOf({ day: today, time: digestTime(settings), zone }), ...ends]
    .map((instant) => Date.parse(instant))
    .filter((instant) => instant > Date.parse(now));
  return ahead.length === 0 ? null : (new Date(Math.min(...ahead)).toISOString() as Instant); // always this form
};
