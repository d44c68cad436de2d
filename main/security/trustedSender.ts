import type { IpcMainInvokeEvent } from 'electron';
import { isAppUrl } from './appOrigin.ts';

/** What of an IPC event tells who sent it. */
export type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>;

/** Only the main frame of the app's own page is listened to: no embedded frame, no other origin, no frame that is gone. */
export const isTrustedSender = ({ senderFrame }: Sender, devOrigin: string | undefined): boolean =>
  senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url, devOrigin);
