import Store from 'electron-store';
import { parseSettings, type SettingsStore, windowBounds } from './settings.ts';

/** The settings in `settings.json` of the data folder. A file that is no JSON is put aside by the library, not fatal. */
export const createElectronStore = (folder: string): SettingsStore => {
  const store = new Store<Record<string, unknown>>({ cwd: folder, name: 'settings', clearInvalidConfig: true });
  const read = () => parseSettings(store.store);
  return {
    read,
    update: (changes) => {
      store.set(changes);
      return read();
    },
    windowBounds: () => windowBounds.safeParse(store.get('windowBounds')).data ?? null,
    rememberBounds: (bounds) => store.set('windowBounds', bounds),
  };
};
