import { systemClock } from '#main/clock.ts';
import type { Db } from '#main/db/open.ts';
import { openData } from '#main/db/openData.ts';
import { type Services, startServices } from '#main/services/index.ts';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { unsetPreferences } from '#test/helpers/preferences.ts';

export type StartedData = { readonly db: Db; readonly services: Services; readonly close: () => Promise<void> };

/**
 * Opens a data folder as the app does at its start, up to the first screen; what was cut off before has come to its end,
 * or was taken back.
 */
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
    ...unsetPreferences,
    onLooked: () => undefined,
    onFault: (cause) => {
      throw cause;
    },
    send: () => undefined,
  });
  const recovered = await services.imports.recover();
  if (!recovered.ok) throw new Error(recovered.error.message);
  await services.wholeAgain;
  const board = services.board.load(DEFAULT_LOOK);
  if (!board.ok) throw new Error(board.error.message);
  const close = async (): Promise<void> => {
    await services.endThreads();
    db.close();
  };
  return { db, services, close };
};
