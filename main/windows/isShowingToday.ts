import type { BrowserWindow } from 'electron';

/** The addresses of the screen where the app opens; what is not known leads there, too (`renderer/ground/routes.ts`). */
const TODAY = ['', '#', '#/', '#/today'];

/** Whether the user has Today before them: the window is the one they use, and shows that screen. */
export const isShowingToday = (window: BrowserWindow | undefined): boolean =>
  window?.isVisible() === true &&
  window.isFocused() &&
  URL.canParse(window.webContents.getURL()) &&
  TODAY.includes(new URL(window.webContents.getURL()).hash);
