import { type BrowserWindow, dialog } from 'electron';
import { dialogs } from '#shared/messages/dialogs.ts';
import { sendEvent } from '../ipc/broadcast.ts';

/** Longer than a save and a draft after it wait for another program; then the user is asked, not made to wait on. */
const ANSWER_MS = 15_000;
const choices = ['try_again', 'stay', 'quit'] as const;

/**
 * Closes the window only once its page has saved or kept what was typed: a file that is in use takes some seconds. If it
 * does not come to that, the user says what is to be done, and `onStayed` hears if it is not to be closed after all.
 */
export const keepBeforeClosing = (window: BrowserWindow, onStayed: () => void) => {
  const { webContents } = window;
  let isPainted = false;
  let isAsking = false;
  let mayClose = false;
  let answered: (isKept: boolean) => void = () => undefined;

  /** Whether the page has kept all; a page that has died has nothing more to keep. */
  const keep = (): Promise<boolean> =>
    new Promise((done) => {
      const onGone = (): void => answered(true);
      const tooLong = setTimeout(() => answered(false), ANSWER_MS);
      answered = (isKept) => {
        clearTimeout(tooLong);
        webContents.off('render-process-gone', onGone);
        answered = () => undefined;
        done(isKept);
      };
      webContents.once('render-process-gone', onGone);
      sendEvent(webContents, 'leaving', {});
    });

  const ask = async (): Promise<(typeof choices)[number]> => {
    const { title, body, tryAgain, stay, quit } = dialogs.notKept;
    // What is asked must be seen, also where the app is quit from the tray.
    if (!window.isVisible()) window.show();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: title,
      detail: body,
      buttons: [tryAgain, stay, quit],
      defaultId: choices.indexOf('try_again'),
      cancelId: choices.indexOf('stay'),
    });
    return choices[response] ?? 'stay';
  };

  const leave = async (): Promise<void> => {
    isAsking = true;
    let choice: (typeof choices)[number] = 'try_again';
    while (choice === 'try_again') choice = (await keep()) ? 'quit' : await ask();
    isAsking = false;
    mayClose = choice === 'quit';
    if (!mayClose) onStayed();
    else if (!window.isDestroyed()) window.close();
  };

  window.on('close', (event) => {
    // Before its first screen stands nothing can have been typed.
    if (event.defaultPrevented || mayClose || !isPainted || webContents.isCrashed() || webContents.isLoadingMainFrame())
      return;
    event.preventDefault();
    if (!isAsking) void leave();
  });

  return {
    painted: (): void => {
      isPainted = true;
    },
    /** What the page answers. */
    left: (isKept: boolean): void => answered(isKept),
  };
};
