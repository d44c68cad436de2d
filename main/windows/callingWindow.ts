import { BrowserWindow } from 'electron';
import { calling as words } from '#shared/messages/calling.ts';
import { sendEvent } from '../ipc/broadcast.ts';
import type { Log } from '../log.ts';
import { APP_PAGE } from '../security/appOrigin.ts';
import { lockNavigation } from '../security/navigation.ts';
import type { MainWindowOptions } from './mainWindow.ts';
import { pagePreferences } from './pagePreferences.ts';

const SIZE = { width: 480, height: 560 };
const LEAST = { width: 420, height: 360 };
/** A phone rings for some seconds: the window is there by then, be it unfinished. */
const SHOW_ANYWAY_MS = 2000;
/** The page's address in it (`renderer/ground/callingPage.ts`). */
const ADDRESS = '#/calling';

export type CallingWindowParts = MainWindowOptions & {
  /** The app is ending: then the window goes; otherwise it only hides, so that it is there at once the next time. */
  readonly isEnding: () => boolean;
  readonly log: Log;
};

/**
 * The small window that asks who is calling, made when it is first wanted. It shows the app's page, under every rule under
 * which the app's own window does, and stays above other windows until it is closed. It counts for nothing else: the app
 * neither starts nor ends with it.
 */
export const createCallingWindow = ({ preloadFile, devOrigin, isEnding, log }: CallingWindowParts) => {
  const listeners: ((window: BrowserWindow) => void)[] = [];

  const make = () => {
    const window = new BrowserWindow({
      ...SIZE,
      minWidth: LEAST.width,
      minHeight: LEAST.height,
      show: false,
      center: true,
      title: words.title,
      alwaysOnTop: true,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      webPreferences: pagePreferences(preloadFile),
    });
    // The keys of the app's menu are about the app's own window. Where the menu is the system's, main passes them on.
    if (process.platform !== 'darwin') window.removeMenu();
    lockNavigation(window.webContents, devOrigin);
    // Whoever sees the task bar learns that somebody calls, and not who.
    window.on('page-title-updated', (event) => event.preventDefault());

    let isShown = false;
    let isBroken = false;
    let showAnyway: NodeJS.Timeout;
    const showFirst = (): void => {
      clearTimeout(showAnyway);
      if (isShown || window.isDestroyed()) return;
      isShown = true;
      window.show();
      window.focus();
    };
    const awaitPaint = (): void => {
      isShown = false;
      isBroken = false;
      showAnyway = setTimeout(showFirst, SHOW_ANYWAY_MS);
    };
    awaitPaint();
    window.on('closed', () => clearTimeout(showAnyway));
    window.on('close', (event) => {
      if (isEnding()) return;
      event.preventDefault();
      clearTimeout(showAnyway);
      window.hide();
      // What was found is about somebody: it does not wait there for the next call.
      sendEvent(window.webContents, 'calling', { step: 'left' });
    });
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      log.warn('calling.gone', { reason, exitCode });
      isBroken = true;
      if (!isEnding()) window.hide();
    });
    void window.loadURL(`${devOrigin ?? APP_PAGE}${ADDRESS}`);

    const showAgain = (): void => {
      if (isBroken) {
        awaitPaint();
        window.webContents.reload();
        return;
      }
      // One that is still loading comes up by itself.
      if (!isShown) return;
      sendEvent(window.webContents, 'calling', { step: 'asked' });
      window.show();
      window.focus();
    };
    return { window, painted: showFirst, showAgain };
  };

  let made: ReturnType<typeof make> | undefined;
  const current = (): BrowserWindow | undefined =>
    made === undefined || made.window.isDestroyed() ? undefined : made.window;

  return {
    /** The window, if there is one, be it hidden. */
    current,
    /** Puts it before the user, ready to be typed in. */
    show: (): void => {
      if (current() !== undefined) {
        made?.showAgain();
        return;
      }
      made = make();
      for (const listener of listeners) listener(made.window);
    },
    /** Its field stands. */
    painted: (): void => made?.painted(),
    /** Takes it away, as its close button does. */
    close: (): void => current()?.close(),
    /** It goes for good: it must not keep an app whose own window is closed. */
    end: (): void => current()?.destroy(),
    /** Calls `listener` with each that is made. */
    onMade: (listener: (window: BrowserWindow) => void): void => void listeners.push(listener),
  };
};
export type CallingWindow = ReturnType<typeof createCallingWindow>;
