import type { Parsed } from '#shared/contract/index.ts';
import { fail, type Result } from '#shared/contract/result.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { rankBetween, ranksBetween } from '#shared/domain/rank.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { errors } from '#shared/messages/errors.ts';
import type { RoleRow } from '../repositories/roles.ts';
import { roleGone } from './gone.ts';
import type { Parts } from './parts.ts';

type Arrival = Pick<RoleRow, 'stageSince' | 'appliedOn' | 'outcome'>;

/** What a role is after a move: applied for once it is among those, and no longer closed once it is out of there. */
export const afterMove = (role: RoleRow, from: Stage | undefined, to: Stage, today: LocalDay): Arrival => {
  if (role.stageId === to.id) return role;
  return {
    stageSince: today,
    appliedOn: to.kind === 'applied' ? (role.appliedOn ?? today) : role.appliedOn,
    outcome: from?.kind === 'closed' && to.kind !== 'closed' ? null : role.outcome,
  };
};

/** The roles on their way through the stages, and the days on which they came there. */
export const createRoleMoves = ({ write, clock, outcomeEvents, roles, records, stageEvents, stages }: Parts) => ({
  /** One row changes per drop, besides neighbours that share one rank; a change of column is written down as a stage event. */
  move: ({ id, to, version }: Parsed<'roles.move'>): Result<RoleCard> =>
    records.told(
      write('moveRole', ({ about }): Result<RoleCard> => {
        const found = records.found(id, version);
        if (!found.ok) return found;
        const role = found.value;
        const stage = stages.find(to.stageId);
        if (stage === undefined) return fail('not_found', errors.stageNotFound());
        const above = to.afterRoleId === null ? null : roles.find(to.afterRoleId);
        // The card above went elsewhere meanwhile: the place that the user saw is no more.
        if (above === undefined || above?.id === id || (above && above.stageId !== to.stageId)) {
          return fail('stale', errors.stale());
        }
        about(role.title);
        const below = above ? roles.rankAfter(to.stageId, above.rank, id) : roles.firstRank(to.stageId, id);
        const rank = rankBetween(above?.rank ?? null, below);
        // A card that was dropped among those of an import under way may have the rank of one that came later.
        const tied = above ? roles.tiedBelow(above, id) : [];
        const ranks = ranksBetween(rank, below, tied.length);
        tied.forEach((tiedId, index) => {
          const next = ranks[index];
          if (next !== undefined) roles.setRank(tiedId, next);
        });
        const arrival = afterMove(role, stages.find(role.stageId), stage, clock.today());
        roles.place({ ...role, ...arrival, stageId: to.stageId, rank, updatedAt: clock.now() });
        records.recordOutcome(role, arrival.outcome);
        if (role.stageId !== to.stageId) records.recordStage(id, role.stageId, to.stageId);
        return records.written(id);
      }),
    ),

  /**
   * Corrects the day of a step. The days that were taken from it follow: since when the role is in its stage, when it was
   * applied for, and what was said on it of its end.
   */
  setStageDay: ({ roleId: id, eventId, on }: Parsed<'roles.setStageDay'>): Result<RoleCard> =>
    records.told(
      write('setStageDay', ({ about }) => {
        const role = roles.find(id);
        if (role === undefined) return roleGone();
        const history = stageEvents.ofRole(id);
        const event = history.find((step) => step.id === eventId);
        if (event === undefined) return fail('not_found', errors.stepNotFound());
        if (on > clock.today()) return fail('invalid_input', errors.dayInFuture());
        if (on === event.on) return records.written(id);
        about(role.title);
        const isFirstApplied = event === history.find((step) => step.stageKind === 'applied');
        stageEvents.setDay(id, eventId, on);
        if (event.stageKind === 'closed') outcomeEvents.setDay(id, event.on, on);
        roles.setDays({
          id,
          stageSince: event === history.at(-1) ? on : role.stageSince,
          appliedOn: isFirstApplied && role.appliedOn === event.on ? on : role.appliedOn,
          updatedAt: clock.now(),
          version: role.version,
        });
        return records.written(id);
      }),
    ),
});
export type RoleMoves = ReturnType<typeof createRoleMoves>;
