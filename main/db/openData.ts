import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RecoveryReason } from '#shared/contract/app.ts';
import { copyDatabase } from './backup.ts';
import { errorCode, storageTrouble } from './failure.ts';
import { MigrationError, migrate, NewerSchemaError, schemaVersion } from './migrate.ts';
import type { Migration } from './migration.ts';
import { migrations } from './migrations/index.ts';
import { type Db, openDatabase } from './open.ts';

export const DATABASE_FILE = 'followthrough.sqlite';

export type OpenedData =
  | { readonly state: 'ready'; readonly db: Db; readonly file: string }
  /** `keptFile` is the untouched database, or the copy that was made of it before a migration failed. */
  | {
      readonly state: 'recovery';
      readonly reason: RecoveryReason;
      readonly keptFile: string | null;
      readonly cause: unknown;
    };

const reasonFor = (error: unknown): RecoveryReason => {
  if (error instanceof NewerSchemaError) return 'newer_schema';
  if (error instanceof MigrationError) return 'migration_failed';
  // A folder that may not be made or entered.
  if (['EACCES', 'EPERM'].includes(errorCode(error))) return 'read_only';
  const trouble = storageTrouble(error);
  return trouble === undefined || trouble === 'gone' ? 'unknown' : trouble;
};

export type OpenDataOptions = {
  readonly folder: string;
  readonly nativeBinding?: string | undefined;
  readonly busyTimeoutMs?: number;
  /** Names the copy made before a migration, such as `2026-03-02T09-00-00Z`. */
  readonly stamp: () => string;
  readonly steps?: readonly Migration[];
};

/**
 * Opens the user's data and brings it to the newest schema. Whatever is wrong becomes a state with its reason:
 * the file is left as it was found, and the window says what can be done.
 */
export const openData = async ({
  folder,
  stamp,
  steps = migrations,
  ...connection
}: OpenDataOptions): Promise<OpenedData> => {
  const file = join(folder, DATABASE_FILE);
  let db: Db | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    const opened = openDatabase(file, connection);
    db = opened;
    await migrate(opened, steps, async () => {
      const backups = join(folder, 'backups');
      mkdirSync(backups, { recursive: true });
      const copy = join(backups, `before-schema-${schemaVersion(opened)}-${stamp()}.sqlite`);
      await copyDatabase(opened, copy);
      return copy;
    });
    return { state: 'ready', db: opened, file };
  } catch (cause) {
    db?.close();
    const asFound = existsSync(file) ? file : null;
    const keptFile = cause instanceof MigrationError ? cause.backupFile : asFound;
    return { state: 'recovery', reason: reasonFor(cause), keptFile, cause };
  }
};
