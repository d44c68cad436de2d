import type { BoardFilter } from '#shared/domain/boardFilter.ts';
import { foldText } from '#shared/domain/foldText.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { expressionOf, parseQuery } from '#shared/search/query.ts';
import { withinKind } from './search.ts';

/** The moment at which a board is looked at, and what that means for roles that are quiet (`shared/domain/quiet.ts`). */
export type BoardMoment = {
  /** A role that came into its column after this day is not quiet. */
  readonly quietSinceDay: LocalDay;
  /** Nor is one of which something was heard at this instant or later. */
  readonly heardSince: Instant;
};

/** What a filter says of a role `r`, in SQL. */
export type SqlFilter = {
  /** The facts `f` of the role, joined where the conditions speak of them: the counts are quicker without. */
  readonly join: string;
  /** Conditions, each beginning with AND. */
  readonly where: string;
  /** The values of their parameters. */
  readonly values: Readonly<Record<string, string | number>>;
};

/** The facts of a role; it is there all the same if they are not made yet. */
export const FACTS = 'LEFT JOIN role_facts f ON f.role_id = r.id';

/**
 * What is found within words as well: letters and digits alone, as they are typed. What stands in quotation marks, and
 * signs that make another word of it (`.net`, `c#`), mean what they say.
 */
const WITHIN_WORDS = /^[\p{L}\p{M}\p{N}]+$/u;

/**
 * What a filter says of a role itself, in SQL that knows `folded` (`addFolded`). Which columns it shows (scope, stages,
 * and the kinds in which a role can be quiet) is a matter of the columns, not of each role.
 */
export const sqlFilter = (filter: BoardFilter, moment: BoardMoment): SqlFilter => {
  const parts: string[] = [];
  const values: Record<string, string | number> = {};
  const add = (part: string, named: SqlFilter['values']): void => {
    parts.push(part);
    Object.assign(values, named);
  };
  const text = filter.text.normalize('NFC');
  parseQuery(text).forEach((term, index) => {
    const [word, match] = [`word${index}`, `match${index}`];
    const inSearch = `r.id IN (SELECT d.record_id FROM search JOIN search_docs d ON d.id = search.rowid
      WHERE search MATCH @${match} AND ${withinKind('role')})`;
    const typed = text.slice(term.start, term.end);
    if (term.isQuoted || !WITHIN_WORDS.test(typed)) {
      add(inSearch, { [match]: expressionOf([term]) });
      return;
    }
    const named = `SELECT id FROM companies WHERE instr(name_key, @${word}) > 0`;
    // Within a word as well, and at once after an import, which the search follows a little later. The place has no folded
    // form beside it, so it is looked at late.
    add(
      `(instr(r.title_key, @${word}) > 0 OR r.company_id IN (${named}) OR r.via_company_id IN (${named})
        OR instr(folded(r.location), @${word}) > 0 OR ${inSearch})`,
      { [word]: foldText(typed), [match]: expressionOf([term]) },
    );
  });
  if (filter.tags.length > 0) {
    add(
      `EXISTS (SELECT 1 FROM role_tags rt JOIN tags t ON t.id = rt.tag_id
      WHERE rt.role_id = r.id AND t.name_key IN (SELECT value FROM json_each(@tags)))`,
      { tags: JSON.stringify(filter.tags.map(nameKey)) },
    );
  }
  if (filter.companies.length > 0) {
    const named = 'SELECT id FROM companies WHERE name_key IN (SELECT value FROM json_each(@companies))';
    add(`(r.company_id IN (${named}) OR r.via_company_id IN (${named}))`, {
      companies: JSON.stringify(filter.companies.map(nameKey)),
    });
  }
  if (filter.sources.length > 0) {
    add('r.source IN (SELECT value FROM json_each(@sources))', { sources: JSON.stringify(filter.sources) });
  }
  if (filter.excitementFrom !== null) {
    add('r.excitement >= @excitement', { excitement: filter.excitementFrom });
  }
  if (filter.batchId !== null) {
    add('r.import_batch_id = @batchId', { batchId: filter.batchId });
  }
  if (filter.isQuiet) {
    const { quietSinceDay, heardSince } = moment;
    add(
      `r.stage_since <= @quietSinceDay AND f.next_interview_at IS NULL
      AND (f.last_heard_at IS NULL OR f.last_heard_at < @heardSince)`,
      { quietSinceDay, heardSince },
    );
  }
  return { join: filter.isQuiet ? FACTS : '', where: parts.map((part) => `AND ${part}`).join(' '), values };
};
