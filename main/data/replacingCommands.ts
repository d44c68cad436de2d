import { type Failure, fail, ok, type Result } from '#shared/contract/result.ts';
import { mayReplaceData } from '#shared/domain/recoveryChoices.ts';
import type { RecoveryReason } from '#shared/domain/recoveryReason.ts';
import { backups as words } from '#shared/messages/backups.ts';
import { errors } from '#shared/messages/errors.ts';
import { recovery } from '#shared/messages/recovery.ts';
import { settings as settingsWords } from '#shared/messages/settings.ts';
import { stampOf } from '../db/backupFiles.ts';
import { bringIn, deleteData, hasLog, putInPlace, removeIncoming, setAside } from '../db/dataFiles.ts';
import type { DataCommands } from '../ipc/handlers/backups.ts';
import type { Replace } from './replace.ts';
import type { Session, SessionParts } from './sessionParts.ts';

export type ReplacingParts = Pick<SessionParts, 'dataFolder' | 'clock' | 'check' | 'settings'> & {
  /** The newest schema that this version reads. */
  readonly knownSchema: number;
  readonly current: () => Promise<Session>;
  readonly replace: Replace;
  /** What is said of something thrown, which goes into the log. */
  readonly failureOf: (cause: unknown, otherwise: string) => Failure;
};

const label = (reason: RecoveryReason | null): 'damaged' | 'kept' => (reason === 'damaged' ? 'damaged' : 'kept');

/** What replaces the data as a whole: a backup, nothing, or the same once more. */
export const replacingCommands = ({
  dataFolder,
  clock,
  replace,
  current,
  failureOf,
  ...parts
}: ReplacingParts): DataCommands => {
  /** There is one place to bring a backup into: a second restore would take it from the first. */
  let isRestoring = false;

  const restore = async (name: string): Promise<Result<null>> => {
    const open = await current();
    const { backups, reason } = open;
    // It would be cut off, and the user not be told what became of it.
    const refusal = ({ isImporting }: Session): Failure | null =>
      isImporting() ? fail('conflict', words.importFirst()) : null;
    const refused = refusal(open);
    if (refused !== null) return refused;
    const why = reason();
    if (why !== null && !mayReplaceData(why)) return fail('conflict', errors.databaseNotOpen());
    const file = backups.fileOf(name);
    if (!file.ok) return file;
    try {
      const { isSound, schema } = await parts.check(file.value, 'full');
      if (!isSound || schema === 0) return fail('bad_file', words.unsound());
      if (schema > parts.knownSchema) return fail('bad_file', words.fromNewer());
      bringIn(dataFolder, file.value);
    } catch (cause) {
      return failureOf(cause, words.notReplaced());
    }
    const result = await replace(
      async (session) => {
        // A sound database becomes a backup; any other is kept as it is, under another name.
        const copied = why === null ? await session.backups.make('before_restore') : null;
        if (copied !== null && !copied.ok && copied.error.code !== 'bad_file') return copied;
        await session.close();
        if (copied?.ok !== true) setAside(dataFolder, copied === null ? label(why) : 'damaged', stampOf(clock.now()));
        if (hasLog(dataFolder)) return fail('locked', errors.databaseLocked());
        putInPlace(dataFolder);
        return ok(null);
      },
      words.notReplaced(),
      'as_it_is',
      refusal,
    );
    if (!result.ok) removeIncoming(dataFolder);
    return result;
  };

  return {
    restore: async (name) => {
      if (isRestoring) return fail('conflict', words.busy());
      isRestoring = true;
      try {
        return await restore(name);
      } finally {
        isRestoring = false;
      }
    },

    retry: async () => {
      const tried = await replace(
        async () => ok(null),
        errors.internal(),
        'as_it_is',
        ({ reason }) => (reason() === null ? fail('conflict', errors.databaseOpen()) : null),
      );
      if (!tried.ok) return tried;
      const reason = (await current()).reason();
      return reason === null ? tried : fail('database', recovery.stillNot({ happened: recovery.happened[reason]() }));
    },

    startEmpty: () =>
      replace(
        async (session) => {
          const why = session.reason();
          await session.close();
          setAside(dataFolder, label(why), stampOf(clock.now()));
          return ok(null);
        },
        words.notReplaced(),
        'even_empty',
        ({ reason }) => {
          const why = reason();
          if (why === null) return fail('conflict', errors.databaseOpen());
          return mayReplaceData(why) ? null : fail('conflict', errors.databaseNotOpen());
        },
      ),

    deleteAll: async (typed) => {
      const word = settingsWords.deleteWord;
      if (typed.trim() !== word) return fail('invalid_input', words.wrongWord({ word }), { field: 'typed' });
      return replace(
        async (session) => {
          await session.close();
          deleteData(dataFolder);
          await parts.settings.forget();
          return ok(null);
        },
        words.notDeleted(),
        'as_it_is',
        // Offered among the settings alone: data that could not be opened is never deleted, only set aside.
        ({ reason }) => (reason() === null ? null : fail('conflict', errors.databaseNotOpen())),
      );
    },
  };
};
