import { v7 as uuidv7 } from 'uuid';
import type { Topic } from '#shared/contract/events.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { postingKeys } from '#shared/csv/postingAddress.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/domain/outcome.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { errors } from '#shared/messages/errors.ts';
import type { RoleRow } from '../repositories/roles.ts';
import type { BaseParts } from './baseParts.ts';
import { roleGone } from './gone.ts';

type RoleRecordsParts = Pick<
  BaseParts,
  'changes' | 'clock' | 'derived' | 'outcomeEvents' | 'roleCards' | 'roles' | 'stageEvents'
>;

/** What commands on roles have in common: the first and the last steps of each. */
export const createRoleRecords = ({
  clock,
  changes,
  derived,
  outcomeEvents,
  roles,
  roleCards,
  stageEvents,
}: RoleRecordsParts) => ({
  /** The role, if it is there in the version that the user saw. */
  found: (id: RoleId, version: number): Result<RoleRow> => {
    const role = roles.find(id);
    if (role === undefined) return roleGone();
    return role.version === version ? ok(role) : fail('stale', errors.stale());
  },

  /** Reads back what a command wrote; that it is there is a matter of the same transaction. */
  written: (id: RoleId): Result<RoleCard> => {
    derived.refresh();
    const card = roleCards.find(id);
    return card === undefined ? roleGone() : ok(card);
  },

  /** Writes down that a role came into a stage now. */
  recordStage: (roleId: RoleId, fromStageId: StageId | null, toStageId: StageId): void =>
    stageEvents.add({
      id: uuidv7(),
      roleId,
      fromStageId,
      toStageId,
      onDay: clock.today(),
      atTime: clock.timeOfDay(),
      zone: clock.zone(),
      recordedAt: clock.now(),
    }),

  /** Writes down what became of a role, if that is something new. */
  recordOutcome: ({ id, outcome: before }: RoleRow, outcome: Outcome | null): void => {
    if (outcome === before) return;
    outcomeEvents.add({
      id: uuidv7(),
      roleId: id,
      outcome,
      onDay: clock.today(),
      atTime: clock.timeOfDay(),
      zone: clock.zone(),
      recordedAt: clock.now(),
    });
  },

  /** An import of the same posting finds the role that the user made for it. */
  claimPosting: (id: RoleId, url: string | null): void => {
    for (const key of url === null ? [] : postingKeys(url)) roles.claimKey(id, key);
  },

  /** Tells the window, if the command was carried out. */
  told: <T>(result: Result<T>, ...topics: readonly Topic[]): Result<T> => changes.told(result, ['board', ...topics]),
});
export type RoleRecords = ReturnType<typeof createRoleRecords>;
