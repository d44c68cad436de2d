import { join } from 'node:path';
import { app, dialog } from 'electron';
import { dialogs } from '#shared/messages/dialogs.ts';
import { introduce } from './identity.ts';
import { createLog } from './log.ts';
import { profileFolderFor } from './profileFolder.ts';
import { registerAppScheme } from './security/appProtocol.ts';
import { silenceChromium } from './security/network.ts';
import { type RunningApp, startApp } from './startApp.ts';
import { parseSwitches } from './switches.ts';

/** Closing the data takes milliseconds; whatever holds it up for this long must not keep the app from ending. */
const QUIT_ANYWAY_MS = 5000;

// Only development brings a page from elsewhere or a SQLite build of its own; a packaged app listens to neither.
const forDevelopment = <T>(value: T): T | undefined => (app.isPackaged ? undefined : value);
const devUrl = forDevelopment(process.env.ELECTRON_RENDERER_URL);
const devOrigin = devUrl === undefined ? undefined : new URL(devUrl).origin;
const nativeBinding = forDevelopment(process.env.FOLLOWTHROUGH_SQLITE_BINDING);

const switches = parseSwitches(process.argv, process.cwd());
introduce(app, process.platform);
const dataFolder = switches.profile ?? app.getPath('userData');
const logFile = join(dataFolder, 'logs', 'followthrough.log');
const log = createLog(logFile);

/** A fault that nobody caught: the state of the app is unknown, so it says so and ends. What was saved is in the database. */
const failFatally = (event: string, error: unknown): void => {
  log.fatal(event, error);
  dialog.showErrorBox(dialogs.fatal.title, dialogs.fatal.body({ logFile }));
  app.exit(1);
};

/** One instance per data folder; a later one hands its switches to the first and goes. */
const run = (): void => {
  /** A Mac says so itself; elsewhere it is a word of the command that the system was given. */
  const isHidden = (): boolean =>
    switches.isHidden || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);
  let running: RunningApp | undefined;
  const started = Promise.withResolvers<RunningApp>();
  process.on('uncaughtException', (error) => failFatally('main.uncaught_exception', error));
  process.on('unhandledRejection', (error) => failFatally('main.unhandled_rejection', error));
  registerAppScheme();
  silenceChromium(devOrigin);

  // A second start may come before the first is ready; it waits.
  app.on('second-instance', (_event, argv, workingFolder) => {
    void started.promise.then((first) => first.secondStart(parseSwitches(argv, workingFolder)));
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (running === undefined) return;
    const ending = running;
    running = undefined;
    event.preventDefault();
    const tooLong = new Promise<never>((_done, fail) =>
      setTimeout(() => fail(new Error('dispose took too long')), QUIT_ANYWAY_MS),
    );
    Promise.race([ending.dispose(), tooLong])
      .catch((error: unknown) => log.error('main.dispose_failed', error))
      // In a turn of its own: within this one Electron is still quitting, and would not hear it.
      .finally(() => setImmediate(() => app.quit()));
  });
  // Not a top-level await: in an ES module it would wait for an event that waits for the module.
  void app.whenReady().then(() => {
    running = startApp({
      switches: { ...switches, isHidden: isHidden() },
      dataFolder,
      outFolder: join(import.meta.dirname, '..'),
      devOrigin,
      nativeBinding,
      log,
    });
    started.resolve(running);
  });
};

/** Chromium's own files lie in the data folder, or elsewhere if that takes none: the window then says so. */
const chooseProfile = (): boolean => {
  try {
    app.setPath('userData', profileFolderFor(dataFolder));
    return true;
  } catch (error) {
    log.fatal('start.no_folder', error);
    void app.whenReady().then(() => {
      dialog.showErrorBox(dialogs.noFolder.title, dialogs.noFolder.body({ dataFolder }));
      app.exit(1);
    });
    return false;
  }
};

if (chooseProfile()) {
  if (app.requestSingleInstanceLock()) run();
  else app.quit();
}
