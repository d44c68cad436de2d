import { CARD_PAGE } from '#shared/contract/pageSizes.ts';
import type { BoardFilter, BoardSort } from '#shared/domain/boardFilter.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
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
/** Where one role stands in each order. */
const STANDING = {
  hand: '@rank, @id',
  next: '@nextKey, @rank, @id',
  age: '@stageSince, @rank, @id',
} as const satisfies Record<BoardSort, string>;

/** The roles of a column under a filter. The order of what comes next is that of the facts. */
const columnSql = ({ join, where }: Conditions, sort: BoardSort): string =>
  sort === 'next'
    ? `FROM role_facts f CROSS JOIN roles r ON r.id = f.role_id WHERE f.stage_id = @stageId ${where}`
    : `FROM roles r ${join} WHERE r.stage_id = @stageId ${where}`;

/** The cards of one page of a column; for the plans in tests. */
export const pageSql = (conditions: Conditions, sort: BoardSort): string =>
  `SELECT ${CARD_COLUMNS} FROM (
    SELECT r.rowid AS n ${columnSql(conditions, sort)} ORDER BY ${ORDER[sort]} LIMIT ${CARD_PAGE} OFFSET @offset
  ) AS p
  CROSS JOIN roles r ON r.rowid = p.n JOIN companies c ON c.id = r.company_id ${FACTS} ORDER BY ${ORDER[sort]}`;

/** How many roles of a column stand above one; for the plans in tests. */
export const aboveSql = (conditions: Conditions, sort: BoardSort): string =>
  `SELECT count(*) ${columnSql(conditions, sort)} AND (${ORDER[sort]}) < (${STANDING[sort]})`;
/** The role next above one. */
const nextAboveSql = (conditions: Conditions, sort: BoardSort): string =>
  `SELECT r.id ${columnSql(conditions, sort)} AND (${ORDER[sort]}) < (${STANDING[sort]})
    ORDER BY ${ORDER[sort].replaceAll(',', ' DESC,')} DESC LIMIT 1`;

export const countsSql = ({ join, where }: Conditions): string =>
  `SELECT r.stage_id AS stageId, count(*) AS n FROM roles r ${join}
  WHERE r.stage_id IN (SELECT value FROM json_each(@stageIds)) ${where} GROUP BY r.stage_id`;

/** What the board shows, page by page. Ranks are read from the index alone; only the rows of the page are joined. */
export const boardRepository = (db: Db) => {
  addFolded(db);
  const standingOf = db.prepare<
    [RoleId],
    Values
  >(`SELECT r.id, r.stage_id AS stageId, r.rank, r.stage_since AS stageSince,
    f.next_key AS nextKey FROM roles r ${FACTS} WHERE r.id = ?`);
  const total = db.prepare<[], number>('SELECT total(n) FROM stage_counts').pluck();
  const rolesByCounting = db.prepare<[], number>('SELECT count(*) FROM roles').pluck();
  const allCounts = db.prepare<[], { stageId: StageId; n: number }>(
    'SELECT stage_id AS stageId, n FROM stage_counts WHERE n > 0',
  );
  const tags = db.prepare<[], { name: string }>(`SELECT t.name FROM tags t
    ORDER BY (SELECT count(*) FROM role_tags rt WHERE rt.tag_id = t.id) DESC, t.name_key LIMIT 500`);
  const sources = db.prepare<[], { name: string }>(
    'SELECT DISTINCT source AS name FROM roles WHERE source IS NOT NULL ORDER BY source LIMIT 500',
  );
  const companies = db.prepare<[], { name: string }>(`SELECT DISTINCT c.name FROM companies c
    WHERE EXISTS (SELECT 1 FROM roles WHERE company_id = c.id) OR EXISTS (SELECT 1 FROM roles WHERE via_company_id = c.id)
    ORDER BY c.name COLLATE NOCASE LIMIT 2000`);
  return {
    /** Roles whose facts are not made yet are counted one by one: a board that is not empty never looks so. */
    total: (): number => total.get() || (rolesByCounting.get() ?? 0),
    /** Cards per column under a filter, for the columns that are asked for; those without a card are absent. */
    counts: (stageIds: readonly StageId[], { filter, moment }: BoardQuery): ReadonlyMap<StageId, number> => {
      const { values, ...conditions } = sqlFilter(filter, moment);
      if (conditions.where === '') {
        const asked = new Set(stageIds);
        return new Map(
          allCounts.all().flatMap(({ stageId, n }) => (asked.has(stageId) ? [[stageId, n] as const] : [])),
        );
      }
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
    /**
     * The place of a role in its column in the order asked for, counted from 0, and the role above; `undefined` if the
     * filter leaves it out.
     */
    placeOf: (
      id: RoleId,
      { filter, sort, moment }: BoardQuery,
    ): { readonly index: number; readonly aboveId: RoleId | null } | undefined => {
      const { values, ...conditions } = sqlFilter(filter, moment);
      const isShown = db
        .prepare<[Values], number>(`SELECT 1 FROM roles r ${conditions.join} WHERE r.id = @id ${conditions.where}`)
        .pluck();
      const standing = standingOf.get(id);
      if (standing === undefined || isShown.get({ ...values, id }) === undefined) return undefined;
      const here = { ...values, ...standing };
      return {
        index: db.prepare<[Values], number>(aboveSql(conditions, sort)).pluck().get(here) ?? 0,
        aboveId: db.prepare<[Values], RoleId>(nextAboveSql(conditions, sort)).pluck().get(here) ?? null,
      };
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
