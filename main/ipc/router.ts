import { ipcMain } from 'electron';
import { CHANNELS } from '#shared/contract/channels.ts';
import type { Channel } from '#shared/contract/index.ts';
import { errors } from '#shared/messages/errors.ts';
import type { Log } from '../log.ts';
import type { Sender } from '../security/trustedSender.ts';
import type { Answer } from './answer.ts';

export type RouterParts = {
  /** Comes once the data is open; a call that is earlier waits for it. */
  readonly answer: Promise<Answer>;
  readonly isTrusted: (sender: Sender) => boolean;
  readonly log: Log;
};

const names = Object.keys(CHANNELS) as readonly Channel[]; // the keys of a literal object

/**
 * Listens on every channel of the contract, to the app's own page alone; the answer stops listening. It knows the
 * channels by name, so that it stands before the page loads; the schemas come with `answer`. The only file that
 * touches `ipcMain`.
 */
export const startRouter = ({ answer, isTrusted, log }: RouterParts): (() => void) => {
  for (const channel of names) {
    ipcMain.handle(channel, async (event, raw: unknown) => {
      if (isTrusted(event)) return (await answer)(channel, raw);
      log.warn('ipc.untrusted_sender', { channel });
      return { ok: false, error: { code: 'invalid_input', message: errors.untrustedSender() } };
    });
  }
  return () => {
    for (const channel of names) ipcMain.removeHandler(channel);
  };
};
