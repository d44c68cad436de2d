import { type BrowserWindow, dialog } from 'electron';
import { recovery } from '#shared/messages/recovery.ts';

/** Says that damage was found in data that is in use, and asks whether to put that right now. */
export const offerRecovery = async (window: BrowserWindow | undefined): Promise<boolean> => {
  if (window === undefined) return false;
  const { title, body, now, later } = recovery.damageFound;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: title,
    detail: body,
    buttons: [now, later],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
};
