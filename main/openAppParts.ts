import type { BrowserWindow } from 'electron';
import type { Bootstrap } from '#shared/contract/app.ts';
import type { Clock } from './clock.ts';
import type { CheckFile } from './db/integrity.ts';
import type { Handlers } from './ipc/handler.ts';
import type { AppChannel } from './ipc/handlers/app.ts';
import type { DataCommands, DataSession, Opening } from './keepData.ts';
import type { Log } from './log.ts';
import type { Services } from './services/index.ts';
import type { SettingsStore } from './settings/settings.ts';

export type OpenAppParts = {
  readonly window: BrowserWindow;
  readonly dataFolder: string;
  readonly nativeBinding: string | undefined;
  /** The program of the import's thread. */
  readonly importWorker: URL;
  readonly clock: Clock;
  readonly opening: Opening;
  /** The channels that work without data, given what stands on the first screen. */
  readonly forApp: (bootstrap: () => Bootstrap | Promise<Bootstrap>) => Handlers<AppChannel>;
  /** What replaces the data as a whole. */
  readonly commands: DataCommands;
  readonly check: CheckFile;
  /** Ends the checks that run, so that no other thread has the data open. */
  readonly endChecks: () => Promise<void>;
  /** The file that is open turns out to be damaged. */
  readonly onDamage: () => void;
  readonly settings: SettingsStore;
  readonly showFolder: (folder: string) => Promise<boolean>;
  /** Says something that no answer to the page can carry. */
  readonly tell: (message: string) => void;
  readonly log: Log;
};

/** Data that is open, or the reason why it is not. */
export type Session = DataSession & {
  /** Absent while the data cannot be opened. */
  readonly services: Services | undefined;
  /** The first screen stands: time for what is not urgent. */
  readonly painted: () => void;
};
