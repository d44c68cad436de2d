import { type BrowserWindow, dialog } from 'electron';
import { dialogs } from '#shared/messages/dialogs.ts';
import type { Log } from '../log.ts';

/** Says so when the page's process has died, and brings it back if the user wants. What was saved is in the database. */
export const offerReload = (window: BrowserWindow, log: Log): void => {
  const words = dialogs.rendererGone;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.warn('renderer.gone', { reason, exitCode });
    if (reason === 'clean-exit') return;
    const options = {
      type: 'error' as const,
      message: words.title,
      detail: words.body,
      buttons: [words.reload, words.quit],
    };
    void dialog.showMessageBox(window, options).then(({ response }) => {
      if (response === 0) window.webContents.reload();
      else window.destroy();
    });
  });
};
