import Database from 'better-sqlite3';
import { storageTrouble } from './failure.ts';
import { assertBindingRuns } from './open.ts';

/** How much of a file is looked at: `quick` leaves out that each index holds what its table holds. */
export type CheckKind = 'quick' | 'full';

export type FileCheck = {
  /** Nothing is wrong with any page. */
  readonly isSound: boolean;
  /** The schema version that the file carries; 0 if it holds no data of this app. */
  readonly schema: number;
};

export type CheckFile = (file: string, kind: CheckKind) => Promise<FileCheck>;

const DAMAGED: FileCheck = { isSound: false, schema: 0 };

/**
 * Reads a whole database file and says whether it is sound; writes nothing. Takes as long as the file is large: see
 * `checkInThread` for one that may be.
 * @throws what SQLite says where the file cannot be looked at: it is not there, or locked
 */
export const checkFile = (file: string, kind: CheckKind, nativeBinding?: string | undefined): FileCheck => {
  assertBindingRuns(nativeBinding);
  const db = new Database(file, {
    readonly: true,
    fileMustExist: true,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  try {
    const schema = Number(db.pragma('user_version', { simple: true }));
    const finding = db.pragma(kind === 'full' ? 'integrity_check(1)' : 'quick_check(1)', { simple: true });
    return { isSound: finding === 'ok', schema };
  } catch (error) {
    if (storageTrouble(error) === 'damaged') return DAMAGED;
    throw error;
  } finally {
    db.close();
  }
};
