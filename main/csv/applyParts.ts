import type { PlannedRow, RoleGroup } from '#shared/csv/plan.ts';
import type { StageResolver } from '#shared/csv/resolveStage.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { SearchIndex } from '../db/searchIndex.ts';
import type { UndoCommands } from '../db/undoCommands.ts';
import type { ImportRolesRepository } from '../repositories/importRoles.ts';
import type { ImportsRepository } from '../repositories/imports.ts';
import type { ImportUndoRepository } from '../repositories/importUndo.ts';
import type { InteractionsRepository } from '../repositories/interactions.ts';
import type { OwnFollowUpsRepository } from '../repositories/ownFollowUps.ts';
import type { PromisesRepository } from '../repositories/promises.ts';
import type { SignalsRepository } from '../repositories/signals.ts';
import type { BoardMoment } from './boardFacts.ts';
import type { Turns } from './inTurns.ts';

/** What an import writes through. */
export type Repositories = {
  readonly imports: ImportsRepository;
  readonly roles: ImportRolesRepository;
  readonly undo: ImportUndoRepository;
  readonly commands: UndoCommands;
  readonly search: SearchIndex;
  readonly interactions: InteractionsRepository;
  readonly signals: SignalsRepository;
  readonly promises: PromisesRepository;
  readonly ownFollowUps: OwnFollowUpsRepository;
};

/** A plan with all that its carrying out needs. */
export type ApplyParts = {
  readonly turns: Turns;
  readonly repositories: Repositories;
  readonly batchId: ImportBatchId;
  readonly source: string;
  readonly rows: readonly PlannedRow[];
  readonly groups: readonly RoleGroup[];
  readonly moment: BoardMoment;
  readonly resolver: StageResolver;
  /** The day of the import in the user's calendar, and the moment. */
  readonly today: string;
  readonly now: Instant;
  /** The user's (IANA), in which the days and times of records are. */
  readonly zone: string;
  /** Answers to be remembered for files with the same columns: key and JSON. */
  readonly mappings: readonly (readonly [headerKey: string, mapping: string])[];
};
