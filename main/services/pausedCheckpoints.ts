import type { Db } from '../db/open.ts';

/**
 * Keeps a connection from bringing the write-ahead log into the database while the import worker fills it: a commit of
 * main would otherwise do the work of thousands of the worker's, and the window would stand still for it.
 * https://www.sqlite.org/wal.html#automatic_checkpoint
 */
export const pausedCheckpoints = (db: Db) => {
  let isPaused = false;
  const usual = Number(db.pragma('wal_autocheckpoint', { simple: true }));
  const set = (pages: number): void => {
    if (db.open) db.pragma(`wal_autocheckpoint = ${pages}`);
  };
  return {
    pause: (): void => {
      isPaused = true;
      set(0);
    },
    resume: (): void => {
      isPaused = false;
      set(usual);
    },
    isPaused: (): boolean => isPaused,
  };
};
