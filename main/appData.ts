import type { BrowserWindow } from 'electron';
import type { Bootstrap } from '#shared/contract/app.ts';
import { type EventName, type EventPayload, topic } from '#shared/contract/events.ts';
import { systemClock } from './clock.ts';
import { checkInThread } from './db/checkInThread.ts';
import { migrations } from './db/migrations/index.ts';
import { sendEvent } from './ipc/broadcast.ts';
import { appHandlers } from './ipc/handlers/app.ts';
import { keepData } from './keepData.ts';
import type { Log } from './log.ts';
import { openApp } from './openApp.ts';
import type { Session } from './openAppParts.ts';
import { openExternally } from './security/externalLinks.ts';
import { createElectronStore } from './settings/electronStore.ts';
import { offerRecovery } from './windows/offerRecovery.ts';
import { applyTheme } from './windows/theme.ts';
import { keepWindowPlace } from './windows/windowPlace.ts';

export type AppDataParts = {
  readonly window: BrowserWindow;
  readonly dataFolder: string;
  readonly nativeBinding: string | undefined;
  /** The first screen stands. */
  readonly painted: () => void;
  /** What the page did when it was told that the window is to close. */
  readonly left: (isKept: boolean) => void;
  readonly showFolder: (folder: string) => Promise<boolean>;
  /** Says something that no answer to the page can carry. */
  readonly tell: (message: string) => void;
  readonly log: Log;
};

/** Settings and data, opened for the window, and opened anew when the data is replaced as a whole. */
export const startAppData = async ({
  window,
  dataFolder,
  nativeBinding,
  showFolder,
  tell,
  log,
  ...parts
}: AppDataParts) => {
  const settings = createElectronStore(dataFolder, log);
  applyTheme(window, settings.read().theme);
  keepWindowPlace(window, settings);
  const checks = checkInThread(new URL('./checkWorker.js', import.meta.url), nativeBinding);
  const send = <N extends EventName>(name: N, payload: EventPayload<N>): void => {
    if (!window.isDestroyed()) sendEvent(window.webContents, name, payload);
  };
  const forApp = (session: () => Session | undefined) => (bootstrap: () => Bootstrap | Promise<Bootstrap>) =>
    appHandlers({
      bootstrap,
      painted: () => {
        parts.painted();
        session()?.painted();
      },
      left: parts.left,
      settings,
      onTheme: (theme) => applyTheme(window, theme),
      openExternally,
      dataFolder,
      showFolder,
    });

  const data = await keepData<Session>({
    dataFolder,
    clock: systemClock,
    check: checks.check,
    knownSchema: migrations.at(-1)?.version ?? 0,
    open: async (opening, commands) => {
      let session: Session | undefined;
      session = await openApp({
        window,
        dataFolder,
        nativeBinding,
        importWorker: new URL('./importWorker.js', import.meta.url),
        clock: systemClock,
        opening,
        forApp: forApp(() => session),
        commands,
        check: checks.check,
        endChecks: checks.end,
        onDamage: () => void foundDamage().catch((error: unknown) => log.error('data.not_given_up', error)),
        settings,
        showFolder,
        tell,
        log,
      });
      return session;
    },
    forgetSettings: async () => {
      await settings.forget();
      applyTheme(window, settings.read().theme);
    },
    onReopened: () => {
      send('changed', { topics: [...topic.options], revision: 0 });
      send('import', { step: 'idle' });
    },
    onFault: (cause) => log.error('data.not_replaced', cause),
  });

  const foundDamage = async (): Promise<void> => {
    log.warn('data.damage_found');
    if (!(await offerRecovery(window))) return;
    await data.giveUp();
    if (!window.isDestroyed()) window.webContents.reload();
  };

  return data;
};
