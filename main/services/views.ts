import { v7 as uuidv7 } from 'uuid';
import type { BoardView } from '#shared/contract/board.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { BoardViewId } from '#shared/domain/ids.ts';
import { rankBetween } from '#shared/domain/rank.ts';
import { errors } from '#shared/messages/errors.ts';
import type { Parts } from './parts.ts';

/** The board as the user likes to see it, under names. */
export const createViews = ({ write, changes, boardViews }: Pick<Parts, 'write' | 'changes' | 'boardViews'>) => {
  const found = (id: BoardViewId, version: number): Result<BoardView> => {
    const view = boardViews.find(id);
    if (view === undefined) return fail('not_found', errors.viewNotFound());
    return view.version === version ? ok(view) : fail('stale', errors.stale());
  };
  const told = <T>(result: Result<T>): Result<T> => changes.told(result, ['views']);

  return {
    list: (): Result<BoardView[]> => ok([...boardViews.all()]),

    /** Puts a new view after the others. */
    create: ({ name, filter, sort }: Parsed<'views.create'>): Result<BoardView> =>
      told(
        write('addView', ({ about }) => {
          about(name);
          const view = { id: uuidv7() as BoardViewId, name, filter, sort };
          boardViews.add({ ...view, rank: rankBetween(boardViews.lastRank(), null) });
          return ok({ ...view, version: 1 });
        }),
      ),

    update: (view: Parsed<'views.update'>): Result<BoardView> =>
      told(
        write('editView', ({ about }) => {
          const before = found(view.id, view.version);
          if (!before.ok) return before;
          about(view.name);
          boardViews.save(view);
          return ok({ ...view, version: view.version + 1 });
        }),
      ),

    remove: ({ id, version }: Parsed<'views.remove'>): Result<null> =>
      told(
        write('removeView', ({ about }): Result<null> => {
          const before = found(id, version);
          if (!before.ok) return before;
          about(before.value.name);
          boardViews.remove(id);
          return ok(null);
        }),
      ),
  };
};
export type Views = ReturnType<typeof createViews>;
