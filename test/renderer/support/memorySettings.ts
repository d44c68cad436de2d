import type { KeptHolidays, SettingsStore } from '#main/settings/settings.ts';
import type { Settings } from '#shared/contract/settings.ts';

/** Settings that no file keeps: the store of the app writes beside the data, and a database in memory has no folder. */
export const memorySettings = (first: Settings): SettingsStore => {
  let settings = first;
  let holidays: KeptHolidays | null = null;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    read: () => settings,
    update: (changes) => {
      settings = { ...settings, ...changes };
      tell();
      return settings;
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    holidays: () => holidays,
    rememberHolidays: (found) => {
      holidays = found;
      tell();
    },
    windowBounds: () => null,
    rememberBounds: () => undefined,
    forget: async () => undefined,
    written: async () => true,
  };
};
