import type { InteractionId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { rowRange, SEARCH_KINDS, type SearchKind } from '../db/searchDocs.ts';

/**
 * Where a kind has so many matches the rank of each is not worked out, which means a look at every match of any kind: what
 * nearly everything has, such as one letter, says nothing about any record. The newest come first then, those that have it
 * in a title of their own before all others; who types on gets below it at once.
 */
const MOST_RANKED = 1000;
/** An interview or an entry is titled by its role or person, which are found themselves. */
const OWN_TITLES: ReadonlySet<SearchKind> = new Set(['role', 'company', 'person']);
/** What a hit counts in a title, a body, a note. */
const WEIGHTS = '10.0, 4.0, 1.0';
/** Words of a body or a note that are shown around a hit. */
const SNIPPET_WORDS = 24;

/** A record with its texts, marked; of body and notes the part around the hit. */
export type SearchRow = {
  readonly row: number;
  readonly kind: SearchKind;
  readonly recordId: string;
  readonly title: string;
  readonly body: string;
  readonly notes: string;
};
export type Marks = { readonly open: string; readonly close: string };

/** Looks into the search index. Expressions are those of `shared/search/query.ts`. */
export const searchRepository = (db: Db) => {
  const newest = db
    .prepare<[string, number, number], number>(
      `SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ${MOST_RANKED}`,
    )
    .pluck();
  // bm25 gives the best the lowest number.
  const best = db
    .prepare<[string, number, number], number>(
      `SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?
      ORDER BY bm25(search, ${WEIGHTS}), rowid DESC`,
    )
    .pluck();
  const snippet = (column: number): string => `snippet(search, ${column}, @open, @close, '…', ${SNIPPET_WORDS})`;
  // With the plus the rows are picked from one run over the matches between the outermost, and not by a search for each.
  const marked = db.prepare<[Marks & Record<'expression' | 'rows', string> & Record<'from' | 'to', number>], SearchRow>(
    `SELECT f.row, d.kind, d.record_id AS recordId, f.title, f.body, f.notes FROM (SELECT rowid AS row,
      highlight(search, 0, @open, @close) AS title, ${snippet(1)} AS body, ${snippet(2)} AS notes FROM search
      WHERE search MATCH @expression AND rowid BETWEEN @from AND @to
      AND +rowid IN (SELECT value FROM json_each(@rows))) f
    JOIN search_docs d ON d.id = f.row`,
  );
  const roleOfInterview = db.prepare<[string], { roleId: RoleId }>(
    'SELECT role_id AS roleId FROM interviews WHERE id = ?',
  );
  const ofInteraction = db.prepare<[string], { id: InteractionId; roleId: RoleId | null; personId: PersonId | null }>(
    'SELECT id, role_id AS roleId, person_id AS personId FROM interactions WHERE id = ?',
  );
  return {
    /** Row ids of the index that match, best first, for each kind of `SEARCH_KINDS`. */
    best: (expression: string): readonly (readonly number[])[] => {
      const matches = SEARCH_KINDS.map((kind) => newest.all(expression, ...rowRange(kind)));
      const isFlooded = matches.some(({ length }) => length === MOST_RANKED);
      return SEARCH_KINDS.map((kind, index) => {
        const ofKind = matches[index] ?? [];
        if (ofKind.length === 0) return [];
        if (!isFlooded) return best.all(expression, ...rowRange(kind));
        if (!OWN_TITLES.has(kind)) return ofKind;
        return [...new Set([...newest.all(`{title} : (${expression})`, ...rowRange(kind)), ...ofKind])];
      });
    },
    /** These rows, best of one kind, with the hits between marks, in any order. */
    marked: (expression: string, rows: readonly number[], marks: Marks): readonly SearchRow[] => {
      const [from, to] = [Math.min(...rows), Math.max(...rows)];
      return rows.length === 0 ? [] : marked.all({ ...marks, expression, rows: JSON.stringify(rows), from, to });
    },
    roleOfInterview: (id: string): RoleId | undefined => roleOfInterview.get(id)?.roleId,
    /** What an entry was with; `undefined` if it is gone. */
    ofInteraction: (id: string) => ofInteraction.get(id),
  };
};
export type SearchRepository = ReturnType<typeof searchRepository>;
