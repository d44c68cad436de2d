import type { PlannedRow, RoleGroup, SourceRow } from '#shared/csv/plan.ts';
import { planRecords } from '#shared/csv/records/planRecords.ts';
import { type StageResolver, stageOfDraft } from '#shared/csv/resolveStage.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { BoardMoment } from './boardFacts.ts';
import { digest } from './digest.ts';

/** A plan with all that it was made from. */
export type Planned = {
  readonly rows: readonly PlannedRow[];
  readonly groups: readonly RoleGroup[];
  /** As they were read, where there are records among them. */
  readonly sources: readonly SourceRow[];
  readonly moment: BoardMoment;
  readonly stages: readonly Stage[];
};

/** Records follow the roles, whatever was decided of those: one that is about a role that is left out has none. */
export const withRecords = (plan: Planned, resolver: StageResolver, today: LocalDay): Planned => {
  const { rows: planned, groups, sources, moment } = plan;
  if (sources.length === 0) return plan;
  const isOpen = (group: RoleGroup): boolean => stageOfDraft(group.draft, resolver)?.stage.kind !== 'closed';
  // Clocks and zones differ: what is a day ahead has happened somewhere.
  const lastDay = addDays(today, 1);
  return {
    ...plan,
    rows: planRecords({ rows: sources, planned, groups, board: moment.records, isOpen, lastDay, digest }),
  };
};
