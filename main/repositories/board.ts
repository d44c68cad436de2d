import { CARD_PAGE } from '#shared/contract/pageSizes.ts';
import type { BoardFilter, BoardSort } from '#shared/domain/boardFilter.ts';
import type { StageId } from '#shared/domain/ids.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Db } from '../db/open.ts';
import { type BoardMoment, FACTS, type SqlFilter, sqlFilter } from './boardFilter.ts';
import { addFolded } from './filterWords.ts';
import { CARD_COLUMNS, type CardRow, toCard } from './roleCards.ts';

export type BoardQuery = {
  readonly filter: BoardFilter;
  readonly sort: BoardSort;
  readonly moment: BoardMoment;
};

type Conditions = Omit<SqlFilter, 'values'>;
type Values = Readonly<Record<string, unknown>>;

/** Each in the order of an index. */
const ORDER = {
  hand: 'r.rank, r.id',
  next: 'f.next_key, f.rank, f.role_id',
  age: 'r.stage_since, r.rank, r.id',
} as const satisfies Record<BoardSort, string>;

/** The roles of a column that a page is cut from. The order of what comes next is that of the facts. */
const placesSql = ({ join, where }: Conditions, sort: BoardSort): string =>
  sort === 'next'
    ? `SELECT r.rowid AS n FROM role_facts f CROSS JOIN roles r ON r.id = f.role_id
        WHERE f.stage_id = @stageId ${where} ORDER BY ${ORDER.next}`
    : `SELECT r.rowid AS n FROM roles r ${join} WHERE r.stage_id = @stageId ${where} ORDER BY ${ORDER[sort]}`;

/** The cards of one page of a column; for the plans in tests. */
export const pageSql = (conditions: Conditions, sort: BoardSort): string =>
  `SELECT ${CARD_COLUMNS} FROM (${placesSql(conditions, sort)} LIMIT ${CARD_PAGE} OFFSET @offset) AS p
  CROSS JOIN roles r ON r.rowid = p.n JOIN companies c ON c.id = r.company_id ${FACTS} ORDER BY ${ORDER[sort]}`;

export const countsSql = ({ join, where }: Conditions): string =>
  `SELECT r.stage_id AS stageId, count(*) AS n FROM roles r ${join}
  WHERE r.stage_id IN (SELECT value FROM json_each(@stageIds)) ${where} GROUP BY r.stage_id`;

/** What the board shows, page by page. Ranks are read from the index alone; only the rows of the page are joined. */
export const boardRepository = (db: Db) => {
  addFolded(db);
  const total = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM roles');
  const tags = db.prepare<[], { name: string }>(`SELECT t.name FROM tags t
    ORDER BY (SELECT count(*) FROM role_tags rt WHERE rt.tag_id = t.id) DESC, t.name_key LIMIT 500`);
  const sources = db.prepare<[], { name: string }>(
    'SELECT DISTINCT source AS name FROM roles WHERE source IS NOT NULL ORDER BY source LIMIT 500',
  );
  const companies = db.prepare<[], { name: string }>(`SELECT DISTINCT c.name FROM companies c
    WHERE EXISTS (SELECT 1 FROM roles WHERE company_id = c.id) OR EXISTS (SELECT 1 FROM roles WHERE via_company_id = c.id)
    ORDER BY c.name COLLATE NOCASE LIMIT 2000`);
  return {
    total: (): number => total.get()?.n ?? 0,
    /** Cards per column under a filter, for the columns that are asked for; those without a card are absent. */
    counts: (stageIds: readonly StageId[], { filter, moment }: BoardQuery): ReadonlyMap<StageId, number> => {
      const { values, ...conditions } = sqlFilter(filter, moment);
      const rows = db.prepare<[Values], { stageId: StageId; n: number }>(countsSql(conditions)).all({
        ...values,
        stageIds: JSON.stringify(stageIds),
      });
      return new Map(rows.map((row) => [row.stageId, row.n]));
    },
    /** At most `CARD_PAGE` cards of a column in the order asked for, from the one at `offset` (counted from 0). */
    page: (stageId: StageId, { filter, sort, moment }: BoardQuery, offset: number): readonly RoleCard[] => {
      const { values, ...conditions } = sqlFilter(filter, moment);
      return db
        .prepare<[Values], CardRow>(pageSql(conditions, sort))
        .all({ ...values, stageId, offset })
        .map(toCard);
    },
    /** What a filter can name: tags most used first, the rest by name. */
    choices: () => ({
      tags: tags.all().map(({ name }) => name),
      sources: sources.all().map(({ name }) => name),
      companies: companies.all().map(({ name }) => name),
    }),
  };
};
export type BoardRepository = ReturnType<typeof boardRepository>;
