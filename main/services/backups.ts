import { basename, join } from 'node:path';
import type { BackupList } from '#shared/contract/backups.ts';
import { type Failure, fail, ok, type Result } from '#shared/contract/result.ts';
import type { Backup } from '#shared/domain/backup.ts';
import { isBackupDue, retain } from '#shared/domain/retention.ts';
import { backups as words } from '#shared/messages/backups.ts';
import type { Clock } from '../clock.ts';
import { copyDatabase, UnsoundCopyError } from '../db/backup.ts';
import {
  BackupFolderError,
  backupFolder,
  listBackups,
  newBackupFile,
  removeBackup,
  removePartialBackups,
} from '../db/backupFiles.ts';
import { changedAt, removeIncoming } from '../db/dataFiles.ts';
import { storageFailure, storageTrouble } from '../db/failure.ts';
import type { CheckFile } from '../db/integrity.ts';
import type { Db } from '../db/open.ts';
import { haveSameBytes } from '../db/sameBytes.ts';

export type BackupsParts = {
  readonly dataFolder: string;
  /** Absent while the data cannot be opened: what is there can be listed then, and nothing made. */
  readonly db: Db | undefined;
  readonly nativeBinding?: string | undefined;
  readonly clock: Clock;
  readonly check: CheckFile;
  /** An import writes: a copy would begin anew with each of its steps. */
  readonly isBusy: () => boolean;
  readonly onChanged: () => void;
  readonly onFault: (cause: unknown) => void;
};

/** `bad_file` if the data itself cannot be copied as it should be. */
const failureOf = (cause: unknown, folder: string): Failure => {
  if (cause instanceof BackupFolderError) {
    return fail('database', cause.isBlocked ? words.folderBlocked({ folder }) : words.folderUnreadable({ folder }));
  }
  if (cause instanceof UnsoundCopyError || storageTrouble(cause) === 'damaged')
    return fail('bad_file', words.copyUnsound());
  return storageFailure(cause) ?? fail('database', words.notWritten());
};

/** Makes, lists and rotates the backups of one data folder, one at a time. */
export const createBackups = (parts: BackupsParts) => {
  const { dataFolder, db, clock, check } = parts;
  const folder = backupFolder(dataFolder);
  let problem: string | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isDisposed = false;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  /** Lets go of the backups that nobody needs any more. */
  const rotate = (): void => {
    try {
      const all = listBackups(dataFolder);
      const kept = retain(all, clock.today());
      for (const { name } of all) if (!kept.has(name)) removeBackup(dataFolder, name);
    } catch (cause) {
      // One too many is no reason to call the new one a failure.
      parts.onFault(cause);
    }
  };

  const isSameAs = async ({ name }: Backup, file: string): Promise<boolean> => {
    try {
      return await haveSameBytes(join(folder, name), file);
    } catch (cause) {
      // The new one is good whatever became of the one before.
      parts.onFault(cause);
      return false;
    }
  };

  const copy = async (from: Db, reason: Backup['reason']): Promise<Result<Backup>> => {
    try {
      const [before] = listBackups(dataFolder);
      const file = newBackupFile(dataFolder, clock.now(), reason);
      await copyDatabase(from, file, (made) => check(made, 'full'), parts.nativeBinding);
      // The same once more would only push an older state out. What somebody asked for stays.
      if (reason === 'automatic' && before?.reason === 'automatic' && (await isSameAs(before, file))) {
        removeBackup(dataFolder, before.name);
      }
      // What is to be put back next may be the oldest of all: it goes when another one is made.
      if (reason !== 'before_restore') rotate();
      parts.onChanged();
      const made = listBackups(dataFolder).find(({ name }) => name === basename(file));
      return made === undefined ? fail('database', words.notWritten()) : ok(made);
    } catch (cause) {
      parts.onFault(cause);
      return failureOf(cause, folder);
    }
  };

  const make = (reason: Backup['reason']): Promise<Result<Backup>> =>
    inTurn(async () => {
      if (db === undefined || isDisposed || !db.open) return fail('conflict', words.busy());
      if (parts.isBusy() && reason !== 'before_restore') return fail('conflict', words.importUnderway());
      return copy(db, reason);
    });

  const orTell = (work: () => void): void => {
    try {
      work();
    } catch (cause) {
      parts.onFault(cause);
    }
  };

  const become = (next: string | null): void => {
    if (next === problem) return;
    problem = next;
    parts.onChanged();
  };

  return {
    /** Where they lie; not there before the first one is made. */
    folder,
    /** What is there. A folder that cannot be looked at is an empty list with a problem. */
    list: (): Result<BackupList> => {
      try {
        return ok({ folder, backups: [...listBackups(dataFolder)], problem });
      } catch (cause) {
        parts.onFault(cause);
        return ok({ folder, backups: [], problem: failureOf(cause, folder).error.message });
      }
    },
    make,
    /** Makes an automatic backup if one is due. Never throws: what goes wrong is in `list`, and in the log. */
    makeIfDue: async (): Promise<void> => {
      try {
        const lastAt = listBackups(dataFolder)[0]?.at ?? null;
        if (parts.isBusy() || !isBackupDue({ lastAt, changedAt: changedAt(dataFolder), now: clock.now() })) return;
        const made = await make('automatic');
        // What came in between is no failure: the next turn makes it.
        if (!made.ok && made.error.code === 'conflict') return;
        become(made.ok ? null : words.automaticFailed({ reason: made.error.message }));
      } catch (cause) {
        parts.onFault(cause);
        become(words.automaticFailed({ reason: failureOf(cause, folder).error.message }));
      }
    },
    /** The file of a backup. `not_found` if there is none of this name. */
    fileOf: (name: string): Result<string> => {
      try {
        const isListed = listBackups(dataFolder).some((backup) => backup.name === name);
        return isListed ? ok(join(folder, name)) : fail('not_found', words.notFound());
      } catch (cause) {
        parts.onFault(cause);
        return failureOf(cause, folder);
      }
    },
    /** Takes away what a crash left of a restore, and, once nothing is being made, of a copy. */
    tidy: async (): Promise<void> => {
      orTell(() => removeIncoming(dataFolder));
      await inTurn(async () => orTell(() => removePartialBackups(dataFolder)));
    },
    /** Waits for the copy that is made; none is begun afterwards. */
    dispose: async (): Promise<void> => {
      isDisposed = true;
      await last;
    },
  };
};
export type Backups = ReturnType<typeof createBackups>;
