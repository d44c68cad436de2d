import { fail, ok, type Result } from '#shared/contract/result.ts';
import { backups as words } from '#shared/messages/backups.ts';
import { errors } from '#shared/messages/errors.ts';
import { storageFailure } from '../db/failure.ts';
import type { DataChannel } from '../ipc/handler.ts';
import type { DataCommands } from '../ipc/handlers/backups.ts';
import type { Replace } from './replace.ts';
import { type ReplacingParts, replacingCommands } from './replacingCommands.ts';
import { startSession } from './session.ts';
import type { Opening, Session, SessionParts } from './sessionParts.ts';

export type KeeperParts = SessionParts & {
  /** The newest schema that this version reads. */
  readonly knownSchema: number;
  /** The file that is open turns out to be damaged. */
  readonly onDamage: () => void;
  /** The same data was opened anew after something failed: what a page shows may be old. */
  readonly onReopened: () => void;
};

/**
 * Keeps the data open, and replaces it as a whole when the user wants that; questions wait meanwhile. If the app ends in
 * the middle, the next start finds the data as it was, or as it was to be, or missing beside its backups.
 */
export const keepData = async (parts: KeeperParts) => {
  let isReplacing = false;
  /** The app is ending: what is closed by then stays closed. */
  let isEnded = false;

  const failureOf: ReplacingParts['failureOf'] = (cause, otherwise) => {
    parts.log.error('data.not_replaced', cause);
    return storageFailure(cause) ?? fail('database', otherwise);
  };
  const open = (opening: Opening): Promise<Session> =>
    startSession(parts, { opening, commands, onDamage: parts.onDamage });

  const replace: Replace = async (work, otherwise, opening = 'as_it_is', refusal = () => null) => {
    if (isReplacing || isEnded) return fail('conflict', words.busy());
    isReplacing = true;
    const old = await current;
    const refused = refusal(old);
    if (refused !== null) {
      isReplacing = false;
      return refused;
    }
    const reopened = Promise.withResolvers<Session>();
    current = reopened.promise;
    let result: Result<null>;
    try {
      await old.rest();
      result = await work(old);
    } catch (cause) {
      result = failureOf(cause, otherwise);
    }
    try {
      await old.close();
    } catch (cause) {
      parts.log.error('data.not_replaced', cause);
    }
    // Never rejects: what cannot be opened is a session with a reason.
    reopened.resolve(await open(result.ok ? opening : 'as_it_is'));
    isReplacing = false;
    if (!result.ok) parts.onReopened();
    return result;
  };

  const commands: DataCommands = replacingCommands({ ...parts, replace, current: () => current, failureOf });
  let current: Promise<Session> = open('as_it_is');
  await current;

  return {
    /** Waits while the data is being replaced. */
    answer: async (channel: DataChannel, raw: unknown) => (await current).answer(channel, raw),
    current: (): Promise<Session> => current,
    /** Damage was found in data that is open: nothing is written to it any more. */
    giveUp: async (): Promise<void> => void (await replace(async () => ok(null), errors.internal(), 'not_damaged')),
    /** Closes the data, after it has been replaced if it just is being. */
    close: async (): Promise<void> => {
      isEnded = true;
      await (await current).close();
    },
  };
};
export type Keeper = Awaited<ReturnType<typeof keepData>>;
