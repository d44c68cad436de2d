import { systemClock } from '#main/clock.ts';
import { openData } from '#main/db/openData.ts';
import { startServices } from '#main/services/index.ts';
import { unsetPreferences } from '#test/helpers/preferences.ts';

/** The services of the app on a data folder, as main has them. */
export const openServices = async (profile: string) => {
  const data = await openData({ folder: profile, now: systemClock.now });
  if (data.state !== 'ready') throw new Error(data.reason);
  const services = startServices({
    db: data.db,
    databaseFile: data.file,
    nativeBinding: undefined,
    importWorker: new URL('../../main/csv/importWorker.ts', import.meta.url),
    clock: systemClock,
    ...unsetPreferences,
    onLooked: () => undefined,
    onFault: (cause) => console.error(cause),
    send: () => undefined,
  });
  return { db: data.db, services };
};
