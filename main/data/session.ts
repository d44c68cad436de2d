import { type DataInRecovery, damageFound, inRecovery, openData } from '../db/openData.ts';
import { type OpenSession, openSession } from './openSession.ts';
import { recoverySession } from './recoverySession.ts';
import type { OpeningParts, Session, SessionParts } from './sessionParts.ts';

/**
 * Opens the data, its services, and what answers for them. If the data cannot be opened, or its first screen not read,
 * what answers is the recovery screen's few channels. Never rejects.
 */
export const startSession = async (parts: SessionParts, how: OpeningParts): Promise<Session> => {
  const { dataFolder, nativeBinding, clock } = parts;
  const data =
    how.opening === 'not_damaged'
      ? damageFound(dataFolder)
      : await openData({ folder: dataFolder, nativeBinding, now: clock.now, evenEmpty: how.opening === 'even_empty' });
  if (data.state === 'recovery') return recoverySession(parts, how, data);
  let open: OpenSession;
  try {
    open = openSession(parts, how, data.db, data.file);
  } catch (cause) {
    data.db.close();
    return recoverySession(parts, how, inRecovery(cause, dataFolder));
  }
  let session: Session = open;
  /** Why the data has to be closed after its first screen failed; `undefined` where nothing is known to be wrong with it. */
  const whyClosed = async (): Promise<DataInRecovery | undefined> => {
    const cause = open.unreadable();
    if (cause !== undefined) return inRecovery(cause, dataFolder);
    // Something in it was not what it should be: that is damage, or a fault of the app. The file itself tells.
    const { isSound } = await parts.check(data.file, 'full');
    return isSound ? undefined : damageFound(dataFolder);
  };
  return {
    answer: async (channel, raw) => {
      const result = await session.answer(channel, raw);
      // What the page asked wrongly is no word about the data.
      const isAsked = channel === 'app.bootstrap' && !result.ok && result.error.code !== 'invalid_input';
      if (!isAsked || session !== open) return result;
      const why = await whyClosed();
      if (why === undefined) return result;
      if (session === open) {
        session = recoverySession(parts, how, why);
        await open.close();
      }
      return session.answer(channel, raw);
    },
    reason: () => session.reason(),
    isImporting: () => session.isImporting(),
    get backups() {
      return session.backups;
    },
    get services() {
      return session.services;
    },
    get archive() {
      return session.archive;
    },
    rest: () => session.rest(),
    close: () => session.close(),
  };
};
