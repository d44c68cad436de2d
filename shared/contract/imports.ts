import * as z from 'zod';
import { ENCODINGS } from '../csv/encodings.ts';
import { CSV_LIMITS } from '../csv/limits.ts';
import { importBatchId, roleId, stageId } from '../domain/ids.ts';
import { text } from '../domain/text.ts';
import { importMappingAnswer, importMappingQuestion, importReading, importTableKind } from './importMapping.ts';
import { IMPORT_ROW_PAGE } from './pageSizes.ts';
import { apiError } from './result.ts';

const count = z.int().nonnegative();

/** What becomes of a row. The five sums add up to the rows read. */
export const IMPORT_ACTIONS = ['create', 'update', 'link', 'skip', 'invalid'] as const;
export const importAction = z.enum(IMPORT_ACTIONS);
export type ImportAction = z.infer<typeof importAction>;

/** Which rows of a plan are shown: those with one fate, those that may be doubles, those with a warning. */
export const importShown = z.enum([...IMPORT_ACTIONS, 'duplicate', 'warning']);
export type ImportShown = z.infer<typeof importShown>;

export const importCounts = z.object({
  rows: count,
  create: count,
  update: count,
  link: count,
  skip: count,
  invalid: count,
  /** How many of those created go into the log of a role; the others are roles. Absent if there are none. */
  records: count.optional(),
  /** How many of those created are companies by themselves, likewise. */
  companies: count.optional(),
});
export type ImportCounts = Readonly<z.infer<typeof importCounts>>;

/** Why a row has its action; the words are in the catalogue (`messages.import.reason`). */
export const IMPORT_REASONS = [
  /** create */
  'new_role',
  'possible_duplicate',
  'new_company',
  'new_interaction',
  'new_signal',
  'new_promise',
  'new_follow_up',
  /** update */
  'adds_details',
  'adds_applied_date',
  'moves_to_applied',
  'moves_on',
  /** link */
  'same_role_in_this_import',
  /** skip */
  'already_on_board',
  'repeated_row',
  'deleted_member',
  'is_person',
  'person_without_name',
  'empty_row',
  'header_again',
  'total_row',
  'duplicate_skipped',
  'already_in_log',
  'company_known',
  'already_done',
  /** invalid */
  'no_company',
  'no_title',
  'too_long',
  'impossible_date',
  'unreadable_date',
  'unreadable_url',
  'too_many_cells',
  'too_few_cells',
  /** invalid: of what happened, was said or is to be done */
  'no_role_named',
  'role_not_found',
  'role_unclear',
  'role_closed',
  'in_future',
  'no_day',
  'no_topic',
  'unknown_topic',
  'unreadable_value',
  'no_text',
  /** warnings: the row comes in, and what is said of is in its notes; `too_long` and the three above of an optional cell, too */
  'further_cells',
  'cut_off',
  'broken_characters',
  'unknown_word',
] as const;
export const importReason = z.object({
  code: z.enum(IMPORT_REASONS),
  /** The cell or name that the sentence speaks of. */
  value: z.string().optional(),
  /** The column's header as it stands in the file. */
  column: z.string().optional(),
});
export type ImportReason = Readonly<z.infer<typeof importReason>>;

/** One row of the plan as it is shown, and as it will be carried out. */
export const importRow = z.object({
  index: count,
  file: z.string(),
  /** Line of the file on which the row begins, from 1. */
  line: z.int().positive(),
  action: importAction,
  reason: importReason,
  title: z.string(),
  companyName: z.string(),
  stageName: z.string(),
  /** Day applied or saved, `YYYY-MM-DD`, or empty. */
  day: z.string(),
  /** The cell that the day was read from, where it is a moment elsewhere's clocks tell; else `null`. */
  writtenMoment: z.string().nullable(),
  /** What of the row could not be read as what its column says. It is kept in the notes. */
  warnings: z.array(importReason).max(20),
  /** The role that it updates or may double. */
  roleId: roleId.nullable(),
  /** The role that it may double, side by side with it: of the board, or an earlier row of this import. */
  twin: z
    .object({ title: z.string(), companyName: z.string(), stageName: z.string(), day: z.string(), place: z.string() })
    .nullable(),
  /** Its own place, to tell it from its twin by. */
  place: z.string(),
});
export type ImportRow = Readonly<z.infer<typeof importRow>>;

/** Stage names, names of files and of columns that a plan lists; it goes over the bridge with each answer. */
export const PLAN_STAGE_NAMES = 200;
export const PLAN_FILE_NAMES = 20;
export const PLAN_COLUMN_NAMES = 500;

export const importFileInfo = z.object({
  name: z.string(),
  preset: z.string().nullable(),
  rows: count,
  kind: importTableKind,
  encoding: z.enum(ENCODINGS),
  /** The encoding was guessed by the look of the words; some of them, for the user to see. */
  guessedFrom: z.array(z.string()).max(3).nullable(),
  delimiter: z.string(),
  /** Columns that have no field: their cells go into the notes, or are left out. Empty columns are not among them. */
  keptColumns: z.array(z.string()).max(PLAN_COLUMN_NAMES),
  leftOutColumns: z.array(z.string()).max(PLAN_COLUMN_NAMES),
  /** Lines above the columns' names that say something; they are left out. The first of them are shown. */
  above: z.object({ count, texts: z.array(z.string()).max(3) }).nullable(),
  /** Rows with a character that could not be read, and lines of some of them. */
  broken: z.object({ count, lines: z.array(z.int()).max(10) }).nullable(),
});
export type ImportFileInfo = Readonly<z.infer<typeof importFileInfo>>;

/** A stage name of the file that is not on the board. `stageId` null: not decided yet. */
export const importStageName = z.object({ raw: z.string(), rows: count, stageId: stageId.nullable() });
export type ImportStageName = Readonly<z.infer<typeof importStageName>>;

export const importPlan = z.object({
  files: z.array(importFileInfo),
  counts: importCounts,
  newCompanies: count,
  possibleDuplicates: count,
  /** Rows that come in with something in their notes that could not be read as what its column says. */
  warnings: count,
  /** People found in the files. They are no roles: the user is offered to choose from them. */
  people: count,
  /**
   * Stage names that the board does not have; the import waits until each has a stage. In the file's order; where there
   * are more than fit, those without a stage come first.
   */
  unknownStages: z.array(importStageName).max(PLAN_STAGE_NAMES),
  /**
   * How many stage names there are in all, how many have no stage yet, and how many got theirs all together; absent if all
   * are listed.
   */
  stageNamesInAll: z.object({ names: count, open: count, together: count }).optional(),
  /** CSV files and archives beside those read that are left alone, the first of them by name; absent if there is none. */
  leftAlone: z.object({ count, names: z.array(z.string()).max(PLAN_FILE_NAMES) }).optional(),
});
export type ImportPlan = Readonly<z.infer<typeof importPlan>>;

const progress = z.object({
  done: count,
  total: count,
  /** Milliseconds left at the present pace; null until there is a pace. */
  msLeft: count.nullable(),
});

/** The one import under way, as a state machine; every change of it is sent as the event `import`. */
export const importState = z.discriminatedUnion('step', [
  z.object({ step: z.literal('idle') }),
  z.object({ step: z.literal('reading'), source: z.string(), progress }),
  z.object({ step: z.literal('mapping'), source: z.string(), question: importMappingQuestion }),
  z.object({ step: z.literal('planned'), source: z.string(), plan: importPlan }),
  z.object({
    step: z.literal('applying'),
    source: z.string(),
    progress,
    /** The user has asked for its end: what was written is being taken back. */
    isCancelling: z.boolean().optional(),
  }),
  z.object({
    step: z.literal('applied'),
    source: z.string(),
    batchId: importBatchId,
    counts: importCounts,
    people: count,
    warnings: count,
  }),
  z.object({ step: z.literal('undoing'), source: z.string(), progress }),
  z.object({
    step: z.literal('undone'),
    source: z.string(),
    /** How many entries of logs; all four are null if the thread ended after its work, before it could say. */
    records: count.nullable(),
    /** How many roles, here and below. */
    removed: count.nullable(),
    restored: count.nullable(),
    keptEdited: count.nullable(),
  }),
  /** An archive of everything was taken into data that was empty. */
  z.object({ step: z.literal('restored'), source: z.string(), records: count }),
  /** Nothing was written, or what was written has been taken back. */
  z.object({ step: z.literal('cancelled'), source: z.string() }),
  z.object({
    step: z.literal('failed'),
    /** What was being done: reading and applying are both the import. */
    during: z.enum(['import', 'undo', 'redo']),
    source: z.string(),
    /** The import that was to be undone, if that can be tried again. */
    batchId: importBatchId.optional(),
    error: apiError,
  }),
]);
export type ImportState = Readonly<z.infer<typeof importState>>;

export const importBatch = z.object({
  id: importBatchId,
  source: z.string(),
  /** Instant in UTC. */
  finishedAt: z.string(),
  status: z.enum(['applied', 'undone']),
  counts: importCounts,
  /** Roles of the batch that were edited since; an undo asks about them. */
  editedSince: count,
});
export type ImportBatch = Readonly<z.infer<typeof importBatch>>;

export { IMPORT_ROW_PAGE };

export const importsContract = {
  'import.state': { input: z.object({}), output: importState },
  /** Opens the system's dialog for files or for a folder; the state stays as it is if the user backs out. */
  'import.choose': { input: z.object({ what: z.enum(['files', 'folder']) }), output: importState },
  /**
   * Files dropped on the window. Only the preload may send it, with paths that the system gave for real files. None at
   * all, and more than an import takes, is for the import to say in words.
   */
  'import.dropped': {
    input: z.object({ paths: z.array(text(32_768)).max(10_000) }),
    output: importState,
  },
  'import.map': { input: importMappingAnswer, output: importState },
  /** Back from the plan to the columns of one of its files. */
  'import.columns': { input: z.object({ file: text(32_768) }), output: importState },
  /** Reads one of the files anew, in another encoding, with another delimiter, or under another header. */
  'import.reread': { input: z.object({ file: text(32_768), reading: importReading }), output: importState },
  /** `raw` null: for every stage name that has no stage yet, or got it in this way. */
  'import.mapStage': {
    input: z.object({ raw: text(CSV_LIMITS.cellLength).nullable(), stageId }),
    output: importState,
  },
  /** Rows of the plan, in the file's order; `show` null for all. */
  'import.rows': {
    input: z.object({ show: importShown.nullable(), offset: count }),
    output: z.array(importRow).max(IMPORT_ROW_PAGE),
  },
  /** For one possible duplicate, or for all when `index` is null: make a new role, or leave the row out. */
  'import.decide': {
    input: z.object({ index: count.nullable(), decision: z.enum(['create', 'skip']) }),
    output: importState,
  },
  /** Writes the rows that cannot be used, each with its reason, to a CSV file that the user names. `null`: they named none. */
  'import.saveInvalid': { input: z.object({}), output: z.object({ file: z.string() }).nullable() },
  'import.apply': { input: z.object({}), output: importState },
  /** Stops reading or applying; what was written so far is taken back. */
  'import.cancel': { input: z.object({}), output: importState },
  /** Puts the wizard away; the plan is forgotten, nothing is undone. */
  'import.close': { input: z.object({}), output: importState },
  'import.batches': { input: z.object({}), output: z.array(importBatch).max(100) },
  /**
   * Takes back a batch. Roles edited since are kept unless `evenEdited`; `null`: the user has not been asked about them.
   * Are there any then, the answer is the failure `conflict` with their number in `details.count`, and nothing changes.
   */
  'import.undo': {
    input: z.object({ batchId: importBatchId, evenEdited: z.boolean().nullable() }),
    output: importState,
  },
} as const;
