import { daysOf } from '#shared/domain/daysOff.ts';
import type { PlanSettings } from '#shared/followups/settings.ts';
import type { ReminderSettings } from '#shared/reminders/dueReminders.ts';
import type { Weights } from '#shared/signals/weights.ts';
import { weightsFrom } from '#shared/signals/weightsFrom.ts';
import type { SettingsStore } from './settings.ts';

/** How the user signs; `null` where they have not said. */
export type Me = { readonly name: string | null; readonly phone: string | null };

/** What the services ask of the settings. */
export type Preferences = {
  /** The same object as long as no setting changes. */
  readonly planSettings: () => PlanSettings;
  /** How signals are weighed. The same object as long as no setting changes. */
  readonly weights: () => Weights;
  readonly me: () => Me;
  /** When the user wants to be told of what is due. */
  readonly reminderSettings: () => ReminderSettings;
};

const planSettingsOf = (store: SettingsStore): PlanSettings => {
  const { rules, workDays, holidayPlace, timesOff } = store.read();
  const kept = store.holidays();
  const isOfPlace = kept !== null && holidayPlace !== null && kept.place.join('/') === holidayPlace.join('/');
  return { rules, workDays, holidays: [...(isOfPlace ? kept.days : []), ...daysOf(timesOff)] };
};

/** `stop`: whoever asked is gone. */
export const preferencesOf = (store: SettingsStore): Preferences & { readonly stop: () => void } => {
  let made: PlanSettings | undefined;
  let weighed: Weights | undefined;
  const stop = store.onChanged(() => {
    made = undefined;
    weighed = undefined;
  });
  return {
    stop,
    planSettings: () => {
      made ??= planSettingsOf(store);
      return made;
    },
    weights: () => {
      weighed ??= weightsFrom(store.read().weights);
      return weighed;
    },
    me: () => {
      const { myName, myPhone } = store.read();
      return { name: myName || null, phone: myPhone || null };
    },
    reminderSettings: () => {
      const { remind, dayBegins, quietHours, pausedUntil } = store.read();
      return { isOn: remind, digestAt: dayBegins, quiet: quietHours, pausedUntil };
    },
  };
};
