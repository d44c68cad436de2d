import { fail, ok } from '#shared/contract/result.ts';
import { definedOf } from '#shared/domain/definedOf.ts';
import { errors } from '#shared/messages/errors.ts';
import type { HolidayKeeper } from '../../holidays/keepHolidays.ts';
import type { SettingsStore } from '../../settings/settings.ts';
import type { AppChannel, Handlers } from '../handler.ts';
import { type CallingHandlersParts, callingHandlers } from './calling.ts';
import { type PresenceHandlersParts, presenceHandlers } from './presence.ts';

export type AppHandlersParts = PresenceHandlersParts &
  CallingHandlersParts & {
    readonly painted: () => void;
    readonly left: (isKept: boolean) => void;
    readonly settings: SettingsStore;
    readonly holidays: Pick<HolidayKeeper, 'look'>;
    readonly openExternally: (url: string) => Promise<boolean>;
    readonly dataFolder: string;
    /** Shows a folder in the system's file manager; false if the system could not. */
    readonly showFolder: (folder: string) => Promise<boolean>;
  };

/** The channels that ask nothing of the data: they answer whether it is open, cannot be opened, or is being replaced. */
export const appHandlers = (parts: AppHandlersParts): Handlers<AppChannel> => ({
  ...presenceHandlers(parts),
  ...callingHandlers(parts),
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
  'holidays.look': async ({ place }) => ok(await parts.holidays.look(place)),
  'settings.update': async (changes) => {
    const { told } = changes;
    // What was said meanwhile, of which the page has not heard, stays said.
    const all = told && { told: [...new Set([...parts.settings.read().told, ...told])] };
    const settings = parts.settings.update(definedOf({ ...changes, ...all }));
    return (await parts.settings.written()) ? ok(settings) : fail('internal', errors.settingsNotKept());
  },
});
