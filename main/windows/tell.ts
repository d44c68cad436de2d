import { type BrowserWindow, dialog } from 'electron';

/** Tells the user what happened outside of anything they asked the page for, be there a window or not. Waits for nobody. */
export const tell = (window: BrowserWindow | undefined, message: string): void => {
  const options = { type: 'warning' as const, message };
  void (window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options));
};
