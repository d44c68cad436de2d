import { daysOf } from '#shared/domain/daysOff.ts';
import type { PlanSettings } from '#shared/followups/settings.ts';
import type { SettingsStore } from './settings.ts';

/** What the settings say about follow-ups: the same object as long as no setting changes. */
export const planSettingsOf = (store: SettingsStore): (() => PlanSettings) => {
  let made: PlanSettings | undefined;
  store.onChanged(() => {
    made = undefined;
  });
  return () => {
    if (made === undefined) {
      const { rules, workDays, holidayPlace, timesOff } = store.read();
      const kept = store.holidays();
      const isOfPlace = kept !== null && holidayPlace !== null && kept.place.join('/') === holidayPlace.join('/');
      made = { rules, workDays, holidays: [...(isOfPlace ? kept.days : []), ...daysOf(timesOff)] };
    }
    return made;
  };
};
