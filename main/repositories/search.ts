import { SEARCH_HITS } from '#shared/contract/pageSizes.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { rowRange, SEARCH_KINDS, type SearchKind } from '../db/searchDocs.ts';

/** An interview or an entry is titled by its role or person, which are found themselves: its newest come first. */
const OWN_TITLES: ReadonlySet<SearchKind> = new Set(['role', 'company', 'person']);
/** Characters of a body or a note in which a hit mostly is. */
const BEGINNING = 600;
/** Words that one spelling is looked for among. */
const MOST_WORDS = 2000;
/** Records in which a word is counted; more of them make it no likelier. */
const MOST_COUNTED = 100;

export type SearchTexts = { readonly body: string; readonly notes: string };
/** A record with its texts; of body and notes the beginning. */
export type SearchRow = SearchTexts & {
  readonly row: number;
  readonly kind: SearchKind;
  readonly recordId: string;
  readonly title: string;
  /** Whether there is more of body or notes. */
  readonly isCut: 0 | 1;
  /** What an interview or an entry was with; both `null` if it is gone. */
  readonly roleId: RoleId | null;
  readonly personId: PersonId | null;
};

/** The rows of a kind in SQL. Written out: FTS5 takes a row id that is bound as a JavaScript number for no limit at all. */
export const withinKind = (kind: SearchKind): string => {
  const [first, last] = rowRange(kind);
  return `search.rowid BETWEEN ${first} AND ${last}`;
};

/** Looks into the search index. Expressions are those of `shared/search/query.ts`. */
export const searchRepository = (db: Db) => {
  // By row id, the newest first, which is how FTS5 reads: it stops at the limit, however many match.
  const newest = SEARCH_KINDS.map((kind) =>
    db
      .prepare<[string], number>(
        `SELECT rowid FROM search WHERE search MATCH ? AND ${withinKind(kind)} ORDER BY rowid DESC LIMIT ${SEARCH_HITS}`,
      )
      .pluck(),
  );
  const texts = db.prepare<[string], SearchRow>(
    `SELECT d.id AS row, d.kind, d.record_id AS recordId, d.title, substr(d.body, 1, ${BEGINNING}) AS body,
    substr(d.notes, 1, ${BEGINNING}) AS notes, max(octet_length(d.body), octet_length(d.notes)) > ${BEGINNING} AS isCut,
    coalesce(v.role_id, n.role_id) AS roleId, n.person_id AS personId FROM search_docs d
    LEFT JOIN interviews v ON d.kind = 'interview' AND v.id = d.record_id
    LEFT JOIN interactions n ON d.kind = 'interaction' AND n.id = d.record_id
    WHERE d.id IN (SELECT value FROM json_each(?))`,
  );
  const whole = db.prepare<[number], SearchTexts>('SELECT body, notes FROM search_docs WHERE id = ?');
  const count = db
    .prepare<[string], number>(`SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ${MOST_COUNTED})`)
    .pluck();
  const wordsFrom = db
    .prepare<[string, string, number, number], string>(
      `SELECT word FROM search_words WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ? LIMIT ${MOST_WORDS}`,
    )
    .pluck();
  const wordsOf = db
    .prepare<[string], string>('SELECT word FROM search_words WHERE word IN (SELECT value FROM json_each(?))')
    .pluck();
  return {
    /**
     * Row ids of the index that match, for each kind of `SEARCH_KINDS` at most as many as are shown: first those that have
     * everything in their title, then in title and body, then anywhere; within each the newest first.
     */
    best: (expression: string): readonly (readonly number[])[] =>
      SEARCH_KINDS.map((kind, index) => {
        // In parentheses: a filter of columns binds to what comes next alone.
        const inColumns = (columns: string): readonly number[] =>
          newest[index]?.all(columns === '' ? expression : `${columns} : (${expression})`) ?? [];
        const anywhere = inColumns('');
        if (anywhere.length === 0 || !OWN_TITLES.has(kind)) return anywhere;
        const rows = new Set(inColumns('{title}'));
        if (rows.size < SEARCH_HITS) for (const row of inColumns('{title body}')) rows.add(row);
        for (const row of anywhere) rows.add(row);
        return [...rows].slice(0, SEARCH_HITS);
      }),
    /** These rows with the beginnings of their texts, in any order. */
    texts: (rows: readonly number[]): readonly SearchRow[] => texts.all(JSON.stringify(rows)),
    /** All of a row's texts that is indexed. */
    whole: (row: number): SearchTexts | undefined => whole.get(row),
    /** In how many records something is, up to some number that counts as often. */
    count: (expression: string): number => count.get(expression) ?? 0,
    /** Words that begin by some letters and are within a range of lengths. */
    wordsFrom: (beginning: string, least: number, most: number): readonly string[] =>
      wordsFrom.all(beginning, `${beginning}\u{10FFFF}`, least, most),
    /** Those of the words that are or were in the index. */
    known: (words: readonly string[]): readonly string[] => wordsOf.all(JSON.stringify(words)),
  };
};
export type SearchRepository = ReturnType<typeof searchRepository>;
