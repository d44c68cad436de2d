import type { RoleGroup } from '#shared/csv/plan.ts';
import type { StageResolver } from '#shared/csv/resolveStage.ts';
import { type Fillable, roleChange } from '#shared/csv/roleChange.ts';
import type { ImportBatchId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { rankBetween } from '#shared/domain/rank.ts';
import type { ColumnChanges } from '../repositories/importUndo.ts';
import type { Repositories } from './applyParts.ts';

const COLUMNS: Readonly<Record<Fillable, string>> = {
  url: 'url',
  location: 'location',
  salary: 'salary_text',
  source: 'source',
  description: 'description',
  notes: 'notes',
  resumeName: 'resume_name',
  savedOn: 'saved_on',
  appliedOn: 'applied_on',
};

export type UpdateParts = {
  readonly repositories: Repositories;
  readonly group: RoleGroup;
  readonly roleId: RoleId;
  readonly batchId: ImportBatchId;
  readonly resolver: StageResolver;
  readonly now: Instant;
  /** For the stage event, if there is one. */
  readonly eventId: string;
};

/**
 * Gives a role of the board what a row adds to it, as it is now: the plan may be older than the user's last edit.
 * To be called within a transaction. False if there is nothing to add, or the role is gone.
 */
export const updateRole = ({ repositories, group, roleId, batchId, resolver, now, eventId }: UpdateParts): boolean => {
  const { roles, undo } = repositories;
  const { draft } = group;
  const role = roles.role(roleId);
  const change = role === undefined ? null : roleChange(role, draft);
  if (role === undefined || change === null) return false;

  const changed: Record<string, ColumnChanges[string]> = {};
  for (const field of change.fills) changed[COLUMNS[field]] = [role[field], draft[field]];
  if (change.fills.includes('appliedOn')) changed.applied_time = [role.appliedTime, draft.appliedTime];

  const applied = resolver.byKind('applied');
  if (change.movesToApplied && applied !== undefined && draft.appliedOn !== null) {
    changed.stage_id = [role.stageId, applied.id];
    changed.rank = [role.rank, rankBetween(null, roles.firstRank(applied.id))];
    changed.stage_since = [role.stageSince, draft.appliedOn];
    roles.addStep(
      {
        id: eventId,
        roleId,
        fromStageId: role.stageId,
        toStageId: applied.id,
        onDay: draft.appliedOn,
        atTime: draft.appliedTime,
        zone: draft.appliedZone,
        raw: null,
        batchId,
      },
      now,
    );
  }
  undo.change(batchId, roleId, changed, now);
  for (const key of group.keys) roles.giveKey(key, roleId, batchId);
  return true;
};
