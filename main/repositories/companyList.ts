import type { CompanyRow, CompanySort } from '#shared/contract/companies.ts';
import { LIST_PAGE } from '#shared/contract/pageSizes.ts';
import { foldText } from '#shared/domain/foldText.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { addFolded, filterWords } from './filterWords.ts';
import { COMPANY_CONTACTS, lastContactOfCompany } from './lastContact.ts';
import type { ListDirection } from './peopleList.ts';

export type CompaniesQuery = {
  readonly filter: string;
  readonly sort: CompanySort;
  readonly direction: ListDirection;
  readonly offset: number;
};

const SUGGESTIONS = 20;

type Stored = Omit<CompanyRow, 'isAgency'> & { readonly isAgency: 0 | 1 };

/** By name where all else is equal; what has nothing to be sorted by comes last, whichever way it goes. */
const ORDERS: Readonly<Record<CompanySort, (direction: 'ASC' | 'DESC') => { join: string; by: string }>> = {
  name: (direction) => ({ join: '', by: `c.name_key ${direction}, c.rowid ${direction}` }),
  roles: (direction) => ({
    join: `LEFT JOIN (SELECT company_id, count(*) AS n FROM (SELECT company_id FROM roles UNION ALL
        SELECT via_company_id FROM roles WHERE via_company_id IS NOT NULL AND via_company_id <> company_id)
      GROUP BY company_id) AS sorted ON sorted.company_id = c.id`,
    by: `coalesce(sorted.n, 0) ${direction}, c.name_key, c.rowid`,
  }),
  people: (direction) => ({
    join: `LEFT JOIN (SELECT company_id, count(*) AS n FROM people WHERE company_id IS NOT NULL GROUP BY company_id)
      AS sorted ON sorted.company_id = c.id`,
    by: `coalesce(sorted.n, 0) ${direction}, c.name_key, c.rowid`,
  }),
  lastContact: (direction) => ({
    join: `LEFT JOIN (${COMPANY_CONTACTS}) AS sorted ON sorted.company_id = c.id`,
    by: `sorted.at IS NULL, sorted.at ${direction}, c.name_key, c.rowid`,
  }),
};

const whereWords = (words: readonly string[]): string =>
  words.map(() => 'AND (instr(c.name_key, ?) > 0 OR instr(folded(c.website), ?) > 0)').join(' ');
const valuesOf = (words: readonly string[]): readonly string[] => words.flatMap((word) => [word, word]);

/** A count of the roles there, and of those that came through it from elsewhere. */
const rolesWhere = (condition: string): string =>
  `((SELECT count(*) FROM roles r WHERE r.company_id = c.id ${condition})
    + (SELECT count(*) FROM roles r WHERE r.via_company_id = c.id AND r.company_id <> c.id ${condition}))`;

/** The page's companies are found first, by an index where there is one for the order; only they are looked up in full. */
export const companyListRepository = (db: Db) => {
  addFolded(db);
  const rows = db.prepare<
    [string],
    Stored
  >(`SELECT c.id, c.name, c.is_agency AS isAgency, c.avoid_reason AS avoidReason,
    c.website, c.version, ${rolesWhere('')} AS roles,
    ${rolesWhere("AND r.outcome IS NULL AND r.stage_id NOT IN (SELECT id FROM stages WHERE kind = 'closed')")} AS activeRoles,
    (SELECT count(*) FROM people WHERE company_id = c.id) AS people, ${rolesWhere("AND r.outcome = 'ghosted'")} AS ghosted,
    ${lastContactOfCompany('c.id')} AS lastContactAt
    FROM json_each(?) AS listed CROSS JOIN companies c ON c.id = listed.value ORDER BY listed.key`);
  const rowsOf = (ids: readonly CompanyId[]): CompanyRow[] =>
    rows.all(JSON.stringify(ids)).map((row) => ({ ...row, isAgency: row.isAgency === 1 }));
  return {
    /** How many companies a filter leaves. */
    count: (filter: string): number => {
      const words = filterWords(filter);
      return (
        db
          .prepare<unknown[], { n: number }>(`SELECT count(*) AS n FROM companies c WHERE true ${whereWords(words)}`)
          .get(...valuesOf(words))?.n ?? 0
      );
    },
    /** At most `LIST_PAGE` companies in an order, from the one at `offset` (counted from 0). */
    page: ({ filter, sort, direction, offset }: CompaniesQuery): CompanyRow[] => {
      const words = filterWords(filter);
      const { join, by } = ORDERS[sort](direction === 'ascending' ? 'ASC' : 'DESC');
      const ids = db
        .prepare<unknown[], { id: CompanyId }>(
          `SELECT c.id FROM companies c ${join} WHERE true ${whereWords(words)} ORDER BY ${by} LIMIT ${LIST_PAGE} OFFSET ?`,
        )
        .all(...valuesOf(words), offset);
      return rowsOf(ids.map(({ id }) => id));
    },
    rowsOf,
    /** Names that begin like what was typed so far, then those that hold it. */
    suggest: (text: string): { id: CompanyId; name: string }[] => {
      const words = filterWords(text);
      const typed = foldText(text);
      return db
        .prepare<unknown[], { id: CompanyId; name: string }>(
          `SELECT id, name FROM companies WHERE true ${words.map(() => 'AND instr(name_key, ?) > 0').join(' ')}
            ORDER BY CASE WHEN instr(name_key, ?) = 1 THEN 0 WHEN instr(' ' || name_key, ' ' || ?) > 0 THEN 1 ELSE 2 END,
              name_key, rowid LIMIT ${SUGGESTIONS}`,
        )
        .all(...words, typed, typed);
    },
  };
};
export type CompanyListRepository = ReturnType<typeof companyListRepository>;
