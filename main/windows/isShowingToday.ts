import { type BrowserWindow, powerMonitor } from 'electron';

/** The addresses of the screen where the app opens; what is not known leads there, too (`renderer/ground/routes.ts`). */
const TODAY = ['', '#', '#/', '#/today'];

/** A window that nobody has touched for so many seconds is not looked at. */
const AWAY_SECONDS = 120;

/** Whether the user has Today before them: they are there, the window is the one they use, and shows that screen. */
export const isShowingToday = (window: BrowserWindow | undefined): boolean =>
  window?.isVisible() === true &&
  ['active', 'unknown'].includes(powerMonitor.getSystemIdleState(AWAY_SECONDS)) &&
  window.isFocused() &&
  URL.canParse(window.webContents.getURL()) &&
  TODAY.includes(new URL(window.webContents.getURL()).hash);
