import { basename } from 'node:path';
import type { Exported, ExportKind, ExportState } from '#shared/contract/exports.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { archives, exporting as words } from '#shared/messages/exports.ts';
import type { Clock } from '../clock.ts';
import { isFromSqlite, storageFailure, storageTrouble } from '../db/failure.ts';
import { type ExportAnswer, type RunningExport, startExport } from '../export/exportThread.ts';
import type { ExportWhat } from '../export/order.ts';
import { notSaved } from '../files/notSaved.ts';
import { placeOf, writeWhole } from '../files/writeWhole.ts';
import type { Me } from '../settings/preferences.ts';
import type { BoardService } from './board.ts';
import type { PickSaveFile, SavedKind } from './pickSaveFile.ts';

/** A page, whose text is given, as the bytes of a PDF. */
export type PrintPage = (html: string) => Promise<Uint8Array>;

export type ExportsParts = {
  readonly databaseFile: string;
  readonly nativeBinding: string | undefined;
  /** The program of the thread. */
  readonly program: URL | string;
  readonly clock: Pick<Clock, 'now' | 'today' | 'zone'>;
  readonly board: Pick<BoardService, 'asked'>;
  readonly me: () => Me;
  readonly appVersion: string;
  readonly pickSaveFile: PickSaveFile;
  readonly printPage: PrintPage;
  readonly onState: (state: ExportState) => void;
  /** An archive was taken into the data, on a thread of which nobody here has heard. */
  readonly onArchive: () => void;
  /** A fault of the thread, for the log. */
  readonly onFault: (cause: unknown) => void;
};

/**
 * Writes the user's data into files, one at a time, each on a thread of its own: the data is read as it is when the export
 * begins, and the window never waits. Also the way back: an archive of everything into data that is empty.
 */
export const createExports = (parts: ExportsParts) => {
  const { databaseFile, nativeBinding, program, clock, board, me, appVersion, pickSaveFile, printPage } = parts;
  let state: ExportState = { step: 'idle' };
  let running: RunningExport | undefined;
  let isEnded = false;
  /** The user is choosing a file, or one is being written. */
  let isBusy = false;
  /** The user has thought better of it, maybe before its thread began. */
  let isCancelled = false;

  const become = (next: ExportState): void => {
    state = next;
    parts.onState(next);
  };
  const run = async (
    kind: ExportKind | null,
    what: ExportWhat,
    file: string | null,
    onProgress?: (done: number, total: number) => void,
  ): Promise<ExportAnswer> => {
    const place = file === null ? { target: '', partial: '' } : await placeOf(file);
    if (isEnded || isCancelled) return { kind: 'cancelled' };
    if (kind !== null) become({ step: 'writing', kind, done: 0, total: 0, isCancelling: false });
    running = startExport(
      program,
      { databaseFile, nativeBinding, ...place, now: clock.now(), today: clock.today(), zone: clock.zone(), what },
      (done, total) => {
        onProgress?.(done, total);
        if (state.step === 'writing') become({ ...state, done, total });
      },
    );
    try {
      return await running.answer;
    } finally {
      running = undefined;
    }
  };

  /** What is said of a file that is not there after all. */
  const failed = (answer: Extract<ExportAnswer, { kind: 'failure' | 'gone' }>, file: string) => {
    if (answer.kind === 'failure' && answer.error !== null) return { ok: false as const, error: answer.error };
    const cause = answer.kind === 'failure' ? answer.cause : new Error('The thread of the export is gone.');
    parts.onFault(cause);
    // What SQLite says is about the data, and not about the file that was to be written.
    const ofData = isFromSqlite(cause) && storageTrouble(cause) !== 'disk_full' ? storageFailure(cause) : undefined;
    return ofData ?? notSaved(cause, file);
  };

  const write = async (kind: ExportKind, what: ExportWhat, file: string): Promise<Result<Exported>> => {
    const answer = await run(kind, what, what.kind === 'workSearchPage' ? null : file);
    if (answer.kind === 'cancelled') return ok({ file: null, count: 0 });
    if (answer.kind !== 'written') return failed(answer, file);
    if (answer.page !== null) {
      try {
        const printed = await printPage(answer.page);
        if (isCancelled || isEnded) return ok({ file: null, count: 0 });
        await writeWhole(file, printed);
      } catch (cause) {
        // The app's end takes the page that prints with it.
        if (isEnded) return ok({ file: null, count: 0 });
        parts.onFault(cause);
        return notSaved(cause, file);
      }
    }
    return ok({ file, count: answer.count });
  };

  const busy = () => fail('conflict', words.busy);
  /** One after the other: whoever asks meanwhile is told so. */
  const alone = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (isBusy || isEnded) return busy();
    isBusy = true;
    isCancelled = false;
    try {
      return await work();
    } finally {
      isBusy = false;
      if (state.step !== 'idle') become({ step: 'idle' });
    }
  };

  const save = (kind: ExportKind, ending: SavedKind, name: string, what: () => ExportWhat): Promise<Result<Exported>> =>
    alone(async () => {
      const file = await pickSaveFile(ending, name);
      return file === null ? ok(null) : write(kind, what(), file);
    });

  return {
    state: (): Result<ExportState> => ok(state),
    everything: () =>
      save('everything', 'zip', words.files.everything(clock.today()), () => ({ kind: 'everything', appVersion })),
    applications: ({ filter }: Parsed<'export.applications'>) =>
      save('applications', 'csv', words.files.applications(clock.today()), () => ({
        kind: 'applications',
        roles: filter === null ? null : board.asked(filter),
      })),
    people: ({ format, filter }: Parsed<'export.people'>) =>
      save('people', format, words.files.people(clock.today(), format), () => ({ kind: 'people', format, filter })),
    workSearch: async ({ format, from, to }: Parsed<'export.workSearch'>): Promise<Result<Exported>> => {
      if (from > to) return fail('invalid_input', words.daysReversed);
      return save('workSearch', format, words.files.workSearch(from, to, format), () =>
        format === 'csv'
          ? { kind: 'workSearch', from, to }
          : { kind: 'workSearchPage', from, to, name: me().name ?? '' },
      );
    },
    cancel: (): Result<ExportState> => {
      isCancelled = true;
      running?.cancel();
      if (running !== undefined && state.step === 'writing') become({ ...state, isCancelling: true });
      return ok(state);
    },
    /**
     * Takes an archive of everything (see `isOwnArchive`) into data that is empty. `null`: it was cancelled. In whatever
     * way it does not come to its end, nothing was written.
     */
    takeArchive: (
      path: string,
      onProgress: (done: number, total: number) => void = () => undefined,
    ): Promise<Result<{ readonly records: number } | null>> =>
      alone(async () => {
        const answer = await run(null, { kind: 'archive', path }, null, onProgress);
        if (answer.kind === 'cancelled') return ok(null);
        if (answer.kind === 'written') {
          parts.onArchive();
          return ok({ records: answer.count });
        }
        if (answer.kind === 'failure' && answer.error !== null) return { ok: false, error: answer.error };
        const cause = answer.kind === 'failure' ? answer.cause : new Error('The thread of the archive is gone.');
        parts.onFault(cause);
        return storageFailure(cause) ?? fail('internal', archives.notRead({ file: basename(path) }));
      }),
    /**
     * Ends what is being written, which leaves nothing behind, and lets nothing begin. A page that prints is not waited for,
     * since it may never come: nothing is made of it any more.
     */
    end: async (): Promise<void> => {
      isEnded = true;
      running?.cancel();
      await running?.answer;
    },
  };
};
export type Exports = ReturnType<typeof createExports>;
