import { LIST_PAGE } from '#shared/contract/pageSizes.ts';
import type { PersonRow, PersonSort } from '#shared/contract/people.ts';
import { foldText } from '#shared/domain/foldText.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Part } from '#shared/domain/person.ts';
import type { Db } from '../db/open.ts';
import { addFolded, filterWords } from './filterWords.ts';
import { lastContactOfPerson, PERSON_CONTACTS } from './lastContact.ts';

export type ListDirection = 'ascending' | 'descending';
export type PeopleQuery = {
  readonly filter: string;
  readonly sort: PersonSort;
  readonly direction: ListDirection;
  readonly offset: number;
};
export type SuggestedPerson = {
  readonly isHere: boolean;
  readonly id: PersonId;
  readonly name: string;
  readonly companyName: string | null;
  readonly part: Part | null;
};

const SUGGESTIONS = 20;

/** By name where all else is equal; who has nothing to be sorted by comes last, whichever way it goes. */
const ORDERS: Readonly<Record<PersonSort, (direction: 'ASC' | 'DESC') => { join: string; by: string }>> = {
  name: (direction) => ({ join: '', by: `p.name_key ${direction}, p.rowid ${direction}` }),
  company: (direction) => ({
    join: 'LEFT JOIN companies c ON c.id = p.company_id',
    by: `c.name_key IS NULL, c.name_key ${direction}, p.name_key, p.rowid`,
  }),
  roles: (direction) => ({
    join: `LEFT JOIN (SELECT person_id, count(*) AS n FROM role_people GROUP BY person_id) AS sorted
      ON sorted.person_id = p.id`,
    by: `coalesce(sorted.n, 0) ${direction}, p.name_key, p.rowid`,
  }),
  lastContact: (direction) => ({
    join: `LEFT JOIN (${PERSON_CONTACTS}) AS sorted ON sorted.person_id = p.id`,
    by: `sorted.at IS NULL, sorted.at ${direction}, p.name_key, p.rowid`,
  }),
};

/** Conditions on people `p`: each word is in the name, in the company's name, or in the rest of the line. */
export const whereWords = (words: readonly string[]): string =>
  words
    .map(
      () => `AND (instr(p.name_key, ?) > 0 OR p.company_id IN (SELECT id FROM companies WHERE instr(name_key, ?) > 0)
        OR instr(folded(concat_ws(' ', p.position, p.email, p.phone)), ?) > 0)`,
    )
    .join(' ');
export const wordValues = (words: readonly string[]): readonly string[] => words.flatMap((word) => [word, word, word]);

/** The page's people are found first, by an index where there is one for the order; only they are looked up in full. */
export const peopleListRepository = (db: Db) => {
  addFolded(db);
  const rows = db.prepare<[string], PersonRow>(`SELECT p.id, p.name, p.company_id AS companyId, c.name AS companyName,
    p.position, p.email, p.phone, p.version, (SELECT count(*) FROM role_people WHERE person_id = p.id) AS roles,
    ${lastContactOfPerson('p.id')} AS lastContactAt
    FROM json_each(?) AS listed CROSS JOIN people p ON p.id = listed.value LEFT JOIN companies c ON c.id = p.company_id
    ORDER BY listed.key`);
  const rowsOf = (ids: readonly PersonId[]): PersonRow[] => rows.all(JSON.stringify(ids));
  return {
    /** How many people a filter leaves. */
    count: (filter: string): number => {
      const words = filterWords(filter);
      return (
        db
          .prepare<unknown[], { n: number }>(`SELECT count(*) AS n FROM people p WHERE true ${whereWords(words)}`)
          .get(...wordValues(words))?.n ?? 0
      );
    },
    /** At most `LIST_PAGE` people in an order, from the one at `offset` (counted from 0). */
    page: ({ filter, sort, direction, offset }: PeopleQuery): PersonRow[] => {
      const words = filterWords(filter);
      const { join, by } = ORDERS[sort](direction === 'ascending' ? 'ASC' : 'DESC');
      const ids = db
        .prepare<unknown[], { id: PersonId }>(
          `SELECT p.id FROM people p ${join} WHERE true ${whereWords(words)} ORDER BY ${by} LIMIT ${LIST_PAGE} OFFSET ?`,
        )
        .all(...wordValues(words), offset);
      return rowsOf(ids.map(({ id }) => id));
    },
    rowsOf,
    /** The best matches for what was typed so far: whose whole name it is, those of the role, then by how well the name begins. */
    suggest: (text: string, roleId: RoleId | null): SuggestedPerson[] => {
      const words = filterWords(text);
      const where = words.map(() => 'AND (instr(p.name_key, ?) > 0 OR instr(c.name_key, ?) > 0)').join(' ');
      const typed = foldText(text);
      return db
        .prepare<unknown[], Omit<SuggestedPerson, 'isHere'> & { isHere: number }>(
          `SELECT p.id, p.name, c.name AS companyName, rp.part,
              rp.part IS NOT NULL OR coalesce(p.company_id IN (r.company_id, r.via_company_id), 0) AS isHere
            FROM people p LEFT JOIN companies c ON c.id = p.company_id LEFT JOIN roles r ON r.id = ?
            LEFT JOIN role_people rp ON rp.role_id = r.id AND rp.person_id = p.id WHERE true ${where}
            ORDER BY p.name_key <> ?, rp.part IS NULL, CASE WHEN instr(p.name_key, ?) = 1 THEN 0
              WHEN instr(' ' || p.name_key, ' ' || ?) > 0 THEN 1 WHEN instr(p.name_key, ?) > 0 THEN 2 ELSE 3 END,
              p.name_key, p.rowid LIMIT ${SUGGESTIONS}`,
        )
        .all(roleId, ...words.flatMap((word) => [word, word]), typed, typed, typed, typed)
        .map((person) => ({ ...person, isHere: person.isHere === 1 }));
    },
  };
};
export type PeopleListRepository = ReturnType<typeof peopleListRepository>;
