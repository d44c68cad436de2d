import { ipcMain } from 'electron';
import type { Result } from '#shared/contract/result.ts';
import { WIRE } from '#shared/contract/wire.ts';
import { errors } from '#shared/messages/errors.ts';
import type { Log } from '../log.ts';
import type { Sender } from '../security/trustedSender.ts';

/** Answers whatever a page calls, by whatever name. */
export type AnswerAny = (channel: unknown, raw: unknown) => Promise<Result<unknown>>;

export type RouterParts = {
  /** Comes once the data is open; a call that is earlier waits for it. */
  readonly answer: Promise<AnswerAny>;
  readonly isTrusted: (sender: Sender) => boolean;
  readonly log: Log;
};

/**
 * Listens to the app's own page alone; the answer stops listening. It stands before the page loads; the contract comes
 * with `answer`. The only file that touches `ipcMain`.
 */
export const startRouter = ({ answer, isTrusted, log }: RouterParts): (() => void) => {
  ipcMain.handle(WIRE.call, async (event, channel: unknown, raw: unknown) => {
    if (isTrusted(event)) return (await answer)(channel, raw);
    log.warn('ipc.untrusted_sender', { channel: String(channel).slice(0, 60) });
    return { ok: false, error: { code: 'invalid_input', message: errors.untrustedSender() } };
  });
  return () => ipcMain.removeHandler(WIRE.call);
};
