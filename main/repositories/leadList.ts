import type { LeadRow, LeadSort } from '#shared/contract/companies.ts';
import { LIST_PAGE } from '#shared/contract/pageSizes.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { addFolded, filterWords } from './filterWords.ts';
import { lastContactOfRole } from './lastContact.ts';
import type { ListDirection } from './peopleList.ts';

export type LeadsQuery = {
  readonly filter: string;
  readonly sort: LeadSort;
  readonly direction: ListDirection;
  readonly offset: number;
};

/** Roles in the columns for leads, found by the board's index. */
const FROM_LEADS = `FROM stages s CROSS JOIN roles r ON r.stage_id = s.id JOIN companies c ON c.id = r.company_id
  WHERE s.kind = 'lead'`;

/** By title where all else is equal; what has nothing to be sorted by comes last, whichever way it goes. */
const ORDERS: Readonly<Record<LeadSort, (direction: 'ASC' | 'DESC') => string>> = {
  title: (direction) => `r.title_key ${direction}, r.rowid ${direction}`,
  company: (direction) => `c.name_key ${direction}, r.title_key, r.rowid`,
  added: (direction) => `r.created_at ${direction}, r.rowid ${direction}`,
  lastContact: (direction) => {
    const at = lastContactOfRole('r.id');
    return `${at} IS NULL, ${at} ${direction}, r.title_key, r.rowid`;
  },
};

const whereWords = (words: readonly string[]): string =>
  words
    .map(
      () => `AND (instr(r.title_key, ?) > 0 OR instr(c.name_key, ?) > 0 OR instr(folded(r.source), ?) > 0 OR EXISTS (
        SELECT 1 FROM role_people rp JOIN people p ON p.id = rp.person_id
        WHERE rp.role_id = r.id AND instr(p.name_key, ?) > 0))`,
    )
    .join(' ');
const valuesOf = (words: readonly string[]): readonly string[] => words.flatMap((word) => [word, word, word, word]);

/** Whom to talk to before there is a posting. */
export const leadListRepository = (db: Db) => {
  addFolded(db);
  const rows = db.prepare<[string], Omit<LeadRow, 'people'> & { people: string }>(`SELECT r.id, r.title,
    c.name AS companyName, s.name AS stageName, (SELECT json_group_array(name) FROM (SELECT p.name FROM role_people rp
      JOIN people p ON p.id = rp.person_id WHERE rp.role_id = r.id ORDER BY rp.added_at, p.id LIMIT 20)) AS people,
    r.source, r.created_at AS createdAt, ${lastContactOfRole('r.id')} AS lastContactAt, r.version
    FROM json_each(?) AS listed CROSS JOIN roles r ON r.id = listed.value JOIN companies c ON c.id = r.company_id
    JOIN stages s ON s.id = r.stage_id ORDER BY listed.key`);
  return {
    /** How many leads a filter leaves. */
    count: (filter: string): number => {
      const words = filterWords(filter);
      return (
        db
          .prepare<unknown[], { n: number }>(`SELECT count(*) AS n ${FROM_LEADS} ${whereWords(words)}`)
          .get(...valuesOf(words))?.n ?? 0
      );
    },
    /** At most `LIST_PAGE` leads in an order, from the one at `offset` (counted from 0). */
    page: ({ filter, sort, direction, offset }: LeadsQuery): LeadRow[] => {
      const words = filterWords(filter);
      const by = ORDERS[sort](direction === 'ascending' ? 'ASC' : 'DESC');
      const ids = db
        .prepare<unknown[], { id: RoleId }>(
          `SELECT r.id ${FROM_LEADS} ${whereWords(words)} ORDER BY ${by} LIMIT ${LIST_PAGE} OFFSET ?`,
        )
        .all(...valuesOf(words), offset);
      return rows.all(JSON.stringify(ids.map(({ id }) => id))).map((row) => ({
        ...row,
        people: JSON.parse(row.people) as string[], // as json_group_array writes it
      }));
    },
  };
};
export type LeadListRepository = ReturnType<typeof leadListRepository>;
