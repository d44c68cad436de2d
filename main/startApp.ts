import { join } from 'node:path';
import { app, session, shell } from 'electron';
import type { Command } from '#shared/contract/events.ts';
import { sendEvent } from './ipc/broadcast.ts';
import { openPaths } from './ipc/handlers/imports.ts';
import { type AnswerAny, startRouter } from './ipc/router.ts';
import type { Log } from './log.ts';
import { secureSession } from './security/secureSession.ts';
import { isTrustedSender } from './security/trustedSender.ts';
import type { Switches } from './switches.ts';
import type { Presence } from './tray/presence.ts';
import { createAppWindow } from './windows/appWindow.ts';
import { createCallingWindow } from './windows/callingWindow.ts';
import { setApplicationMenu } from './windows/menu.ts';
import { createPageFiles } from './windows/pageFiles.ts';
import { savePicture } from './windows/screenshot.ts';
import { tell } from './windows/tell.ts';

export type AppParts = {
  readonly switches: Switches;
  readonly dataFolder: string;
  /** Where the built files lie: `main/`, `preload/` and `renderer/` side by side. */
  readonly outFolder: string;
  /** The development server that serves the page instead, if one runs. */
  readonly devOrigin: string | undefined;
  readonly nativeBinding: string | undefined;
  readonly log: Log;
};

/**
 * Puts the app together: session, window, bridge, data. The page comes up in its own process while the data is opened
 * here (`startData`), so that neither waits for the other; an app that starts into the tray has no page yet. Gives what a
 * second start asks of the first, and how to end it all.
 */
export const startApp = ({ switches, dataFolder, outFolder, devOrigin, nativeBinding, log }: AppParts) => {
  const pageFiles = createPageFiles();
  secureSession(session.defaultSession, join(outFolder, 'renderer'), devOrigin, pageFiles.served);
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  /** What the app does beside its window, once the settings are known. */
  let presence: Pick<Presence, 'goesOn' | 'putAway'> | undefined;
  const preloadFile = join(outFolder, 'preload', 'index.cjs');
  const callingWindow = createCallingWindow({ preloadFile, devOrigin, isEnding: () => isQuitting, log });
  const appWindow = createAppWindow({
    ...{ preloadFile, devOrigin, pageFiles, log },
    goesOn: () => !isQuitting && presence?.goesOn() === true,
    putAway: (window) => presence?.putAway(window),
    onStayed: () => {
      isQuitting = false;
    },
  });
  appWindow.onMade((window) => window.on('closed', callingWindow.end));
  if (!switches.isHidden) appWindow.open();
  // A click in the dock.
  app.on('activate', appWindow.open);

  const showFolder = async (folder: string): Promise<boolean> => (await shell.openPath(folder)) === '';
  // Its code is read while the page's process comes up, and the data opened once the page has its files.
  const dataCode = import('./startData.ts');
  const opened = (switches.isHidden ? Promise.resolve() : pageFiles.complete)
    .then(() => dataCode)
    .then(({ startData }) =>
      startData({ appWindow, callingWindow, switches, dataFolder, nativeBinding, showFolder, log }),
    )
    .then((data) => {
      presence = data.presence;
      return data;
    });
  /** What the page has asked and not been told yet. */
  let calls = 0;
  /** Whether files that were asked for are still being read. */
  let isReading = (): boolean => false;
  const counted =
    (answer: AnswerAny): AnswerAny =>
    async (channel, raw) => {
      calls += 1;
      try {
        return await answer(channel, raw);
      } finally {
        calls -= 1;
      }
    };
  const stopRouter = startRouter({
    answer: opened.then(({ answer }) => counted(answer)),
    isTrusted: (sender) => isTrustedSender(sender, devOrigin),
    log,
  });
  const send = (command: Command): void => {
    const small = callingWindow.current();
    // Where the menu is the system's, it is there for the small window as well: what is typed in it is meant.
    if (small?.isFocused() === true && (command === 'undo' || command === 'redo')) {
      small.webContents[command]();
      return;
    }
    // Where the menu is the system's, it is there without a window before the user.
    if (small?.isFocused() === true || appWindow.current()?.isVisible() !== true) appWindow.open();
    void appWindow.whenPainted().then(() => sendEvent(appWindow.current()?.webContents, 'command', { command }));
  };

  const afterFirstPaint = async (): Promise<void> => {
    if (!switches.isHidden) await appWindow.firstPaint;
    setApplicationMenu({
      send,
      whoIsCalling: callingWindow.show,
      showDataFolder: () => void showFolder(dataFolder),
      isMac: process.platform === 'darwin',
      forDevelopers: !app.isPackaged,
    });
    const window = appWindow.current();
    if (switches.screenshot === undefined || window === undefined) return;
    await asked;
    await savePicture(window, switches.screenshot, () => calls === 0 && !isReading());
  };
  /** Reads files into a plan and shows it, once the page can. */
  const openImports = async (paths: readonly string[]): Promise<void> => {
    if (paths.length === 0) return;
    appWindow.open();
    const [data] = await Promise.all([opened, appWindow.firstPaint]);
    const { services, archive } = await data.current();
    if (services === undefined || archive === undefined) return;
    isReading = () => {
      const state = services.imports.state();
      return state.ok && state.value.step === 'reading';
    };
    send('show-import');
    const result = await openPaths(services.imports, archive, paths);
    if (!result.ok) tell(appWindow.current(), result.error.message);
  };
  const openImportsOrLog = (paths: readonly string[]): Promise<void> =>
    openImports(paths).catch((error: unknown) => log.error('import.not_opened', error));
  const asked = openImportsOrLog(switches.imports);
  afterFirstPaint().catch((error: unknown) => log.error('start.after_first_paint', error));

  return {
    /** A second start brings this window to the front and hands over its files. */
    secondStart: (second: Switches): void => {
      appWindow.open();
      void openImportsOrLog(second.imports);
    },
    /** Ends what runs and closes the data; nothing answers afterwards. */
    dispose: async (): Promise<void> => {
      stopRouter();
      await (await opened).close();
    },
  };
};
export type RunningApp = ReturnType<typeof startApp>;
