import type { SettingsStore } from '#main/settings/settings.ts';
import type { Settings } from '#shared/contract/settings.ts';

/** Settings that no file keeps: the store of the app writes beside the data, and a database in memory has no folder. */
export const memorySettings = (first: Settings): SettingsStore => {
  let settings = first;
  return {
    read: () => settings,
    update: (changes) => {
      settings = { ...settings, ...changes };
      return settings;
    },
    onChanged: () => undefined,
    windowBounds: () => null,
    rememberBounds: () => undefined,
    forget: async () => undefined,
    written: async () => true,
  };
};
