import type { Channel } from '#shared/contract/index.ts';
import { type Failure, fail, ok, type Result } from '#shared/contract/result.ts';
import { mayReplaceData } from '#shared/domain/recoveryChoices.ts';
import type { RecoveryReason } from '#shared/domain/recoveryReason.ts';
import { backups as words } from '#shared/messages/backups.ts';
import { errors } from '#shared/messages/errors.ts';
import { recovery } from '#shared/messages/recovery.ts';
import { settings as settingsWords } from '#shared/messages/settings.ts';
import type { Clock } from './clock.ts';
import { stampOf } from './db/backupFiles.ts';
import { bringIn, deleteData, hasLog, putInPlace, removeIncoming, setAside } from './db/dataFiles.ts';
import { storageFailure } from './db/failure.ts';
import type { CheckFile } from './db/integrity.ts';
import type { Answer } from './ipc/answer.ts';
import type { Backups } from './services/backups.ts';

/** How data is to be opened: as it is, even if it is gone or empty, or not at all, since damage was found in it. */
export type Opening = 'as_it_is' | 'even_empty' | 'not_damaged';

/** Data that is open, or the reason why it is not, and what answers the page meanwhile. */
export type DataSession = {
  readonly answer: Answer;
  /** `null` while the data is open. */
  readonly reason: () => RecoveryReason | null;
  /** An import is being written or taken back. */
  readonly isImporting: () => boolean;
  readonly backups: Backups;
  /** Ends what writes by itself; the data stays open for a last copy. */
  readonly rest: () => Promise<void>;
  /** Closes the data. */
  readonly close: () => Promise<void>;
};

/** What replaces the data as a whole. After each success the page has to start anew. */
export type DataCommands = {
  readonly restore: (name: string) => Promise<Result<null>>;
  readonly retry: () => Promise<Result<null>>;
  readonly startEmpty: () => Promise<Result<null>>;
  readonly deleteAll: (typed: string) => Promise<Result<null>>;
};

export type KeepDataParts<S extends DataSession> = {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly check: CheckFile;
  /** The newest schema that this version reads. */
  readonly knownSchema: number;
  readonly open: (opening: Opening, commands: DataCommands) => Promise<S>;
  /** Forgets the settings, once their file is deleted. */
  readonly forgetSettings: () => Promise<void>;
  /** The same data was opened anew after something failed: what the page shows may be old. */
  readonly onReopened: () => void;
  readonly onFault: (cause: unknown) => void;
};

/**
 * Keeps the data open for the page, and replaces it as a whole when the user wants that: everything that writes is
 * ended, the files change places, and what is there then is opened. Questions of the page wait meanwhile. If the app
 * ends in the middle, the next start finds the data as it was, or as it was to be, or missing beside its backups.
 */
export const keepData = async <S extends DataSession>(parts: KeepDataParts<S>) => {
  const { dataFolder, clock } = parts;
  let isReplacing = false;
  /** There is one place to bring a backup into: a second restore would take it from the first. */
  let isRestoring = false;
  /** The app is ending: what is closed by then stays closed. */
  let isEnded = false;

  const label = (reason: RecoveryReason | null): 'damaged' | 'kept' => (reason === 'damaged' ? 'damaged' : 'kept');
  const failureOf = (cause: unknown, otherwise: string): Failure => {
    parts.onFault(cause);
    return storageFailure(cause) ?? fail('database', otherwise);
  };

  /** Does `work` while nothing else uses the data, then opens it; `work` gets what was open, at rest. */
  const replace = async (
    work: (session: S) => Promise<Result<null>>,
    otherwise: string,
    opening: Opening = 'as_it_is',
    refusal: (session: S) => Failure | null = () => null,
  ): Promise<Result<null>> => {
    if (isReplacing || isEnded) return fail('conflict', words.busy());
    isReplacing = true;
    const old = await current;
    const refused = refusal(old);
    if (refused !== null) {
      isReplacing = false;
      return refused;
    }
    const reopened = Promise.withResolvers<S>();
    current = reopened.promise;
    let result: Result<null>;
    try {
      await old.rest();
      result = await work(old);
    } catch (cause) {
      result = failureOf(cause, otherwise);
    }
    try {
      await old.close();
    } catch (cause) {
      parts.onFault(cause);
    }
    // Never rejects: what cannot be opened is a session with a reason.
    reopened.resolve(await parts.open(result.ok ? opening : 'as_it_is', commands));
    isReplacing = false;
    if (!result.ok) parts.onReopened();
    return result;
  };

  const restore = async (name: string): Promise<Result<null>> => {
    const open = await current;
    const { backups, reason } = open;
    // It would be cut off, and the user not be told what became of it.
    const refusal = ({ isImporting }: S): Failure | null =>
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

  const commands: DataCommands = {
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
      const reason = (await current).reason();
      return reason === null ? tried : fail('database', recovery.stillNot({ happened: recovery.happened[reason]() }));
    },

    startEmpty: async () => {
      return replace(
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
      );
    },

    deleteAll: async (typed) => {
      const word = settingsWords.deleteWord;
      if (typed.trim() !== word) return fail('invalid_input', words.wrongWord({ word }), { field: 'typed' });
      return replace(
        async (session) => {
          await session.close();
          deleteData(dataFolder);
          await parts.forgetSettings();
          return ok(null);
        },
        words.notDeleted(),
        'as_it_is',
        // Offered among the settings alone: data that could not be opened is never deleted, only set aside.
        ({ reason }) => (reason() === null ? null : fail('conflict', errors.databaseNotOpen())),
      );
    },
  };

  let current: Promise<S> = parts.open('as_it_is', commands);
  await current;

  return {
    /** Waits while the data is being replaced. */
    answer: async (channel: Channel, raw: unknown) => (await current).answer(channel, raw),
    current: (): Promise<S> => current,
    /** Damage was found in data that is open: nothing is written to it any more. */
    giveUp: async (): Promise<void> => void (await replace(async () => ok(null), errors.internal(), 'not_damaged')),
    /** Closes the data, after it has been replaced if it just is being. */
    close: async (): Promise<void> => {
      isEnded = true;
      await (await current).close();
    },
  };
};
