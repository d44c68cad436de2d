import { BrowserWindow } from 'electron';
import { APP_PAGE } from '../security/appOrigin.ts';
import { lockNavigation } from '../security/navigation.ts';
import { MIN_HEIGHT, MIN_WIDTH } from './bounds.ts';
import { pagePreferences } from './pagePreferences.ts';

/** A window that never heard from its page is shown all the same after this long: better unfinished than invisible. */
const SHOW_ANYWAY_MS = 5000;

export type MainWindowOptions = { readonly preloadFile: string; readonly devOrigin: string | undefined };

/** Makes the app's own window, hidden, and starts to load the page; `show` brings it up once there is something to see. */
export const createMainWindow = ({ preloadFile, devOrigin }: MainWindowOptions) => {
  const window = new BrowserWindow({
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: 'Followthrough',
    autoHideMenuBar: true,
    webPreferences: pagePreferences(preloadFile),
  });
  lockNavigation(window.webContents, devOrigin);

  const show = (): void => {
    clearTimeout(showAnyway);
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  const showAnyway = setTimeout(show, SHOW_ANYWAY_MS);
  window.webContents.once('did-fail-load', show);
  window.on('closed', () => clearTimeout(showAnyway));

  void window.loadURL(devOrigin ?? APP_PAGE);
  return { window, show };
};
