import type { Output, Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { PRESUMED_CLOSED_DAYS } from '#shared/domain/quiet.ts';
import { rankBetween } from '#shared/domain/rank.ts';
import { errors } from '#shared/messages/errors.ts';
import type { BaseParts } from './baseParts.ts';
import type { RoleRecords } from './roleRecords.ts';

type QuietParts = Pick<BaseParts, 'clock' | 'changes' | 'quietRoles' | 'roles' | 'stages' | 'writeInTurns'> & {
  readonly records: RoleRecords;
};

/** Roles that have had no answer for over a month: a question about all of them, and never a move by itself. */
export const createQuiet = ({ clock, changes, quietRoles, roles, stages, writeInTurns, records }: QuietParts) => {
  const closing = () => {
    const closed = stages.all().find(({ kind }) => kind === 'closed');
    if (closed === undefined) return undefined;
    return (id: RoleId): void => {
      const role = roles.find(id);
      // It went elsewhere while others were closed.
      if (role === undefined || role.stageId === closed.id) return;
      const rank = rankBetween(null, roles.firstRank(closed.id, id));
      const arrival = { stageId: closed.id, rank, stageSince: clock.today(), outcome: 'ghosted' as const };
      roles.place({ ...role, ...arrival, updatedAt: clock.now() });
      records.recordOutcome(role, 'ghosted');
      records.recordStage(id, role.stageId, closed.id);
    };
  };

  return {
    count: (): number => quietRoles.count(clock.today()),

    /** Closes all of them as unanswered, or asks again in a month; one step for undo, with the window served meanwhile. */
    settle: async ({ how, seen }: Parsed<'quietRoles.settle'>): Promise<Result<Output<'quietRoles.settle'>>> => {
      const ids = quietRoles.all(clock.today());
      if (ids.length !== seen) return fail('stale', errors.quietChanged());
      const until = addDays(clock.today(), PRESUMED_CLOSED_DAYS);
      const settle = how === 'close' ? closing() : (id: RoleId) => quietRoles.wait(id, until);
      if (settle === undefined) return fail('not_found', errors.stageNotFound());
      const isDone = await writeInTurns('settleQuiet', ids.length, (index) => {
        const id = ids[index];
        if (id !== undefined) settle(id);
      });
      if (!isDone) return fail('internal', errors.quietNotSettled());
      if (ids.length > 0) changes.tellOfAll(['board', 'companies']);
      return ok({ roles: ids.length });
    },
  };
};
export type Quiet = ReturnType<typeof createQuiet>;
