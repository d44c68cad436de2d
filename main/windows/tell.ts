import { type BrowserWindow, dialog } from 'electron';

/** Tells the user what happened outside of anything they asked the page for. Waits for nobody. */
export const tell = (window: BrowserWindow, message: string): void => {
  if (!window.isDestroyed()) void dialog.showMessageBox(window, { type: 'warning', message });
};
