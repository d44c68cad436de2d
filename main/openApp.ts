import { app, type BrowserWindow } from 'electron';
import type { Bootstrap } from '#shared/contract/app.ts';
import type { EventName, EventPayload } from '#shared/contract/events.ts';
import { systemClock } from './clock.ts';
import { openData } from './db/openData.ts';
import { type Answer, createAnswer } from './ipc/answer.ts';
import { sendEvent } from './ipc/broadcast.ts';
import { appHandlers } from './ipc/handlers/app.ts';
import { boardHandlers } from './ipc/handlers/board.ts';
import { importHandlers } from './ipc/handlers/imports.ts';
import { recoveryHandlers } from './ipc/handlers/recovery.ts';
import { sampleHandlers } from './ipc/handlers/sample.ts';
import type { Log } from './log.ts';
import { openExternally } from './security/externalLinks.ts';
import { type Services, startServices } from './services/index.ts';
import { createElectronStore } from './settings/electronStore.ts';
import { pickImportPaths } from './windows/dialogs.ts';
import { applyTheme } from './windows/theme.ts';
import { keepWindowPlace } from './windows/windowPlace.ts';

export type OpenAppParts = {
  readonly window: BrowserWindow;
  readonly dataFolder: string;
  readonly nativeBinding: string | undefined;
  /** The first screen stands. */
  readonly painted: () => void;
  readonly showFolder: (folder: string) => Promise<boolean>;
  /** Says something that no answer to the page can carry. */
  readonly tell: (message: string) => void;
  readonly log: Log;
};

export type OpenedApp = {
  readonly answer: Answer;
  /** Absent while the data cannot be opened. */
  readonly services: Services | undefined;
  readonly close: () => Promise<void>;
};

const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';

/**
 * The heavy part of the start, loaded while the page's process comes up: settings, data, services, and what answers the
 * page. If the data cannot be opened, what answers is the recovery screen's few channels.
 */
export const openApp = async ({
  window,
  dataFolder,
  nativeBinding,
  painted,
  showFolder,
  tell,
  log,
}: OpenAppParts): Promise<OpenedApp> => {
  const settings = createElectronStore(dataFolder, log);
  applyTheme(window, settings.read().theme);
  keepWindowPlace(window, settings);
  const forApp = (bootstrap: () => Bootstrap | Promise<Bootstrap>) =>
    appHandlers({
      bootstrap,
      painted,
      settings,
      onTheme: (theme) => applyTheme(window, theme),
      openExternally,
      dataFolder,
      showFolder,
    });

  const data = await openData({
    folder: dataFolder,
    nativeBinding,
    stamp: () => systemClock.now().replaceAll(':', '-'),
  });
  if (data.state === 'recovery') {
    log.error('data.not_open', data.cause, { reason: data.reason });
    const { state, reason, keptFile } = data;
    const bootstrap = (): Bootstrap => ({ state, reason, keptFile, dataFolder, settings: settings.read() });
    return {
      answer: createAnswer(recoveryHandlers(forApp(bootstrap)), log),
      services: undefined,
      close: async () => void (await settings.written()),
    };
  }

  const { db, file: databaseFile } = data;
  const services = startServices({
    db,
    databaseFile,
    nativeBinding,
    importWorker: new URL('./importWorker.js', import.meta.url),
    clock: systemClock,
    onFault: (cause) => log.error('import.worker_fault', cause),
    send: <N extends EventName>(name: N, payload: EventPayload<N>) => {
      if (!window.isDestroyed()) sendEvent(window.webContents, name, payload);
    },
  });
  // An import that a crash cut off is taken back before anything of it is shown.
  const recovered = services.imports.recover().then((result) => {
    if (result.ok) return;
    log.error('import.not_taken_back', undefined, { code: result.error.code });
    tell(result.error.message);
  });
  const bootstrap = async (): Promise<Bootstrap> => {
    await recovered;
    const board = services.pipeline.board('');
    if (!board.ok) throw new Error(board.error.code);
    return {
      state: 'ready',
      board: board.value,
      settings: settings.read(),
      platform,
      appVersion: app.getVersion(),
      dataFolder,
      hasSampleData: services.sample.present(),
    };
  };
  const handlers = {
    ...forApp(bootstrap),
    ...sampleHandlers(services.sample),
    ...boardHandlers(services.pipeline, services.columns),
    ...importHandlers(services.imports, (what) => pickImportPaths(window, what)),
  };
  return {
    answer: createAnswer(handlers, log),
    services,
    close: async () => {
      await services.imports.dispose();
      await settings.written();
      db.close();
    },
  };
};
