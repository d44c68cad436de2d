import type { ImportMappingAnswer, ImportMappingQuestion, ImportReading } from '#shared/contract/importMapping.ts';
import type { ImportCounts, ImportPlan, ImportRow, ImportShown } from '#shared/contract/imports.ts';
import type { ApiError } from '#shared/contract/result.ts';
import type { Connection } from '#shared/csv/connection.ts';
import type { ImportBatchId, StageId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { Progress } from './pace.ts';
import type { UndoResult } from './undoBatch.ts';

/** What the worker is started with. */
export type WorkerStart = {
  readonly databaseFile: string;
  readonly nativeBinding: string | undefined;
  /** The memory of the write turn (see main/db/writeTurn.ts). */
  readonly turn: SharedArrayBuffer;
};

/** A file of an import whose rows are people, and how it is read. */
export type PeopleFile = { readonly file: string; readonly reading: ImportReading };
/** Where the people are whom a plan counts: read in this way, they are the same. */
export type PeopleOfPlan = { readonly paths: readonly string[]; readonly files: readonly PeopleFile[] };

/** Files that the user gave: the people of those that are named, or (`files` null) of all that are lists of people. */
export type PeopleAsked = { readonly paths: readonly string[]; readonly files: readonly PeopleFile[] | null };

/** What an import waits for after reading: an answer of the user, or their confirmation of the plan. */
export type Prepared =
  | { readonly step: 'mapping'; readonly question: ImportMappingQuestion }
  | { readonly step: 'planned'; readonly plan: ImportPlan; readonly people: PeopleOfPlan };

type Moment = { readonly now: Instant; readonly today: LocalDay };

/** What main asks of the worker, and what each question is answered with. */
export type WorkerCommands = {
  readonly open: {
    /** `zone`: the user's (IANA), for moments in the files. `today`: the day there. */
    readonly input: { readonly paths: readonly string[]; readonly zone: string; readonly today: LocalDay };
    readonly output: Prepared;
  };
  readonly map: { readonly input: ImportMappingAnswer; readonly output: Prepared };
  readonly columns: { readonly input: { readonly file: string }; readonly output: Prepared };
  readonly reread: {
    readonly input: { readonly file: string; readonly reading: ImportReading };
    readonly output: Prepared;
  };
  /** `raw` null: every stage name that has no column yet. */
  readonly mapStage: {
    readonly input: { readonly raw: string | null; readonly stageId: StageId };
    readonly output: Prepared;
  };
  readonly decide: {
    readonly input: { readonly index: number | null; readonly decision: 'create' | 'skip' };
    readonly output: Prepared;
  };
  readonly rows: {
    readonly input: { readonly show: ImportShown | null; readonly offset: number };
    readonly output: ImportRow[];
  };
  /** The rows that cannot be used, as a CSV file with their reasons. */
  readonly invalid: { readonly input: Record<string, never>; readonly output: string };
  readonly apply: {
    readonly input: Moment & { readonly batchId: ImportBatchId; readonly source: string };
    /** `invalid`: the rows that could not be used, as `invalid` gives them. */
    readonly output: {
      readonly counts: ImportCounts;
      readonly people: number;
      readonly warnings: number;
      readonly invalid: string;
    };
  };
  readonly undo: {
    readonly input: { readonly batchId: ImportBatchId; readonly evenEdited: boolean; readonly now: Instant };
    readonly output: UndoResult;
  };
  /** Runs the steps of a replay that main has begun. `false`: it does not fit, and what was run is run the other way again. */
  readonly replay: {
    readonly input: { readonly commandId: number };
    readonly output: { readonly fits: boolean };
  };
  /** Reads the people of files; whom the user knows already is not looked at. */
  readonly connections: {
    readonly input: PeopleAsked & { readonly zone: string };
    readonly output: readonly Connection[];
  };
  /** Takes back or finishes what a crash cut off. */
  readonly recover: { readonly input: { readonly now: Instant }; readonly output: { readonly batches: number } };
  /** Brings what was written into the search; ends early, unfinished, when it is cancelled. */
  readonly index: { readonly input: Record<string, never>; readonly output: null };
  /** The last thing before the thread ends: tidies up after much was written. */
  readonly rest: { readonly input: Record<string, never>; readonly output: null };
};
export type WorkerCommand = keyof WorkerCommands;

/** Who answers them. */
export type Answers<C extends WorkerCommand = WorkerCommand> = {
  readonly [K in C]: (
    input: WorkerCommands[K]['input'],
  ) => WorkerCommands[K]['output'] | Promise<WorkerCommands[K]['output']>;
};

/** What goes to the worker. `cancel` has no answer of its own: the running command ends with one. */
export type ToWorker =
  | {
      readonly [C in WorkerCommand]: {
        readonly id: number;
        readonly command: C;
        readonly input: WorkerCommands[C]['input'];
      };
    }[WorkerCommand]
  | { readonly command: 'cancel' };

/** What comes back. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly error: ApiError; readonly cause: unknown }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'progress'; readonly progress: Progress };
