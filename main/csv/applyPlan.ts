import type { ImportCounts } from '#shared/contract/imports.ts';
import { countActions } from '#shared/csv/countActions.ts';
import type { PlannedRow, RoleGroup } from '#shared/csv/plan.ts';
import type { StageResolver } from '#shared/csv/resolveStage.ts';
import type { CompanyId, ImportBatchId, RoleId, StageId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { type Rank, ranksBetween } from '#shared/domain/rank.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { ImportRolesRepository } from '../repositories/importRoles.ts';
import type { ImportsRepository } from '../repositories/imports.ts';
import type { ImportUndoRepository } from '../repositories/importUndo.ts';
import { type BoardMoment, dataVersion } from './boardFacts.ts';
import { createRoleWriter, type RoleWriter } from './createRoles.ts';
import { inTransaction, inTurns, type Turns } from './inTurns.ts';
import { idSeries } from './idSeries.ts';
import { updateRole } from './updateRole.ts';

export type Repositories = {
  readonly imports: ImportsRepository;
  readonly roles: ImportRolesRepository;
  readonly undo: ImportUndoRepository;
};

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
  /** Answers to be remembered for files with the same columns: key and JSON. */
  readonly mappings: readonly (readonly [headerKey: string, mapping: string])[];
};

/** A new role with its column. `at` is its day and time, for the order of the cards. */
export type NewRole = {
  readonly group: RoleGroup;
  readonly stage: Stage;
  readonly outcome: string | null;
  readonly at: string;
};

/** New roles in the order in which they go onto the board: newest first, so that each column's top comes first. */
const inBoardOrder = ({ rows, groups, resolver }: ApplyParts): readonly NewRole[] => {
  const placed: NewRole[] = [];
  for (const group of groups) {
    if (rows[group.lead]?.action !== 'create') continue;
    const { stageRaw, applied, appliedOn, appliedTime, savedOn, savedTime } = group.draft;
    const resolved = stageRaw === '' ? undefined : resolver.byName(stageRaw);
    const stage = stageRaw === '' ? resolver.byKind(applied ? 'applied' : 'saved') : resolved?.stage;
    if (stage === undefined) throw new Error('A stage is still open.');
    const at = appliedOn === null ? `${savedOn ?? ''} ${savedTime ?? ''}` : `${appliedOn} ${appliedTime ?? ''}`;
    placed.push({ group, stage, outcome: resolved?.outcome ?? null, at });
  }
  return placed.sort((a, b) => {
    if (a.at === b.at) return a.group.lead - b.group.lead;
    return a.at < b.at ? 1 : -1;
  });
};

/** Ranks above all cards of each column, in ascending order; made anew if a card was put on top meanwhile. */
const topRanks = (roles: ImportRolesRepository, groups: readonly NewRole[]) => {
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

/**
 * Carries a plan out in short transactions under one batch, which is `applying` until all is written. What somebody
 * wrote meanwhile is respected: a key that has an owner by now makes no second role.
 * @returns the counts as they came true; they differ from the plan's only by such rows.
 * @throws whatever went wrong, ImportCancelled included; the caller takes the batch back.
 */
export const applyPlan = async (parts: ApplyParts): Promise<ImportCounts> => {
  const { turns, repositories, batchId, rows, groups, moment, now } = parts;
  const { db } = turns;
  const fresh = inBoardOrder(parts);
  const updates = groups.filter((group) => rows[group.lead]?.action === 'update');
  const nextId = idSeries(Date.parse(now));
  const companies = new Map<string, CompanyId>(moment.companies);
  const counts = { ...countActions(rows.map(({ action }) => action), rows.length) };
  const leaveOut = (planned: 'create' | 'update', to: 'update' | 'skip'): void => {
    counts[planned] -= 1;
    counts[to] += 1;
  };

  // Commits in the middle need not wait for the disk: they reach it in their order, the batch's own row first, and
  // an import that is cut off is taken back whole. Only the last one makes a promise.
  db.pragma('synchronous = NORMAL');
  inTransaction(turns, () => {
    repositories.imports.begin(batchId, parts.source, now);
    for (const [headerKey, mapping] of parts.mappings) repositories.imports.remember(headerKey, mapping, now);
  });

  const update = (group: RoleGroup, roleId: RoleId): boolean =>
    updateRole({ repositories, group, roleId, batchId, resolver: parts.resolver, now, eventId: nextId() });
  await inTurns(turns, updates.length, (index) => {
    const group = updates[index];
    if (group?.known && !update(group, group.known)) leaveOut('update', 'skip');
  });

  const ranks = topRanks(repositories.roles, fresh);
  let seenVersion = moment.dataVersion;
  let boardChanged = false;
  let started = false;
  const writer: RoleWriter = createRoleWriter({ ...parts, roles: repositories.roles, companies, nextId });
  await inTurns(
    { ...turns, onDone: (done) => turns.onDone(updates.length + done) },
    fresh.length,
    (index) => {
      const role = fresh[index];
      if (role === undefined) return;
      const owner = boardChanged
        ? role.group.keys.map(repositories.roles.ownerOfKey).find((id) => id !== undefined)
        : undefined;
      if (owner === undefined) writer.write(role, ranks.next(role.stage.id), boardChanged);
      else leaveOut('create', update(role.group, owner) ? 'update' : 'skip');
    },
    () => {
      const version = dataVersion(db);
      boardChanged ||= version !== seenVersion;
      seenVersion = version;
      if (!started) ranks.recheck();
      started = true;
    },
  );

  db.pragma('synchronous = FULL');
  inTransaction(turns, () => repositories.imports.finish(batchId, counts, now));
  return counts;
};
