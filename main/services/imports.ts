import { v7 as uuidv7 } from 'uuid';
import type { Topic } from '#shared/contract/events.ts';
import type { ImportBatch, ImportState } from '#shared/contract/imports.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { type Failure, fail, ok, type Result } from '#shared/contract/result.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import { errors } from '#shared/messages/errors.ts';
import type { Clock } from '../clock.ts';
import { IMPORT_LIMITS } from '../csv/limits.ts';
import { sourceLabel } from '../csv/sourceLabel.ts';
import type { Db } from '../db/open.ts';
import type { MainWriteTurn } from '../db/writeTurn.ts';
import { importsRepository } from '../repositories/imports.ts';
import { type FailedImport, failedImport } from './failedImport.ts';
import { createImportPlan } from './importPlan.ts';
import { createImportReplay } from './importReplay.ts';
import { createImportThread } from './importThread.ts';
import { createOwnArchive } from './ownArchive.ts';

export type ImportsParts = {
  /** Main's own connection. */
  readonly db: Db;
  readonly databaseFile: string;
  readonly nativeBinding: string | undefined;
  /** `importWorker.js` beside the built main, or `main/csv/importWorker.ts`. */
  readonly workerFile: URL | string;
  readonly turn: MainWriteTurn;
  readonly clock: Clock;
  /** Called with every state, progress at most ten times a second. */
  readonly onState: (state: ImportState) => void;
  readonly onChanged: (topics: readonly Topic[]) => void;
  /** Nothing is written any more. */
  readonly onQuiet?: () => void;
  /** Faults of the worker, for the log. */
  readonly onFault?: (cause: unknown) => void;
};

/** Longest label of an import's source, in characters. */
const SOURCE_LENGTH = 200;

/** What an import may have written to; taking it back takes along what hangs on its roles. */
const TOUCHED: readonly Topic[] = ['board', 'people', 'companies', 'imports'];
const NO_PROGRESS = { done: 0, total: 0, msLeft: null } as const;
const underway = () => fail('conflict', errors.importUnderway());
const notReady = () => fail('conflict', errors.importNotReady());
/** The thread has ended before its work: it ran out of memory, or could not start. */
const gone = (message: string) => fail('internal', message);

/**
 * The one import under way, as main sees it: a state that the window shows, and a worker thread that does the work on
 * a connection of its own. The thread lives as long as there is something to do. What takes long is answered at once
 * with the state that began; the rest comes by `onState`.
 */
export const createImports = (parts: ImportsParts) => {
  const { db, clock, onState, onChanged, onFault = () => undefined } = parts;
  const batches = importsRepository(db);
  let state: ImportState = { step: 'idle' };
  /** A file is read anew: cancelling that does not cancel the import. */
  let isRereading = false;
  /** The rows that the last import could not use, for as long as its result is shown. */
  let invalidRows = '';
  /** Settles when the command that runs has come to its end; nothing else may begin before. */
  let running: Promise<void> | undefined;
  /** How a cancel ends what runs, if it can be ended. */
  let endEarly: (() => void) | undefined;
  const become = (next: ImportState): void => {
    state = next;
    onState(next);
  };

  const thread = createImportThread({
    ...parts,
    onFault,
    onProgress: (progress) => {
      if (state.step === 'reading' || state.step === 'applying' || state.step === 'undoing')
        become({ ...state, progress });
    },
  });
  const { ask, retire } = thread;

  /** Takes back or finishes what is left of an import that was cut off. Cheap when there is nothing. */
  const takeBackRest = async (): Promise<Result<number>> => {
    if (thread.isDisposed()) return gone(errors.restNotTakenBack());
    if (batches.unfinished().length === 0) return ok(0);
    thread.willWrite();
    const answer = await ask('recover', { now: clock.now() });
    onChanged(TOUCHED);
    if (answer.kind !== 'done') return gone(errors.restNotTakenBack());
    return answer.result.ok ? ok(answer.result.value.batches) : answer.result;
  };

  /** Only what an earlier import left is being put right, and nothing is shown of it. */
  const isUnseen = (): boolean => state.step === 'idle' || state.step === 'cancelled';

  /** Runs a long command; whatever it comes to, its end is a state. `null`: the state that there is stands. */
  const begin = (
    work: () => Promise<ImportState | null>,
    about: Pick<FailedImport, 'during' | 'source'>,
    early?: () => void,
  ): Result<ImportState> => {
    endEarly = early;
    const settled: Promise<void> = work()
      .catch((error: unknown): ImportState => {
        onFault(error);
        return { step: 'failed', ...about, error: fail('internal', errors.internal()).error };
      })
      .then((next) => {
        // A reading that waited for this end goes on, with its thread.
        if (running !== settled) return;
        running = undefined;
        if (next?.step !== 'mapping' && next?.step !== 'planned') retire();
        if (next !== null) become(next);
      });
    running = settled;
    return ok(state);
  };

  const isRunning = (): boolean => running !== undefined;
  const plan = createImportPlan({
    thread,
    state: () => state,
    isRunning,
    become,
  });

  /**
   * Takes back a batch as one. An open plan is forgotten: it may be about what goes. Whether the user has to be asked
   * about roles that they edited since is decided here, by what is there now.
   */
  const undo = async ({ batchId, evenEdited }: Parsed<'import.undo'>): Promise<Result<ImportState>> => {
    if (running !== undefined) return underway();
    const batch = batches.head(batchId);
    if (batch === undefined) return fail('not_found', errors.batchNotFound());
    if (batch.status === 'undone') return fail('conflict', errors.batchAlreadyUndone());
    const count = evenEdited === null ? batches.editedSince(batchId) : 0;
    if (count > 0) return fail('conflict', errors.editedSince({ count }), { count });
    const { source } = batch;
    const about = { during: 'undo', source, batchId } as const;
    become({ step: 'undoing', source, progress: NO_PROGRESS });
    thread.willWrite();
    return begin(async () => {
      const answer = await ask('undo', { batchId, evenEdited: evenEdited ?? false, now: clock.now() });
      const undone = answer.kind === 'done' ? answer.result : gone(errors.undoNotBegun());
      // It may have failed with a part of it written, or after all of it.
      const rest = undone.ok ? ok(0) : await takeBackRest();
      onChanged(TOUCHED);
      if (undone.ok) return { step: 'undone', source, ...undone.value };
      if (batches.head(batchId)?.status === 'undone')
        return { step: 'undone', source, records: null, removed: null, restored: null, keptEdited: null };
      return failedImport({ ...about, failure: undone, rest, notYet: errors.undoNotFinished() });
    }, about);
  };

  /** The failure in which what was begun has ended, if it has. */
  const ended = async (): Promise<Result<null>> => {
    await running;
    return state.step === 'failed' ? { ok: false, error: state.error } : ok(null);
  };

  return {
    state: (): Result<ImportState> => ok(state),

    /** Whether the thread writes, or is about to. */
    isBusy: (): boolean => running !== undefined && state.step !== 'reading',
    isRunning,
    isWriting: thread.isWriting,

    /** Reads files, zips and folders into a plan. A plan that is open already is forgotten. */
    open: async (given: readonly string[]): Promise<Result<ImportState>> => {
      const before = running;
      if (before !== undefined && !isUnseen()) return underway();
      const paths = given.filter((path) => path !== '');
      if (paths.length === 0) return fail('bad_file', errors.nothingDropped());
      if (paths.length > IMPORT_LIMITS.files) {
        return fail('bad_file', errors.tooManyFiles({ limit: IMPORT_LIMITS.files }));
      }
      const source = sourceLabel(paths).slice(0, SOURCE_LENGTH);
      const about = { during: 'import', source } as const;
      let isLeft = false;
      become({ step: 'reading', source, progress: NO_PROGRESS });
      const work = async (): Promise<ImportState | null> => {
        await before;
        const rest = await takeBackRest();
        if (isLeft) return null;
        if (!rest.ok) return { step: 'failed', ...about, error: rest.error };
        // From here on the thread only reads.
        endEarly = thread.abandon;
        const answer = await ask('open', { paths, zone: clock.zone(), today: clock.today() });
        if (answer.kind === 'cancelled') return { step: 'cancelled', source };
        const read = answer.kind === 'done' ? answer.result : gone(errors.readingStopped());
        return read.ok ? plan.prepared(read.value, source) : { step: 'failed', ...about, error: read.error };
      };
      // Taking back must come to its end; it does so unseen.
      return begin(work, about, () => {
        isLeft = true;
        become({ step: 'cancelled', source });
      });
    },

    ...plan.questions,

    /** Reads one of the open files anew, as the user says. The others stay as they are. */
    reread: async (input: Parsed<'import.reread'>): Promise<Result<ImportState>> => {
      if (running !== undefined) return underway();
      if (state.step !== 'planned' && state.step !== 'mapping') return notReady();
      const before = state;
      const about = { during: 'import', source: before.source } as const;
      let failure: Failure | undefined;
      become({ step: 'reading', source: before.source, progress: NO_PROGRESS });
      const work = async (): Promise<ImportState> => {
        const answer = await ask('reread', input);
        // What could not be read in that way, or was cancelled, leaves the files as they were read before.
        if (answer.kind === 'cancelled') return before;
        const read = answer.kind === 'done' ? answer.result : gone(errors.readingStopped());
        if (read.ok) return plan.prepared(read.value, before.source);
        if (answer.kind !== 'done') return { step: 'failed', ...about, error: read.error };
        failure = read;
        return before;
      };
      isRereading = true;
      begin(work, about, thread.cancel);
      await running;
      isRereading = false;
      return failure ?? ok(state);
    },

    /** The rows that cannot be used, of the plan that is open or was carried out last, as a CSV file; empty if there are none. */
    invalidRows: async (): Promise<Result<{ readonly source: string; readonly text: string }>> => {
      if (state.step === 'applied') return ok({ source: state.source, text: invalidRows });
      const text = await plan.invalidRows();
      return text.ok && state.step === 'planned' ? ok({ source: state.source, text: text.value }) : notReady();
    },

    /** Where the people are that the import found. */
    people: plan.people,

    /** Carries out the plan that is shown. */
    apply: async (): Promise<Result<ImportState>> => {
      if (running !== undefined) return underway();
      if (state.step !== 'planned') return notReady();
      const { source } = state;
      const { unknownStages, counts, people, warnings } = state.plan;
      const about = { during: 'import', source } as const;
      if (unknownStages.some(({ stageId }) => stageId === null)) return fail('conflict', errors.importStagesOpen());
      const total = counts.create + counts.update;
      invalidRows = '';
      become({ step: 'applying', source, progress: { ...NO_PROGRESS, total } });
      thread.willWrite();
      const batchId = uuidv7() as ImportBatchId;
      const work = async (): Promise<ImportState> => {
        const answer = await ask('apply', { batchId, source, now: clock.now(), today: clock.today() });
        const hadBegun = batches.head(batchId) !== undefined;
        const applied =
          answer.kind === 'done' ? answer.result : gone(hadBegun ? errors.importStopped() : errors.planLost());
        // What the thread could not take back itself is taken back now, or the user must know.
        const rest = applied.ok ? ok(0) : await takeBackRest();
        onChanged(TOUCHED);
        if (applied.ok) {
          const { invalid, ...brought } = applied.value;
          invalidRows = invalid;
          return { step: 'applied', source, batchId, ...brought };
        }
        // The thread may have ended after its work, before it could say so.
        const isApplied = batches.head(batchId)?.status === 'applied';
        const done = isApplied ? batches.list().find(({ id }) => id === batchId) : undefined;
        if (done !== undefined) return { step: 'applied', source, batchId, counts: done.counts, people, warnings };
        if (answer.kind === 'cancelled' && rest.ok) return { step: 'cancelled', source };
        return failedImport({ ...about, failure: applied, rest, notYet: errors.importNotTakenBack() });
      };
      return begin(work, about, () => {
        if (state.step === 'applying') become({ ...state, isCancelling: true });
        thread.cancel();
      });
    },

    /** Stops reading or applying, or forgets the plan. An apply that ends before the request reaches it stays applied. */
    cancel: async (): Promise<Result<ImportState>> => {
      const wasRereading = isRereading;
      if (running !== undefined && !isUnseen()) {
        endEarly?.();
        if (state.step === 'reading' || state.step === 'applying') await running;
      }
      if (!wasRereading && running === undefined && (state.step === 'mapping' || state.step === 'planned')) {
        retire();
        become({ step: 'cancelled', source: state.source });
      }
      return ok(state);
    },

    /** Puts the wizard away. */
    close: (): Result<ImportState> => {
      if (running !== undefined && !isUnseen()) return underway();
      if (running === undefined) retire();
      invalidRows = '';
      become({ step: 'idle' });
      return ok(state);
    },

    batches: (): Result<ImportBatch[]> => ok(batches.list()),

    undo,

    /**
     * Takes back an import whatever was edited since, as undoing it does, and waits for its end.
     * `not_found` if there is nothing left of it to take back.
     */
    takeBack: async (batchId: ImportBatchId): Promise<Result<null>> => {
      const status = batches.head(batchId)?.status;
      if (status === undefined || status === 'undone') return fail('not_found', errors.batchNotFound());
      const begun = await undo({ batchId, evenEdited: true });
      return begun.ok ? ended() : begun;
    },

    replay: createImportReplay({ thread, isRunning, become, begin, ended, onChanged }),

    /** Takes an archive of everything into data that is empty. */
    takeOwn: createOwnArchive({ isRunning, become, begin }),

    /** Brings into the search what it does not know yet, on the thread. Cheap when there is nothing; nobody waits for it. */
    catchUpSearch: (): void => {
      if (running === undefined) thread.catchUpSearch();
    },

    /**
     * To be called once at the start: an import that a crash cut off is taken back, an undo is finished.
     * @returns how many there were
     */
    recover: async (): Promise<Result<number>> => {
      if (batches.unfinished().length === 0) return ok(0);
      let rest: Result<number> = gone(errors.restNotTakenBack());
      const work = async (): Promise<null> => {
        rest = await takeBackRest();
        return null;
      };
      begin(work, { during: 'import', source: '' });
      await running;
      return rest;
    },

    /** Ends the thread, whatever it does; what it leaves by halves is taken back at the next start. */
    dispose: async (): Promise<void> => {
      await thread.dispose();
      await running;
    },
  };
};
export type Imports = ReturnType<typeof createImports>;
