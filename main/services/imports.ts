import { v7 as uuidv7 } from 'uuid';
import type { Topic } from '#shared/contract/events.ts';
import type { ImportBatch, ImportRow, ImportState } from '#shared/contract/imports.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import { errors } from '#shared/messages/errors.ts';
import type { Clock } from '../clock.ts';
import { IMPORT_LIMITS } from '../csv/limits.ts';
import type { Prepared, WorkerCommands } from '../csv/protocol.ts';
import { sourceLabel } from '../csv/sourceLabel.ts';
import type { Db } from '../db/open.ts';
import { searchIndex } from '../db/searchIndex.ts';
import type { UndoCommand, UndoDirection } from '../db/undoCommands.ts';
import type { MainWriteTurn } from '../db/writeTurn.ts';
import { importsRepository } from '../repositories/imports.ts';
import { failedImport } from './failedImport.ts';
import { createImportThread } from './importThread.ts';

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
  const {
    db,
    databaseFile,
    nativeBinding,
    workerFile,
    turn,
    clock,
    onState,
    onChanged,
    onFault = () => undefined,
  } = parts;
  const batches = importsRepository(db);
  const search = searchIndex(db);
  let state: ImportState = { step: 'idle' };
  /** Settles when the command that runs has come to its end; nothing else may begin before. */
  let running: Promise<void> | undefined;
  /** The user has asked for an end of the reading. */
  let readingCancelled = false;
  /** The thread reads or plans, and writes nothing. */
  let onlyReads = false;

  const become = (next: ImportState): void => {
    state = next;
    onState(next);
  };

  const thread = createImportThread({
    db,
    databaseFile,
    nativeBinding,
    workerFile,
    turn,
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

  const prepared = (value: Prepared, source: string): ImportState => ({ ...value, source });

  /** Runs a long command; whatever it comes to, its end is a state. */
  const begin = (work: () => Promise<ImportState>, source: string): Result<ImportState> => {
    const settled = work()
      .catch((error: unknown): ImportState => {
        onFault(error);
        return { step: 'failed', source, error: fail('internal', errors.internal()).error };
      })
      .then((next) => {
        running = undefined;
        if (next.step !== 'mapping' && next.step !== 'planned') retire();
        become(next);
      });
    running = settled;
    return ok(state);
  };

  /**
   * A question to the plan that is open. `null` if it was closed, applied or lost, or another one opened, while the
   * answer was on its way: the newer state stands.
   */
  const askOpenPlan = async <C extends 'map' | 'mapStage' | 'decide' | 'rows'>(
    command: C,
    input: WorkerCommands[C]['input'],
    source: string,
  ): Promise<Result<WorkerCommands[C]['output']> | null> => {
    const asked = thread.present();
    const answer = await ask(command, input);
    if (answer.kind === 'done') return running === undefined && thread.present() === asked ? answer.result : null;
    // The thread has died, and the plan with it.
    if (thread.present() === undefined && (state.step === 'mapping' || state.step === 'planned'))
      become({ step: 'failed', source, error: gone(errors.planLost()).error });
    return null;
  };

  /** A question to the plan whose answer is the new state. */
  const askPlan = async <C extends 'map' | 'mapStage' | 'decide'>(
    step: 'mapping' | 'planned',
    command: C,
    input: WorkerCommands[C]['input'],
  ): Promise<Result<ImportState>> => {
    if (running !== undefined || state.step !== step) return notReady();
    const { source } = state;
    const answer = await askOpenPlan(command, input, source);
    if (answer !== null && !answer.ok) return answer;
    // The three commands answer alike; the type of the pair is lost in the look-up by name.
    if (answer !== null) become(prepared(answer.value as Prepared, source));
    return ok(state);
  };

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
    become({ step: 'undoing', source, progress: NO_PROGRESS });
    thread.willWrite();
    return begin(async () => {
      const answer = await ask('undo', { batchId, evenEdited: evenEdited ?? false, now: clock.now() });
      if (answer.kind === 'done' && answer.result.ok) {
        onChanged(TOUCHED);
        return { step: 'undone', source, ...answer.result.value };
      }
      const failure = answer.kind === 'done' && !answer.result.ok ? answer.result : gone(errors.undoNotBegun());
      const finished = () => (batches.head(batchId)?.status === 'undone' ? errors.undoFinishedLater() : undefined);
      return failedImport({ source, failure, rest: await takeBackRest(), notYet: errors.undoNotFinished(), finished });
    }, source);
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

    /** Reads files, zips and folders into a plan. A plan that is open already is forgotten. */
    open: async (given: readonly string[]): Promise<Result<ImportState>> => {
      if (running !== undefined) return underway();
      const paths = given.filter((path) => path !== '');
      if (paths.length === 0) return fail('bad_file', errors.nothingDropped());
      if (paths.length > IMPORT_LIMITS.files) {
        return fail('bad_file', errors.tooManyFiles({ limit: IMPORT_LIMITS.files }));
      }
      const source = sourceLabel(paths).slice(0, SOURCE_LENGTH);
      readingCancelled = false;
      become({ step: 'reading', source, progress: NO_PROGRESS });
      return begin(async () => {
        const rest = await takeBackRest();
        if (readingCancelled) return { step: 'cancelled', source };
        if (!rest.ok) return { step: 'failed', source, error: rest.error };
        onlyReads = true;
        const answer = await ask('open', { paths });
        onlyReads = false;
        if (answer.kind === 'cancelled') return { step: 'cancelled', source };
        if (answer.kind === 'gone') return { step: 'failed', source, error: gone(errors.readingStopped()).error };
        return answer.result.ok
          ? prepared(answer.result.value, source)
          : { step: 'failed', source, error: answer.result.error };
      }, source);
    },

    map: (answer: Parsed<'import.map'>) => askPlan('mapping', 'map', answer),
    mapStage: (answer: Parsed<'import.mapStage'>) => askPlan('planned', 'mapStage', answer),
    decide: (decision: Parsed<'import.decide'>) => askPlan('planned', 'decide', decision),

    rows: async (page: Parsed<'import.rows'>): Promise<Result<ImportRow[]>> => {
      if (running !== undefined || state.step !== 'planned') return notReady();
      return (await askOpenPlan('rows', page, state.source)) ?? notReady();
    },

    /** Carries out the plan that is shown. */
    apply: async (): Promise<Result<ImportState>> => {
      if (running !== undefined) return underway();
      if (state.step !== 'planned') return notReady();
      const { source, plan } = state;
      if (plan.unknownStages.some(({ stageId }) => stageId === null))
        return fail('conflict', errors.importStagesOpen());
      const total = plan.counts.create + plan.counts.update;
      become({ step: 'applying', source, progress: { ...NO_PROGRESS, total } });
      thread.willWrite();
      const batchId = uuidv7() as ImportBatchId;
      return begin(async () => {
        const answer = await ask('apply', { batchId, source, now: clock.now(), today: clock.today() });
        if (answer.kind === 'done' && answer.result.ok) {
          onChanged(TOUCHED);
          return { step: 'applied', source, batchId, ...answer.result.value };
        }
        // What the thread could not take back itself is taken back now, or the user must know.
        const rest = await takeBackRest();
        onChanged(TOUCHED);
        if (answer.kind === 'cancelled' && rest.ok) return { step: 'cancelled', source };
        const failure = answer.kind === 'done' && !answer.result.ok ? answer.result : gone(errors.importStopped());
        const finished = () => (batches.head(batchId)?.status === 'applied' ? errors.importFinishedLater() : undefined);
        return failedImport({ source, failure, rest, notYet: errors.importNotTakenBack(), finished });
      }, source);
    },

    /** Stops reading or applying, or forgets the plan. An apply that ends before the request reaches it stays applied. */
    cancel: async (): Promise<Result<ImportState>> => {
      if (running !== undefined && (state.step === 'reading' || state.step === 'applying')) {
        if (state.step === 'reading') readingCancelled = true;
        if (onlyReads) thread.abandon();
        else thread.cancel();
        await running;
      }
      if (running === undefined && (state.step === 'mapping' || state.step === 'planned')) {
        retire();
        become({ step: 'cancelled', source: state.source });
      }
      return ok(state);
    },

    /** Puts the wizard away. */
    close: (): Result<ImportState> => {
      if (running !== undefined) return underway();
      retire();
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

    /** Replays a command that is too long for main's own thread, and waits for its end. False if it no longer fits. */
    replay: async ({ id, about }: UndoCommand, direction: UndoDirection): Promise<Result<boolean>> => {
      if (running !== undefined) return underway();
      const source = about;
      let fits = true;
      become({ step: direction === 'undo' ? 'undoing' : 'applying', source, progress: NO_PROGRESS });
      thread.willWrite();
      begin(async () => {
        const answer = await ask('replay', { commandId: id, direction });
        if (answer.kind !== 'done') return { step: 'failed', source, error: gone(errors.replayStopped()).error };
        if (!answer.result.ok) return { step: 'failed', source, error: answer.result.error };
        fits = answer.result.value.fits;
        return { step: 'idle' };
      }, source);
      const end = await ended();
      return end.ok ? ok(fits) : end;
    },

    /** Brings into the search what it does not know yet, on the thread. Cheap when there is nothing; nobody waits for it. */
    catchUpSearch: (): void => {
      if (thread.isDisposed() || running !== undefined || thread.present() !== undefined || !search.isBehind()) return;
      thread.startToRetire();
      retire();
    },

    /**
     * To be called once at the start: an import that a crash cut off is taken back, an undo is finished.
     * @returns how many there were
     */
    recover: async (): Promise<Result<number>> => {
      if (batches.unfinished().length === 0) return ok(0);
      const work = takeBackRest();
      running = work.then(() => undefined);
      try {
        return await work;
      } finally {
        running = undefined;
        retire();
      }
    },

    /** Ends the thread, whatever it does; what it leaves by halves is taken back at the next start. */
    dispose: async (): Promise<void> => {
      await thread.dispose();
      await running;
    },
  };
};
export type Imports = ReturnType<typeof createImports>;
