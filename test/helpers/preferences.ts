import type { Preferences } from '#main/settings/preferences.ts';
import { DEFAULT_PLAN } from '#shared/followups/settings.ts';
import type { ReminderSettings } from '#shared/reminders/dueReminders.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';

/** As they are until the user sets them. */
export const UNSET_REMINDERS: ReminderSettings = { isOn: true, digestAt: '09:00', quiet: null, pausedUntil: null };

/** Of a user who has set nothing. */
export const unsetPreferences: Preferences = {
  planSettings: () => DEFAULT_PLAN,
  weights: () => DEFAULT_WEIGHTS,
  reminderSettings: () => UNSET_REMINDERS,
  me: () => ({ name: null, phone: null }),
};
