import Database from 'better-sqlite3';
import { LOCK_WAIT_MS } from './patience.ts';

export type Db = Database.Database;

/** The lowest Node-API that the SQLite binding runs on; below it the binding does not fail, it crashes the process. */
const NEEDED_NODE_API = 10;

export type OpenOptions = {
  /** A private build of the SQLite binding, for runtimes that the published one does not support. */
  readonly nativeBinding?: string | undefined;
};

/** A packaged app carries the binding that was built for its own runtime. */
const isPackaged = process.versions.electron !== undefined && !process.defaultApp;

/** @throws before the binding is touched, with a sentence, where loading it would crash the process */
export const assertBindingRuns = (nativeBinding: string | undefined, napi = process.versions.napi): void => {
  if (isPackaged || nativeBinding !== undefined || Number(napi) >= NEEDED_NODE_API) return;
  throw new Error(
    `SQLite needs Node-API ${NEEDED_NODE_API}, and this runtime has ${napi ?? 'none'}. Start Followthrough by "npm start", which finds a runtime that fits.`,
  );
};

/**
 * Opens a database file, made if it is not there, with the settings that every connection keeps: a write-ahead log,
 * a full sync at each commit (what was acknowledged survives a power cut), foreign keys, and no long sleep for another
 * connection's lock (`patience.ts`). `foreign_keys` must be set here: inside a transaction the pragma does nothing.
 */
export const openDatabase = (file: string, options: OpenOptions = {}): Db => {
  assertBindingRuns(options.nativeBinding);
  const db = new Database(file, {
    timeout: LOCK_WAIT_MS,
    ...(options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding }),
  });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    // What each write notes for itself (undo, touched roles) lies in small tables of the connection: never on the disk.
    db.pragma('temp_store = MEMORY');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};
