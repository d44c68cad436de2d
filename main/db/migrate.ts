import type { Migration } from './migration.ts';
import type { Db } from './open.ts';

/** The file was written by a newer Followthrough; reading it with this one could lose what it does not know. */
export class NewerSchemaError extends Error {
  readonly found: number;
  readonly known: number;
  constructor(found: number, known: number) {
    super(`The database has schema ${found}; this version knows up to ${known}.`);
    this.name = 'NewerSchemaError';
    this.found = found;
    this.known = known;
  }
}

/** A step failed and everything was rolled back; `backupFile` is the copy made before, if there was something to copy. */
export class MigrationError extends Error {
  readonly backupFile: string | null;
  constructor(step: Migration, backupFile: string | null, cause: unknown) {
    super(`Migration ${step.version} (${step.name}) failed and was rolled back: ${String(cause)}`, { cause });
    this.name = 'MigrationError';
    this.backupFile = backupFile;
  }
}

/** The schema version a database file carries; 0 for a new one. */
export const schemaVersion = (db: Db): number => Number(db.pragma('user_version', { simple: true }));

/**
 * Brings a database to the newest schema: all pending steps in one transaction, so that a failure leaves it as it was.
 * `backup` is called first unless the file is new, and gives the path of the copy.
 * @throws NewerSchemaError if the file is from a later version; nothing is touched.
 * @throws MigrationError if a step fails; nothing has changed.
 */
export const migrate = async (db: Db, steps: readonly Migration[], backup: () => Promise<string>): Promise<void> => {
  const from = schemaVersion(db);
  const known = steps.at(-1)?.version ?? 0;
  if (from > known) throw new NewerSchemaError(from, known);
  const pending = steps.filter((step) => step.version > from);
  if (pending.length === 0) return;
  const backupFile = from === 0 ? null : await backup();
  let current = pending[0] as Migration; // pending is not empty
  const run = db.transaction(() => {
    for (const step of pending) {
      current = step;
      db.exec(step.sql);
      db.pragma(`user_version = ${step.version}`);
    }
    const broken = db.pragma('foreign_key_check') as readonly unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} rows point to nothing`);
  });
  try {
    run.immediate();
  } catch (cause) {
    throw new MigrationError(current, backupFile, cause);
  }
};
