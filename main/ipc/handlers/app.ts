import type { Bootstrap, ThemeChoice } from '#shared/contract/app.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import type { SettingsStore } from '../../settings/settings.ts';
import type { Handlers } from '../handler.ts';

export type AppHandlersParts = {
  /** What stands on the first screen: read anew at each call, for a reloaded window. */
  readonly bootstrap: () => Promise<Bootstrap> | Bootstrap;
  readonly painted: () => void;
  readonly left: (isKept: boolean) => void;
  readonly settings: SettingsStore;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly openExternally: (url: string) => Promise<boolean>;
  readonly dataFolder: string;
  /** Shows a folder in the system's file manager; false if the system could not. */
  readonly showFolder: (folder: string) => Promise<boolean>;
};

/** The channels that work without the database, too. */
export type AppChannel =
  | 'app.bootstrap'
  | 'app.painted'
  | 'app.left'
  | 'app.openExternal'
  | 'app.showDataFolder'
  | 'settings.update';

export const appHandlers = (parts: AppHandlersParts) =>
  ({
    'app.bootstrap': async () => ok(await parts.bootstrap()),
    'app.painted': () => {
      parts.painted();
      return ok(null);
    },
    'app.left': ({ isKept }) => {
      parts.left(isKept);
      return ok(null);
    },
    'app.openExternal': async ({ url }) =>
      (await parts.openExternally(url)) ? ok(null) : fail('invalid_input', errors.linkRefused()),
    'app.showDataFolder': async () =>
      (await parts.showFolder(parts.dataFolder))
        ? ok(null)
        : fail('internal', errors.folderNotOpened({ folder: parts.dataFolder })),
    'settings.update': async (changes) => {
      const { theme } = changes;
      const settings = parts.settings.update(theme === undefined ? {} : { theme });
      parts.onTheme(settings.theme);
      return (await parts.settings.written()) ? ok(settings) : fail('internal', errors.settingsNotKept());
    },
  }) satisfies Handlers<AppChannel>;
