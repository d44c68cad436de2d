import { existsSync, statSync } from 'node:fs';
import { storageTrouble } from '../db/failure.ts';
import type { Turns } from './inTurns.ts';

/** How much of the log is let go in one turn: the system takes half a millisecond and more for each megabyte. */
const STEP_BYTES = 16 * 1024 * 1024;
/** How long the last step waits for a reader of main's; if it takes longer, some of the log waits for the next import. */
const WAIT_MS = 20;

const cut = ({ db, turn }: Pick<Turns, 'db' | 'turn'>): void => {
  const file = `${db.name}-wal`;
  const bytes = existsSync(file) ? statSync(file).size : 0;
  db.pragma('wal_checkpoint(PASSIVE)');
  // Nothing that has to be safe is written here.
  db.pragma('synchronous = NORMAL');
  db.pragma(`busy_timeout = ${WAIT_MS}`);
  const version = Number(db.pragma('user_version', { simple: true }));
  for (let left = bytes - STEP_BYTES; left > 0; left -= STEP_BYTES) {
    db.pragma(`journal_size_limit = ${left}`);
    // What main has written since; flushing it to the disk may take long, so not within the turn.
    db.pragma('wal_checkpoint(PASSIVE)');
    turn.run(() => {
      db.pragma('wal_checkpoint(PASSIVE)');
      // The least that can be written: what is there already.
      db.pragma(`user_version = ${version}`);
    });
  }
  turn.run(() => db.pragma('wal_checkpoint(TRUNCATE)'));
};

/**
 * Brings the write-ahead log into the database and cuts its file down to nothing: an import of a hundred thousand roles
 * leaves some 130 MB there. The long part keeps nobody from writing. Letting go of the room does, so it is done in
 * steps, each in the worker's turn: the log begins anew and is cut at its first commit to the limit that is set. If another
 * thread has begun to write, what is left waits for that one's end.
 * https://www.sqlite.org/pragma.html#pragma_journal_size_limit, https://www.sqlite.org/pragma.html#pragma_wal_checkpoint
 */
export const cutLog = (parts: Pick<Turns, 'db' | 'turn'>): void => {
  try {
    cut(parts);
  } catch (error) {
    if (storageTrouble(error) !== 'locked') throw error;
  }
};
