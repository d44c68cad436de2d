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
  const first = Promise.withResolvers<void>();
  const listeners: ((window: BrowserWindow) => void)[] = [];

  const make = () => {
    const { window, show } = createMainWindow(options);
    pageFiles.orWhenLoaded(window.webContents);
    offerReload(window, log);
    /** Of the page as it was loaded last: one that crashed, or is loaded anew, hears nothing before it has painted again. */
    let page = Promise.withResolvers<void>();
    let isPainted = false;
    let wasShown = false;
    window.once('show', () => {
      wasShown = true;
    });
    const leaves = (): void => {
      if (isPainted) page = Promise.withResolvers<void>();
      isPainted = false;
    };
    window.webContents.on('render-process-gone', leaves);
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) leaves();
    });
    window.on('close', (event) => {
      // Without a screen there is nothing in it that could be waited for.
      if (!goesOn() || !isPainted) return;
      event.preventDefault();
      putAway(window);
    });
    const closing = keepBeforeClosing(window, onStayed);
    for (const listener of listeners) listener(window);
    const painted = (): void => {
      // A page that is loaded anew behind a window that was put away does not bring it up.
      if (!wasShown) show();
      isPainted = true;
      closing.painted();
      page.resolve();
      first.resolve();
    };
    return { window, painted, left: closing.left, wasShown: () => wasShown, whenPainted: () => page.promise };
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
      if (made?.wasShown() !== true) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    /**
     * Puts it where a desktop without a tray shows it, out of the user's way: they did not ask for it. Comes when it is
     * there.
     */
    openMinimised: async (): Promise<void> => {
      const there = current();
      if (there === undefined) {
        made = make();
        await made.whenPainted();
        current()?.minimize();
        return;
      }
      if (made?.wasShown() !== true) return;
      // One that is hidden is in no task bar, minimised or not.
      if (!there.isVisible()) there.showInactive();
      there.minimize();
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
    firstPaint: first.promise,
    /** Comes when the page that is there now has painted, and listens; at once if it has. */
    whenPainted: (): Promise<void> => made?.whenPainted() ?? first.promise,
  };
};
export type AppWindow = ReturnType<typeof createAppWindow>;
