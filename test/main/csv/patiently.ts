import type { Db } from '#main/db/open.ts';

/** Writes as somebody else may: the thread brings what was imported into the search meanwhile, and has the lock now and then. */
export const patiently = <T>(db: Db, write: () => T): T => {
  const patience = Number(db.pragma('busy_timeout', { simple: true }));
  db.pragma('busy_timeout = 10000');
  try {
    return write();
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
};
