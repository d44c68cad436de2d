import { CARD_PAGE } from '#shared/contract/board.ts';
import { foldText } from '#shared/domain/foldText.ts';
import type { StageId } from '#shared/domain/ids.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Db } from '../db/open.ts';
import { CARD_COLUMNS } from './roles.ts';

/** More words than this narrow nothing down; they are left out of the query. */
const MAX_WORDS = 8;

type Filter = { readonly where: string; readonly values: readonly string[] };

/** A role stays if each word is found in its title, its company's name or its place. */
const filterOf = (text: string): Filter => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => foldText(word) !== '')
    .slice(0, MAX_WORDS);
  return {
    where: words
      .map(
        () => `AND (instr(title_key, ?) > 0 OR instr(lower(coalesce(location, '')), ?) > 0
        OR company_id IN (SELECT id FROM companies WHERE instr(name_key, ?) > 0))`,
      )
      .join(' '),
    values: words.flatMap((word) => [foldText(word), word, foldText(word)]),
  };
};

/** What the board shows, page by page. Ranks are read from the index alone; only the rows of the page are joined. */
export const boardRepository = (db: Db) => {
  const total = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM roles');
  return {
    total: (): number => total.get()?.n ?? 0,
    /** Cards per column under a filter; columns without a card are absent. */
    counts: (text: string): ReadonlyMap<StageId, number> => {
      const filter = filterOf(text);
      const rows = db
        .prepare<unknown[], { stageId: StageId; n: number }>(
          `SELECT stage_id AS stageId, count(*) AS n FROM roles WHERE true ${filter.where} GROUP BY stage_id`,
        )
        .all(...filter.values);
      return new Map(rows.map((row) => [row.stageId, row.n]));
    },
    /** At most `CARD_PAGE` cards of a column in its order, from the one at `offset` (counted from 0). */
    page: (stageId: StageId, text: string, offset: number): readonly RoleCard[] => {
      const filter = filterOf(text);
      return db
        .prepare<unknown[], RoleCard>(
          `SELECT ${CARD_COLUMNS} FROM (SELECT rowid FROM roles WHERE stage_id = ? ${filter.where}
            ORDER BY rank, id LIMIT ${CARD_PAGE} OFFSET ?) AS p
          JOIN roles r ON r.rowid = p.rowid JOIN companies c ON c.id = r.company_id ORDER BY r.rank, r.id`,
        )
        .all(stageId, ...filter.values, offset);
    },
  };
};
export type BoardRepository = ReturnType<typeof boardRepository>;
