import type { BrowserWindow } from 'electron';
import type { Log } from '../log.ts';
import { keepBeforeClosing } from './keepBeforeClosing.ts';
import { createMainWindow, type MainWindowOptions } from './mainWindow.ts';
import type { createPageFiles } from './pageFiles.ts';
import { offerReload } from './rendererGone.ts';

export type AppWindowParts = MainWindowOptions & {
  readonly pageFiles: ReturnType<typeof createPageFiles>;
  /** Whether the app goes on when its window is closed: then `putAway` takes it out of the way. */
  readonly goesOn: () => boolean;
  readonly putAway: (window: BrowserWindow) => void;
  /** The user would rather stay than lose what could not be kept: the app does not quit after all. */
  readonly onStayed: () => void;
  readonly log: Log;
};

/** The app's own window, which is made when it is first wanted: an app that starts into the tray has none. */
export const createAppWindow = ({ pageFiles, goesOn, putAway, onStayed, log, ...options }: AppWindowParts) => {
  const { promise: firstPaint, resolve: hasPainted } = Promise.withResolvers<void>();
  const listeners: ((window: BrowserWindow) => void)[] = [];

  const make = () => {
    const { window, show } = createMainWindow(options);
    pageFiles.orWhenLoaded(window.webContents);
    offerReload(window, log);
    window.on('close', (event) => {
      if (!goesOn()) return;
      event.preventDefault();
      putAway(window);
    });
    const closing = keepBeforeClosing(window, onStayed);
    for (const listener of listeners) listener(window);
    let isShown = false;
    const painted = (): void => {
      // A page that is loaded anew behind a window that was put away does not bring it up.
      if (!isShown) show();
      isShown = true;
      closing.painted();
      hasPainted();
    };
    return { window, painted, left: closing.left, isShown: () => isShown };
  };
  let made: ReturnType<typeof make> | undefined;
  const current = (): BrowserWindow | undefined =>
    made === undefined || made.window.isDestroyed() ? undefined : made.window;

  return {
    /** The window, if there is one, be it hidden. */
    current,
    /** Makes the window, or puts the one that is there before the user, wherever it was. */
    open: (): void => {
      const window = current();
      if (window === undefined) {
        made = make();
        return;
      }
      // One that is still loading comes up by itself.
      if (made?.isShown() !== true) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    /** Calls `listener` with the window that is there, and with each that is made. */
    onMade: (listener: (window: BrowserWindow) => void): void => {
      listeners.push(listener);
      const window = current();
      if (window !== undefined) listener(window);
    },
    /** Its first screen stands. */
    painted: (): void => made?.painted(),
    /** What the page answers when it is asked to keep all that was typed. */
    left: (isKept: boolean): void => made?.left(isKept),
    /** Comes when a window has painted for the first time. */
    firstPaint,
  };
};
export type AppWindow = ReturnType<typeof createAppWindow>;
