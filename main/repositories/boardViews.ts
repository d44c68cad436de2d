import type { BoardView } from '#shared/contract/board.ts';
import { type BoardFilter, type BoardSort, boardFilter } from '#shared/domain/boardFilter.ts';
import { DEFAULT_FILTER } from '#shared/domain/boardLook.ts';
import type { BoardViewId } from '#shared/domain/ids.ts';
import type { Rank } from '#shared/domain/rank.ts';
import type { Db } from '../db/open.ts';

type ViewRow = { id: BoardViewId; name: string; filter: string; sort: BoardSort; version: number };

const COLUMNS = 'id, name, filter, sort, version';
/** More views than anybody keeps. */
const MAX_VIEWS = 200;

/** What a view was saved with. One that cannot be read any more still shows under its name, and can be saved anew. */
const readFilter = (stored: string): BoardFilter => {
  try {
    return boardFilter.parse(JSON.parse(stored));
  } catch {
    return DEFAULT_FILTER;
  }
};

const toView = (row: ViewRow): BoardView => ({ ...row, filter: readFilter(row.filter) });

/** Saved views of the board: rows in and out, no policy. */
export const boardViewsRepository = (db: Db) => {
  const all = db.prepare<[], ViewRow>(`SELECT ${COLUMNS} FROM board_views ORDER BY rank, id LIMIT ${MAX_VIEWS}`);
  const byId = db.prepare<[BoardViewId], ViewRow>(`SELECT ${COLUMNS} FROM board_views WHERE id = ?`);
  const lastRank = db.prepare<[], { rank: Rank }>('SELECT rank FROM board_views ORDER BY rank DESC LIMIT 1');
  const insert = db.prepare('INSERT INTO board_views (id, name, filter, sort, rank) VALUES (?, ?, ?, ?, ?)');
  const save = db.prepare(
    'UPDATE board_views SET name = ?, filter = ?, sort = ?, version = version + 1 WHERE id = ? AND version = ?',
  );
  const remove = db.prepare('DELETE FROM board_views WHERE id = ?');
  return {
    /** In the order in which they were made. */
    all: (): readonly BoardView[] => all.all().map(toView),
    find: (id: BoardViewId): BoardView | undefined => {
      const row = byId.get(id);
      return row && toView(row);
    },
    lastRank: (): Rank | null => lastRank.get()?.rank ?? null,
    add: ({ id, name, filter, sort, rank }: Omit<BoardView, 'version'> & { readonly rank: Rank }): void => {
      insert.run(id, name, JSON.stringify(filter), sort, rank);
    },
    /** False if the row no longer has `version`; nothing is written then. */
    save: ({ id, name, filter, sort, version }: BoardView): boolean =>
      save.run(name, JSON.stringify(filter), sort, id, version).changes === 1,
    remove: (id: BoardViewId): void => {
      remove.run(id);
    },
  };
};
export type BoardViewsRepository = ReturnType<typeof boardViewsRepository>;
