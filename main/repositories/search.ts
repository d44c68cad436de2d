import { SEARCH_HITS } from '#shared/contract/pageSizes.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { rowRange, SEARCH_KINDS, type SearchKind } from '../db/searchDocs.ts';
import type { Steps } from '../steps.ts';

/** An interview, an entry or a signal is titled by its role or person, which are found themselves: its newest come first. */
const OWN_TITLES: ReadonlySet<SearchKind> = new Set(['role', 'company', 'person']);
/** Characters of a body or a note in which a hit mostly is. */
const BEGINNING = 600;
/** Words that one spelling is looked for among. */
const MOST_WORDS = 2000;
/** Records in which a word is counted; more of them make it no likelier. */
const MOST_COUNTED = 100;
/** Row ids that are looked through in one step: two words that are in every other record, never together, take 4 ms in it. */
const WINDOW = 8192;

export type SearchTexts = { readonly body: string; readonly notes: string };
/** A record with its texts; of body and notes the beginning. */
export type SearchRow = SearchTexts & {
  readonly row: number;
  readonly kind: SearchKind;
  readonly recordId: string;
  readonly title: string;
  /** Whether there is more of body or notes. */
  readonly isCut: 0 | 1;
  /** What an interview, an entry or a signal was with; both `null` if it is gone. */
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
  // By row id, the newest first, which is how FTS5 reads: it stops at the limit, however many match. A range of them, since
  // it does not stop while nothing does. As whole numbers: a JavaScript one is bound as a float, and no limit to FTS5.
  const newest = db
    .prepare<[string, bigint, bigint], number>(
      `SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ${SEARCH_HITS}`,
    )
    .pluck();
  const lastRows = SEARCH_KINDS.map((kind) => {
    const [first, last] = rowRange(kind);
    return db
      .prepare<[], number | null>(`SELECT max(id) FROM search_docs WHERE id BETWEEN ${first} AND ${last}`)
      .pluck();
  });
  const texts = db.prepare<[string], SearchRow>(
    `SELECT d.id AS row, d.kind, d.record_id AS recordId, d.title, substr(d.body, 1, ${BEGINNING}) AS body,
    substr(d.notes, 1, ${BEGINNING}) AS notes, max(octet_length(d.body), octet_length(d.notes)) > ${BEGINNING} AS isCut,
    coalesce(v.role_id, n.role_id, g.role_id) AS roleId, coalesce(n.person_id, g.person_id) AS personId FROM search_docs d
    LEFT JOIN interviews v ON d.kind = 'interview' AND v.id = d.record_id
    LEFT JOIN interactions n ON d.kind = 'interaction' AND n.id = d.record_id
    LEFT JOIN signals g ON d.kind = 'signal' AND g.id = d.record_id
    WHERE d.id IN (SELECT value FROM json_each(?))`,
  );
  const whole = db.prepare<[number], SearchTexts>('SELECT body, notes FROM search_docs WHERE id = ?');
  const count = db
    .prepare<[string], number>(`SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ${MOST_COUNTED})`)
    .pluck();

  /** The newest rows of a kind that match, a window of row ids in each step. */
  const inKind = function* (index: number, expression: string): Steps<number[]> {
    const kind = SEARCH_KINDS[index];
    if (kind === undefined) return [];
    const [first] = rowRange(kind);
    const rows: number[] = [];
    for (let high = lastRows[index]?.get() ?? 0; high >= first && rows.length < SEARCH_HITS; high -= WINDOW) {
      rows.push(...newest.all(expression, BigInt(Math.max(first, high - WINDOW + 1)), BigInt(high)));
      yield;
    }
    return rows.slice(0, SEARCH_HITS);
  };
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
    best: function* (expression: string): Steps<readonly (readonly number[])[]> {
      const best: (readonly number[])[] = [];
      for (const [index, kind] of SEARCH_KINDS.entries()) {
        const anywhere = yield* inKind(index, expression);
        if (anywhere.length === 0 || !OWN_TITLES.has(kind)) {
          best.push(anywhere);
          continue;
        }
        // In parentheses: a filter of columns binds to what comes next alone.
        const rows = new Set(yield* inKind(index, `{title} : (${expression})`));
        if (rows.size < SEARCH_HITS) {
          for (const row of yield* inKind(index, `{title body} : (${expression})`)) rows.add(row);
        }
        for (const row of anywhere) rows.add(row);
        best.push([...rows].slice(0, SEARCH_HITS));
      }
      return best;
    },
    /** Whether anything matches at all. */
    has: function* (expression: string): Steps<boolean> {
      for (const index of SEARCH_KINDS.keys()) if ((yield* inKind(index, expression)).length > 0) return true;
      return false;
    },
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
