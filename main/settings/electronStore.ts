import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Store from 'electron-store';
import { settingsFrom } from '#shared/contract/settings.ts';
import type { Log } from '../log.ts';
import { keptHolidays, type SettingsStore, windowBounds } from './settings.ts';

type Raw = Readonly<Record<string, unknown>>;

const NAME = 'settings';

/** The file as it stands; nothing if it is not there or is no JSON, which the library puts right at the next write. */
const readRaw = (file: string): Raw => {
  try {
    const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof raw === 'object' && raw !== null ? (raw as Raw) : {};
  } catch {
    return {};
  }
};

/**
 * The settings in `settings.json` of the data folder. Reading them at the start needs no library; electron-store, which
 * writes the file whole or not at all, is loaded with the first change. What cannot be written is logged and kept for
 * this session: a full disk is no reason to lose the window.
 */
export const createElectronStore = (folder: string, log: Log): SettingsStore => {
  let current = readRaw(join(folder, `${NAME}.json`));
  let store: Promise<Store<Record<string, unknown>>> | undefined;
  const write = async (changes: Raw): Promise<boolean> => {
    try {
      store ??= import('electron-store').then(
        ({ default: ElectronStore }) => new ElectronStore({ cwd: folder, name: NAME, clearInvalidConfig: true }),
      );
      (await store).set(changes);
      return true;
    } catch (error) {
      log.error('settings.not_written', error);
      return false;
    }
  };
  let writing = Promise.resolve(true);
  const change = (changes: Raw): void => {
    current = { ...current, ...changes };
    writing = writing.then(() => write(changes));
  };
  const listeners = new Set<() => void>();
  const tellChanged = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    read: () => settingsFrom(current),
    update: (changes) => {
      change(changes);
      tellChanged();
      return settingsFrom(current);
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    windowBounds: () => windowBounds.safeParse(current.windowBounds).data ?? null,
    rememberBounds: (bounds) => change({ windowBounds: bounds }),
    holidays: () => keptHolidays.safeParse(current.holidays).data ?? null,
    rememberHolidays: (holidays) => {
      change({ holidays });
      tellChanged();
    },
    forget: async () => {
      await writing;
      current = {};
      // It keeps what it wrote, and would write it again with the next change.
      store = undefined;
      tellChanged();
    },
    written: () => writing,
  };
};
