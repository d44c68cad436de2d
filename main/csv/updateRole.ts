import type { RoleGroup } from '#shared/csv/plan.ts';
import type { StageResolver } from '#shared/csv/resolveStage.ts';
import { roleChange } from '#shared/csv/roleChange.ts';
import type { ImportBatchId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { rankBetween } from '#shared/domain/rank.ts';
import { FILL_COLUMNS } from '../repositories/broughtFields.ts';
import type { ColumnChanges } from '../repositories/importUndo.ts';
import type { Repositories } from './applyParts.ts';

export type UpdateParts = {
  readonly repositories: Repositories;
  readonly group: RoleGroup;
  readonly roleId: RoleId;
  readonly batchId: ImportBatchId;
  readonly resolver: StageResolver;
  readonly now: Instant;
  /** For the events of its history, if there are any. */
  readonly nextId: () => string;
  /** The day of the import in the user's calendar: from then on a stage counts that has no day in the file. */
  readonly today: string;
};

/**
 * Gives a role of the board what a row adds to it, as it is now: the plan may be older than the user's last edit.
 * To be called within a transaction. False if there is nothing to add, or the role is gone.
 */
export const updateRole = (parts: UpdateParts): boolean => {
  const { repositories, group, roleId, batchId, resolver, now, nextId, today } = parts;
  const { roles, undo } = repositories;
  const { draft } = group;
  const role = roles.role(roleId);
  const change = role === undefined ? null : roleChange(role, draft, resolver);
  if (role === undefined || change === null) return false;

  const changed: Record<string, ColumnChanges[string]> = {};
  for (const field of change.fills) changed[FILL_COLUMNS[field]] = [role[field], draft[field]];
  if (change.fills.includes('appliedOn')) changed.applied_time = [role.appliedTime, draft.appliedTime];
  if (change.addedNotes !== '') {
    const before = change.fills.includes('notes') ? draft.notes : role.notes;
    changed.notes = [role.notes, [before, change.addedNotes].filter(Boolean).join('\n\n')];
  }

  const { move } = change;
  if (move !== null) {
    const onDay = move.onDay ?? today;
    changed.stage_id = [role.stageId, move.stage.id];
    changed.rank = [role.rank, rankBetween(null, roles.firstRank(move.stage.id))];
    changed.stage_since = [role.stageSince, onDay];
    const isDayOfApplying = move.onDay !== null;
    roles.addStep(
      {
        id: nextId(),
        roleId,
        fromStageId: role.stageId,
        toStageId: move.stage.id,
        onDay,
        atTime: isDayOfApplying ? draft.appliedTime : null,
        zone: isDayOfApplying ? draft.appliedZone : null,
        raw: move.raw,
        batchId,
      },
      now,
    );
    if (move.outcome !== null) {
      changed.outcome = [role.outcome, move.outcome];
      roles.addOutcome({ id: nextId(), roleId, outcome: move.outcome, onDay, batchId }, now);
    }
  }
  undo.change(batchId, roleId, changed, now);
  for (const key of group.keys) roles.giveKey(key, roleId, batchId);
  return true;
};
