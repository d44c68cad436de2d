import type { Clock } from '#main/clock.ts';
import { keepData } from '#main/data/keeper.ts';
import { checkInThread } from '#main/db/checkInThread.ts';
import { migrations } from '#main/db/migrations/index.ts';
import type { Log } from '#main/log.ts';
import { createElectronStore } from '#main/settings/electronStore.ts';
import type { WholeApp } from './wholeCommands.ts';

/** Whatever is worth an error's line in the log is a fault here, and ends the process. */
const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (event, error) => {
    throw new Error(event, { cause: error });
  },
  fatal: (event, error) => {
    throw new Error(event, { cause: error });
  },
};

/** The data of a folder as the app keeps it, up to the first screen, with nothing but the window left out. */
export const keepApp = async (folder: string, clock: Clock) => {
  const checks = checkInThread(new URL('./checkWorker.js', import.meta.url), undefined);
  const keeper = await keepData({
    dataFolder: folder,
    nativeBinding: undefined,
    importWorker: new URL('./importWorker.js', import.meta.url),
    clock,
    check: checks.check,
    endChecks: checks.end,
    settings: createElectronStore(folder, log),
    log,
    knownSchema: migrations.at(-1)?.version ?? 0,
    onLooked: () => undefined,
    send: () => undefined,
    tell: (message) => {
      throw new Error(message);
    },
    pickPaths: async () => [],
    pickSaveFile: async () => null,
    printPage: async () => new Uint8Array(),
    showFolder: async () => true,
    appVersion: '0.0.0',
    onDamage: () => {
      throw new Error('damage was found');
    },
    onReopened: () => {
      throw new Error('the data could not be replaced');
    },
  });
  /** What is open now: after the data was replaced it is another one. */
  return async (): Promise<WholeApp> => {
    const { services } = await keeper.current();
    const first = await keeper.answer('app.bootstrap', {});
    if (services === undefined || !first.ok) throw new Error(`the data cannot be opened: ${JSON.stringify(first)}`);
    return { ...services, answer: keeper.answer };
  };
};
