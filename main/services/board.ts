import type { Board, CardPlace } from '#shared/contract/board.ts';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { BoardFilter } from '#shared/domain/boardFilter.ts';
import type { BoardLook } from '#shared/domain/boardLook.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import { canBeQuiet, quietSinceDay } from '#shared/domain/quiet.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { instantOf } from '#shared/domain/wallTime.ts';
import type { BoardQuery } from '../repositories/board.ts';
import type { Parts } from './parts.ts';

/** Whether a filter leaves anything of a column at all. */
const showsStage = ({ scope, stageIds, isQuiet }: BoardLook['filter'], stage: Stage): boolean =>
  (scope === 'all' || (stage.kind === 'closed') === (scope === 'closed')) &&
  (stageIds.length === 0 || stageIds.includes(stage.id)) &&
  (!isQuiet || canBeQuiet(stage.kind));

/** The board as it is looked at: its columns with their cards, page by page. */
export const createBoard = ({
  board,
  clock,
  catchUp,
  roleCards,
  stages,
}: Pick<Parts, 'board' | 'catchUp' | 'clock' | 'roleCards' | 'stages'>) => {
  const moment = (): BoardQuery['moment'] => {
    const lastQuietDay = quietSinceDay(clock.today());
    const heardSince = instantOf({ day: addDays(lastQuietDay, 1), time: '00:00', zone: clock.zone() });
    return { quietSinceDay: lastQuietDay, heardSince };
  };
  const queryOf = (look: BoardLook): BoardQuery => ({ ...look, moment: moment() });

  return {
    /** What a filter leaves of the board, hidden columns too, for whoever reads its roles elsewhere. */
    asked: (filter: BoardFilter) => {
      catchUp();
      const shown = stages.all().filter((stage) => showsStage(filter, stage));
      return { filter, stageIds: shown.map(({ id }) => id), moment: moment() };
    },

    /** Every column with its count and first cards; hidden columns, and those that the filter leaves out, without cards. */
    load: (look: BoardLook): Result<Board> => {
      catchUp();
      const query = queryOf(look);
      const all = stages.all();
      const shown = new Set(all.filter((stage) => showsStage(look.filter, stage)).map(({ id }) => id));
      const counts = board.counts([...shown], query);
      const columns = all.map((stage) => ({
        stage,
        count: counts.get(stage.id) ?? 0,
        cards: stage.hidden || !counts.has(stage.id) ? [] : [...board.page(stage.id, query, 0)],
      }));
      return ok({ columns, total: board.total() });
    },

    page: ({ stageId, offset, ...look }: Parsed<'board.page'>): Result<RoleCard[]> => {
      catchUp();
      const stage = stages.find(stageId);
      const shows = stage !== undefined && showsStage(look.filter, stage);
      return ok(shows ? [...board.page(stageId, queryOf(look), offset)] : []);
    },

    /** Where roles are after something happened to them, in no more than a look at each. */
    places: ({ roleIds, ...look }: Parsed<'board.places'>): Result<Output<'board.places'>> => {
      catchUp();
      const query = queryOf(look);
      const places = roleIds.map((roleId): CardPlace => {
        const card = roleCards.find(roleId);
        const stage = card && stages.find(card.stageId);
        const isInSight = stage !== undefined && !stage.hidden && showsStage(look.filter, stage);
        const place = isInSight ? board.placeOf(roleId, query) : undefined;
        return { roleId, at: card === undefined || place === undefined ? null : { card, ...place } };
      });
      const inSight = stages.all().filter((stage) => !stage.hidden);
      const shown = inSight.filter((stage) => showsStage(look.filter, stage)).map(({ id }) => id);
      const counts = board.counts(shown, query);
      return ok({
        places,
        counts: inSight.map(({ id }) => ({ stageId: id, count: counts.get(id) ?? 0 })),
        total: board.total(),
      });
    },

    filterChoices: (): Result<Output<'roles.filterChoices'>> => ok(board.choices()),
  };
};
export type BoardService = ReturnType<typeof createBoard>;
