import type { RoleGroup } from '#shared/csv/plan.ts';
import { stageOfDraft } from '#shared/csv/resolveStage.ts';
import type { StageId } from '#shared/domain/ids.ts';
import { type Rank, ranksBetween } from '#shared/domain/rank.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { ImportRolesRepository } from '../repositories/importRoles.ts';
import type { ApplyParts } from './applyParts.ts';

/** A new role with its column. `at` is its day and time, for the order of the cards. */
export type NewRole = {
  readonly group: RoleGroup;
  readonly stage: Stage;
  readonly outcome: string | null;
  /** The files' own word for the stage, or empty. */
  readonly raw: string;
  readonly at: string;
};

/** New roles in the order in which they go onto the board: newest first, so that each column's top comes first. */
export const inBoardOrder = ({
  rows,
  groups,
  resolver,
}: Pick<ApplyParts, 'rows' | 'groups' | 'resolver'>): readonly NewRole[] => {
  const placed: NewRole[] = [];
  for (const group of groups) {
    if (rows[group.lead]?.action !== 'create') continue;
    const { appliedOn, appliedTime, savedOn, savedTime } = group.draft;
    const resolved = stageOfDraft(group.draft, resolver);
    if (resolved === undefined) throw new Error('A stage is still open.');
    const at = appliedOn === null ? `${savedOn ?? ''} ${savedTime ?? ''}` : `${appliedOn} ${appliedTime ?? ''}`;
    placed.push({ group, ...resolved, at });
  }
  return placed.sort((a, b) => {
    if (a.at === b.at) return a.group.lead - b.group.lead;
    return a.at < b.at ? 1 : -1;
  });
};

/** Ranks above all cards of each column, in ascending order; made anew if a card was put on top meanwhile. */
export const topRanks = (roles: ImportRolesRepository, groups: readonly NewRole[]) => {
  const counts = new Map<StageId, number>();
  for (const { stage } of groups) counts.set(stage.id, (counts.get(stage.id) ?? 0) + 1);
  const make = (stageId: StageId): { readonly first: Rank | null; readonly ranks: readonly Rank[] } => {
    const first = roles.firstRank(stageId);
    return { first, ranks: ranksBetween(null, first, counts.get(stageId) ?? 0) };
  };
  const made = new Map([...counts.keys()].map((stageId) => [stageId, make(stageId)]));
  const used = new Map<StageId, number>();
  return {
    /** To be called in a transaction before the first rank is taken. */
    recheck: (): void => {
      for (const [stageId, { first }] of made) {
        if (roles.firstRank(stageId) !== first) made.set(stageId, make(stageId));
      }
    },
    next: (stageId: StageId): Rank => {
      const place = used.get(stageId) ?? 0;
      used.set(stageId, place + 1);
      const rank = made.get(stageId)?.ranks[place];
      if (rank === undefined) throw new Error('There are fewer ranks than roles.');
      return rank;
    },
  };
};
