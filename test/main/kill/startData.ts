import { systemClock } from '#main/clock.ts';
import type { Db } from '#main/db/open.ts';
import { openData } from '#main/db/openData.ts';
import { type Services, startServices } from '#main/services/index.ts';

export type StartedData = { readonly db: Db; readonly services: Services; readonly close: () => Promise<void> };

/** Opens a data folder as the app does at its start, what was cut off before taken back. */
export const startData = async (folder: string, importWorker: URL): Promise<StartedData> => {
  const data = await openData({ folder, now: systemClock.now });
  if (data.state !== 'ready') throw new Error(`the data cannot be opened: ${data.reason}`, { cause: data.cause });
  const { db, file } = data;
  const services = startServices({
    db,
    databaseFile: file,
    nativeBinding: undefined,
    importWorker,
    clock: systemClock,
    onFault: (cause) => {
      throw cause;
    },
    send: () => undefined,
  });
  const recovered = await services.imports.recover();
  if (!recovered.ok) throw new Error(recovered.error.message);
  const close = async (): Promise<void> => {
    await services.imports.dispose();
    db.close();
  };
  return { db, services, close };
};
