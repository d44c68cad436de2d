import type { ImportReading } from '#shared/contract/importMapping.ts';
import type { ImportPlan } from '#shared/contract/imports.ts';
import { decidePlan } from '#shared/csv/decidePlan.ts';
import { planRoles } from '#shared/csv/planRoles.ts';
import { createStageResolver, stageNameKey } from '#shared/csv/resolveStage.ts';
import type { StageId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { errors } from '#shared/messages/errors.ts';
import { storageTrouble } from '../db/failure.ts';
import { isUndoConflict, type UndoRecorder } from '../db/undoRecorder.ts';
import { undoReplay } from '../db/undoReplay.ts';
import type { StagesRepository } from '../repositories/stages.ts';
import type { Repositories } from './applyParts.ts';
import { applyPlan } from './applyPlan.ts';
import { readBoard } from './boardFacts.ts';
import { digest } from './digest.ts';
import { ImportCancelled, ImportProblem } from './importProblem.ts';
import { indexInTurns } from './indexInTurns.ts';
import { inTransaction, inTurns, type Turns } from './inTurns.ts';
import { invalidCsv } from './invalidCsv.ts';
import {
  isOtherwise,
  isOwnKind,
  type OpenTable,
  openTable,
  type Reading,
  readingsOf,
  tableNamed,
  withAnswer,
} from './openTables.ts';
import { createPace, type Progress } from './pace.ts';
import { pageOf, rowDescriber } from './planRows.ts';
import { summarisePlan, unknownStages } from './planSummary.ts';
import type { Answers, Prepared, WorkerCommand, WorkerCommands } from './protocol.ts';
import type { Table } from './readTable.ts';
import { readTables } from './readTables.ts';
import { parseRemembered, writeRemembered } from './tableFormat.ts';
import { kindOf, tableRows } from './tableRows.ts';
import { rollBackBatch, undoBatch, undoSize } from './undoBatch.ts';
import { type Planned, withRecords } from './withRecords.ts';

export type DeskParts = {
  readonly turns: Pick<Turns, 'db' | 'turn' | 'settle' | 'settleNew' | 'elapsed'>;
  readonly repositories: Repositories;
  readonly stages: StagesRepository;
  /**
   * Records what is taken back, and keeps the search true to it. Made when it is first needed: an import pays nothing for
   * it, and what it wrote is brought into the search afterwards.
   */
  readonly recorder: () => UndoRecorder;
  /** Bytes that are left on the database's disk. */
  readonly freeBytes: () => number;
  readonly onProgress: (progress: Progress) => void;
};

/** What a new role takes on the disk, its indexes and its part of the write-ahead log included; measured, rounded up. */
const BYTES_PER_ROLE = 4000;

type Decision = WorkerCommands['decide']['input'];

const notReady = (): ImportProblem => new ImportProblem({ code: 'conflict', message: errors.importNotReady() });

/**
 * The one import under way, from files to the board: holds its tables, its answers and its plan, all on the worker's
 * thread. Each command throws an ImportProblem with a sentence, or ImportCancelled.
 */
export const createImportDesk = ({ turns, repositories, recorder, stages, freeBytes, onProgress }: DeskParts) => {
  let tables: readonly OpenTable[] = [];
  let paths: readonly string[] = [];
  /** The user's (IANA), for moments in the files. */
  let zone = 'UTC';
  /** The day there. */
  let today: LocalDay = '' as LocalDay; // until files are opened
  let leftAlone: readonly string[] = [];
  let planned: Planned | undefined;
  /** The user's words on possible duplicates of this plan, in their order. */
  let decisions: readonly Decision[] = [];
  const stageAnswers = new Map<string, StageId>();
  /** The names that got their answer together, as all that had none of their own. */
  const answeredTogether = new Set<string>();
  let cancelled = false;

  const resolver = (board: readonly Stage[]) => createStageResolver(board, stageAnswers);
  const open = (): Planned => {
    if (planned === undefined) throw notReady();
    return planned;
  };
  const shownPlan = (): ImportPlan =>
    summarisePlan({
      ...open(),
      tables,
      answers: stageAnswers,
      answeredTogether,
      leftAlone,
    });
  /** All of them, of which the plan may list only some. */
  const askedStages = () => unknownStages({ ...open(), answers: stageAnswers });
  const summary = (): Prepared => {
    const lists = tables.filter(({ kind }) => kind === 'people');
    const files = lists.map(({ table, choice }) => ({ file: table.name, reading: choice }));
    return { step: 'planned', plan: shownPlan(), people: { paths, files } };
  };

  const decided = (plan: Planned, { index, decision }: Decision): Planned => {
    const group = index === null ? null : (plan.rows[index]?.group ?? -1);
    return { ...plan, rows: decidePlan(plan.rows, plan.groups, group, decision) };
  };
  const plan = (readings: readonly Reading[]): Prepared => {
    const rows = tables.flatMap(({ table }, place) => tableRows(table, place, readings[place] ?? null, zone));
    const moment = readBoard(turns.db, repositories.roles);
    const kinds = tables.map(({ table }) => kindOf(table));
    const board = stages.all();
    const made = planRoles({ rows, kinds, board: moment.facts, resolver: resolver(board), digest });
    const sources = rows.some(({ record }) => record !== null) ? rows : [];
    planned = withRecords(
      decisions.reduce(decided, { ...made, sources, moment, stages: board }),
      resolver(board),
      today,
    );
    return summary();
  };

  /** The first table whose columns nobody knows yet is asked for; when there is none left, the plan is made. */
  const prepare = (): Prepared => {
    planned = undefined;
    const next = readingsOf(tables);
    return 'question' in next ? { step: 'mapping', question: next.question } : plan(next.readings);
  };

  /** Reads the files, or one of them (`only`) as the user says. */
  const read = async (only?: { readonly file: string; readonly choice: ImportReading }): Promise<readonly Table[]> => {
    cancelled = false;
    const passedBy: string[] = [];
    const found = await readTables(paths, {
      elapsed: turns.elapsed,
      onProgress,
      cancelled: () => cancelled,
      onLeftAlone: (name) => passedBy.push(name),
      ...(only === undefined ? {} : { only }),
    });
    if (cancelled) throw new ImportCancelled();
    if (only === undefined) leftAlone = passedBy;
    return found;
  };

  const remembered = (table: Table) => parseRemembered(repositories.imports.mapping(table.headerKey));

  const applying = (): Turns => ({ ...turns, cancelled: () => cancelled, onDone: () => undefined });
  /** Taking back is never cancelled, or it would be done by halves. */
  const undoing = (): Turns => ({ ...turns, cancelled: () => false, onDone: () => undefined });

  const answers: Answers<Exclude<WorkerCommand, 'connections' | 'rest'>> = {
    open: async (input) => {
      planned = undefined;
      decisions = [];
      stageAnswers.clear();
      answeredTogether.clear();
      ({ paths, zone, today } = input);
      tables = (await read()).map((table) => {
        const before = remembered(table);
        for (const [key, stageId] of Object.entries(before.stages)) stageAnswers.set(key, stageId as StageId);
        return openTable(table, before);
      });
      return prepare();
    },

    map: (answer) => {
      if (planned !== undefined) throw notReady();
      const before = tableNamed(tables, answer.file);
      tables = withAnswer(tables, answer);
      // The rows of another plan are others: what was said of them means nothing.
      if (answer.isDone && isOtherwise(before, answer)) decisions = [];
      return prepare();
    },

    columns: ({ file }) => {
      const asked = tableNamed(tables, file);
      tables = tables.map((open) => ({ ...open, isAsked: open === asked }));
      return prepare();
    },

    reread: async ({ file, reading: choice }) => {
      const asked = tableNamed(tables, file);
      const [table] = await read({ file, choice });
      if (table === undefined) throw notReady();
      decisions = [];
      const anew = { ...openTable(table, remembered(table), choice), isAsked: true };
      tables = tables.map((open) => (open === asked ? anew : open));
      return prepare();
    },

    mapStage: ({ raw, stageId }) => {
      if (!open().stages.some(({ id }) => id === stageId)) {
        throw new ImportProblem({ code: 'not_found', message: errors.stageNotFound() });
      }
      const only = raw === null ? null : stageNameKey(raw);
      const keys = askedStages()
        .map((asked) => ({ key: stageNameKey(asked.raw), isOpen: asked.stageId === null }))
        .filter(({ key, isOpen }) => (only === null ? isOpen || answeredTogether.has(key) : key === only))
        .map(({ key }) => key);
      if (keys.length === 0) throw new ImportProblem({ code: 'not_found', message: errors.stageNameNotAsked() });
      for (const key of keys) {
        stageAnswers.set(key, stageId);
        if (only === null) answeredTogether.add(key);
        else answeredTogether.delete(key);
      }
      // Whether a role of the board moves on depends on where its word goes.
      if (open().groups.some(({ asksStage }) => asksStage)) return prepare();
      planned = withRecords(open(), resolver(open().stages), today);
      return summary();
    },

    decide: (decision) => {
      const { stages: board } = open();
      planned = withRecords(decided(open(), decision), resolver(board), today);
      decisions = [...decisions, decision];
      return summary();
    },

    rows: ({ show, offset }) => {
      const { stages: board } = open();
      const describe = rowDescriber({ ...open(), tables, resolver: resolver(board), roles: repositories.roles });
      return pageOf(open(), show, offset).map(describe);
    },

    invalid: () => invalidCsv(open().rows, tables),

    apply: async ({ batchId, source, now, today }) => {
      const { rows, groups, moment, stages: board } = open();
      const shown = shownPlan();
      const asked = askedStages();
      if (asked.some(({ stageId }) => stageId === null)) {
        throw new ImportProblem({ code: 'conflict', message: errors.importStagesOpen() });
      }
      // Better no beginning than one that has to be taken back on a full disk.
      if (freeBytes() < shown.counts.create * BYTES_PER_ROLE) {
        const count = shown.counts.create;
        const neededMB = Math.ceil((count * BYTES_PER_ROLE) / 1_000_000);
        throw new ImportProblem({ code: 'disk_full', message: errors.importTooLargeForDisk({ count, neededMB }) });
      }
      cancelled = false;
      const total = shown.counts.create + shown.counts.update;
      const pace = createPace(turns.elapsed, onProgress);
      const unknown = new Set(asked.map(({ raw }) => stageNameKey(raw)));
      const stagesToRemember = Object.fromEntries([...stageAnswers].filter(([key]) => unknown.has(key)));
      const mappings = tables
        .filter((opened) => opened.answer !== null || unknown.size > 0 || isOwnKind(opened))
        .map(
          ({ table, kind, answer }) =>
            [table.headerKey, writeRemembered({ kind, columns: answer, stages: stagesToRemember })] as const,
        );
      const invalid = invalidCsv(rows, tables);
      // The plan holds all that is needed from here on; the cells would only take memory.
      tables = [];
      try {
        const counts = await applyPlan({
          turns: { ...applying(), onDone: (done) => pace(done, total, total === 0 ? 1 : done / total) },
          repositories,
          batchId,
          source,
          rows,
          groups,
          moment,
          resolver: resolver(board),
          today,
          zone,
          now,
          mappings,
        });
        planned = undefined;
        return { counts, people: shown.people, warnings: shown.warnings, invalid };
      } catch (error) {
        planned = undefined;
        try {
          recorder();
          await rollBackBatch({ turns: undoing(), repositories, batchId, now });
        } catch {
          // The batch is still marked as unfinished: the session has it taken back by a new thread, or the next start
          // does. What the user is told is the first cause.
          throw error;
        }
        if (storageTrouble(error) !== 'disk_full') throw error;
        throw new ImportProblem({ code: 'disk_full', message: errors.importDiskFull() });
      }
    },

    undo: ({ batchId, evenEdited, now }) => {
      const head = repositories.imports.head(batchId);
      if (head === undefined) throw new ImportProblem({ code: 'not_found', message: errors.batchNotFound() });
      if (head.status === 'undone') throw new ImportProblem({ code: 'conflict', message: errors.batchAlreadyUndone() });
      const total = undoSize(repositories, batchId);
      const pace = createPace(turns.elapsed, onProgress);
      const onDone = (done: number): void => pace(done, total, total === 0 ? 1 : done / total);
      const { source } = head;
      const parts = { turns: { ...undoing(), onDone }, repositories, recorder: recorder(), source };
      return undoBatch({ ...parts, batchId, evenEdited, now });
    },

    replay: async ({ commandId: id }) => {
      const replay = undoReplay(turns.db, recorder(), repositories.commands);
      const pace = createPace(turns.elapsed, onProgress);
      const runAll = (): Promise<void> => {
        const total = replay.steps(id);
        const onDone = (done: number): void => pace(done, total, total === 0 ? 1 : done / total);
        return inTurns({ ...undoing(), onDone }, total, () => void replay.step(id));
      };
      let fits = true;
      try {
        await runAll();
      } catch (error) {
        if (!isUndoConflict(error)) throw error;
        fits = false;
        inTransaction(turns, () => replay.turnBack(id));
        await runAll();
      }
      inTransaction(turns, () => replay.end(id));
      return { fits };
    },

    index: async () => {
      cancelled = false;
      await indexInTurns(applying(), repositories.search);
      return null;
    },

    recover: async ({ now }) => {
      const unfinished = repositories.imports.unfinished();
      for (const batchId of unfinished) {
        const head = repositories.imports.head(batchId);
        const parts = { turns: undoing(), repositories, recorder: recorder(), batchId, now };
        if (head?.status === 'undoing') await undoBatch({ ...parts, source: head.source, evenEdited: head.undoEdited });
        else await rollBackBatch(parts);
      }
      return { batches: unfinished.length };
    },
  };

  return {
    answers,
    /** Ends the command under way between two of its steps. */
    cancel: (): void => {
      cancelled = true;
    },
  };
};
export type ImportDesk = ReturnType<typeof createImportDesk>;
