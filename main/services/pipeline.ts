import { v7 as uuidv7 } from 'uuid';
import type { Board } from '#shared/contract/board.ts';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { postingKey } from '#shared/csv/postingAddress.ts';
import type { CompanyId, RoleId, StageId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { rankBetween, ranksBetween } from '#shared/domain/rank.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { errors } from '#shared/messages/errors.ts';
import type { Clock } from '../clock.ts';
import type { Write } from '../db/write.ts';
import type { BoardRepository } from '../repositories/board.ts';
import type { CompaniesRepository } from '../repositories/companies.ts';
import type { RolesRepository } from '../repositories/roles.ts';
import type { StageEventsRepository } from '../repositories/stageEvents.ts';
import type { StagesRepository } from '../repositories/stages.ts';
import type { Changes } from './changes.ts';

export type PipelineParts = {
  readonly write: Write;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly board: BoardRepository;
  readonly companies: CompaniesRepository;
  readonly roles: RolesRepository;
  readonly stageEvents: StageEventsRepository;
  readonly stages: StagesRepository;
};

const roleGone = () => fail('not_found', errors.roleNotFound());

/** The roles on their way through the stages: the only writer of roles, companies and stage events by hand. */
export const createPipeline = ({
  write,
  clock,
  changes,
  board,
  companies,
  roles,
  stageEvents,
  stages,
}: PipelineParts) => {
  /** The company of that name, made if there is none. A new spelling of the name `current` has is a correction of it. */
  const companyFor = (name: string, current?: CompanyId): CompanyId => {
    const key = nameKey(name);
    const known = companies.findByKey(key);
    if (known !== undefined) {
      if (known.id === current && known.name !== name) companies.rename(known.id, name);
      return known.id;
    }
    const id = uuidv7() as CompanyId;
    companies.add({ id, name, nameKey: key, isSample: false, createdAt: clock.now() });
    return id;
  };

  /** An import of the same posting finds the role that the user made for it. */
  const claimPosting = (id: RoleId, url: string | null): void => {
    const key = url === null ? null : postingKey(url);
    if (key !== null) roles.claimKey(id, key);
  };

  const recordStage = (roleId: RoleId, fromStageId: StageId | null, toStageId: StageId): void =>
    stageEvents.add({
      id: uuidv7(),
      roleId,
      fromStageId,
      toStageId,
      onDay: clock.today(),
      atTime: clock.timeOfDay(),
      zone: clock.zone(),
      recordedAt: clock.now(),
    });

  /** Reads back what a command wrote; that it is there is a matter of the same transaction. */
  const written = (id: RoleId): Result<RoleCard> => {
    const card = roles.card(id);
    return card === undefined ? roleGone() : ok(card);
  };

  const toldWhenDone = <T>(result: Result<T>): Result<T> => {
    if (result.ok) changes.tell(['board']);
    return result;
  };

  return {
    /** Every column with its count and first cards; hidden columns come without cards. */
    board: (filter: string): Result<Board> => {
      const counts = board.counts(filter);
      const columns = stages.all().map((stage) => ({
        stage,
        count: counts.get(stage.id) ?? 0,
        cards: stage.hidden ? [] : [...board.page(stage.id, filter, 0)],
      }));
      // Unfiltered, the columns hold every role: counting 100,000 once is enough.
      const shown = columns.reduce((sum, column) => sum + column.count, 0);
      return ok({ columns, total: filter.trim() === '' ? shown : board.total() });
    },

    page: ({ stageId, filter, offset }: Parsed<'board.page'>): Result<RoleCard[]> =>
      ok([...board.page(stageId, filter, offset)]),

    /** Puts a new role on top of a column. */
    create: (input: Parsed<'roles.create'>): Result<RoleCard> =>
      toldWhenDone(
        write(() => {
          if (stages.find(input.stageId) === undefined) return fail('not_found', errors.stageNotFound());
          const id = uuidv7() as RoleId;
          roles.add({
            id,
            title: input.title,
            titleKey: nameKey(input.title),
            companyId: companyFor(input.companyName),
            location: input.location || null,
            stageId: input.stageId,
            rank: rankBetween(null, roles.firstRank(input.stageId, id)),
            stageSince: clock.today(),
            appliedOn: input.appliedOn,
            url: input.url,
            notes: '',
            isSample: false,
            createdAt: clock.now(),
          });
          claimPosting(id, input.url);
          recordStage(id, null, input.stageId);
          return written(id);
        }),
      ),

    update: (input: Parsed<'roles.update'>): Result<RoleCard> =>
      toldWhenDone(
        write(() => {
          const before = roles.card(input.id);
          if (before === undefined) return roleGone();
          if (before.version !== input.version) return fail('stale', errors.stale());
          const companyId = companyFor(input.companyName, before.companyId);
          roles.edit({
            ...input,
            titleKey: nameKey(input.title),
            location: input.location || null,
            companyId,
            updatedAt: clock.now(),
          });
          if (companyId !== before.companyId) companies.removeUnused(before.companyId);
          claimPosting(input.id, input.url);
          return written(input.id);
        }),
      ),

    get: (id: RoleId): Result<Output<'roles.get'>> => {
      const card = roles.card(id);
      const details = roles.details(id);
      if (card === undefined || details === undefined) return roleGone();
      return ok({ card, ...details, history: [...stageEvents.ofRole(id)] });
    },

    /** One row changes per drop, besides neighbours that share one rank; a change of column is written down as a stage event. */
    move: ({ id, to, version }: Parsed<'roles.move'>): Result<Output<'roles.move'>> =>
      toldWhenDone(
        write(() => {
          const role = roles.card(id);
          if (role === undefined) return roleGone();
          if (role.version !== version) return fail('stale', errors.stale());
          if (stages.find(to.stageId) === undefined) return fail('not_found', errors.stageNotFound());
          const above = to.afterRoleId === null ? null : roles.card(to.afterRoleId);
          // The card above went elsewhere meanwhile: the place that the user saw is no more.
          if (above === undefined || above?.id === id || (above && above.stageId !== to.stageId)) {
            return fail('stale', errors.stale());
          }
          const below = above ? roles.rankAfter(to.stageId, above.rank, id) : roles.firstRank(to.stageId, id);
          const rank = rankBetween(above?.rank ?? null, below);
          // A card that was dropped among those of an import under way may have the rank of one that came later.
          const tied = above ? roles.tiedBelow(above, id) : [];
          const ranks = ranksBetween(rank, below, tied.length);
          tied.forEach((tiedId, index) => {
            const next = ranks[index];
            if (next !== undefined) roles.setRank(tiedId, next);
          });
          const changesColumn = role.stageId !== to.stageId;
          roles.place({
            id,
            stageId: to.stageId,
            rank,
            stageSince: changesColumn ? clock.today() : role.stageSince,
            updatedAt: clock.now(),
            version,
          });
          if (changesColumn) recordStage(id, role.stageId, to.stageId);
          const card = written(id);
          return card.ok ? ok({ card: card.value, position: roles.position(card.value) }) : card;
        }),
      ),
  };
};
export type Pipeline = ReturnType<typeof createPipeline>;
