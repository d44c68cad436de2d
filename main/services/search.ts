import type { Output, Parsed } from '#shared/contract/index.ts';
import { SEARCH_HITS } from '#shared/contract/pageSizes.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { SearchHit } from '#shared/contract/search.ts';
import type { CompanyId, InteractionId, InterviewId, PersonId, RoleId, SignalId } from '#shared/domain/ids.ts';
import { type Excerpt, excerptOf } from '#shared/search/excerpt.ts';
import { fairShare } from '#shared/search/fairShare.ts';
import { hasAll, markText } from '#shared/search/marks.ts';
import { type Looking, lookFor } from '#shared/search/places.ts';
import { expressionOf, parseQuery, type Term } from '#shared/search/query.ts';
import type { SearchRepository, SearchRow, SearchTexts } from '../repositories/search.ts';
import { type Steps, withPauses } from '../steps.ts';
import { nearestSpelling } from './nearestSpelling.ts';

/** Between the lines of a body, which is made of several fields. */
const FIELD_GAP = ' · ';
/** Characters that are looked at for the marks of one answer, all records together: a few milliseconds. */
const LOOKED_AT = 20_000;
/** So many texts of one answer are read beyond their beginning, for a hit that is further on. */
const READ_WHOLE = 3;

/** What is looked for, and how many texts may still be read whole. */
type Finding = { readonly looking: Looking; whole: number };

/** The part of a note or a body in which the hit is; where neither has one, the beginning of what there is. */
const excerptFrom = ({ notes, body }: SearchTexts, looking: Looking): Excerpt => {
  const inNotes = excerptOf(notes, looking);
  if (inNotes.hasHit) return inNotes;
  const inBody = excerptOf(body, looking, FIELD_GAP);
  return inBody.pieces.length > 0 ? inBody : inNotes;
};

const detailOf = (row: SearchRow, finding: Finding, repository: SearchRepository): Excerpt['pieces'] => {
  const { looking } = finding;
  const beginning = excerptFrom(row, looking);
  const isFurther = row.isCut === 1 && finding.whole > 0 && !beginning.hasHit && !hasAll(row.title, looking.terms);
  if (!isFurther) return beginning.pieces;
  finding.whole -= 1;
  return excerptFrom(repository.whole(row.row) ?? row, looking).pieces;
};

const hitOf = (row: SearchRow, finding: Finding, repository: SearchRepository): SearchHit[] => {
  const title = markText(row.title.replace(/\s+/gu, ' '), finding.looking.terms);
  const detail = detailOf(row, finding, repository);
  const { roleId, personId } = row;
  switch (row.kind) {
    // The ids stand in the index as they stand in their tables.
    case 'role':
      return [{ kind: 'role', id: row.recordId as RoleId, title, detail }];
    case 'company':
      return [{ kind: 'company', id: row.recordId as CompanyId, title, detail }];
    case 'person':
      return [{ kind: 'person', id: row.recordId as PersonId, title, detail }];
    case 'interview':
      return roleId === null ? [] : [{ kind: 'interview', id: row.recordId as InterviewId, roleId, title, detail }];
    case 'interaction':
      return roleId === null && personId === null
        ? []
        : [{ kind: 'interaction', id: row.recordId as InteractionId, roleId, personId, title, detail }];
    case 'signal':
      return roleId === null ? [] : [{ kind: 'signal', id: row.recordId as SignalId, roleId, title, detail }];
  }
};

/** Finds records by what the user types. */
export const createSearch = (repository: SearchRepository) => {
  const hitsFor = function* (terms: readonly Term[]): Steps<SearchHit[]> {
    const best = yield* repository.best(expressionOf(terms));
    const shares = fairShare(
      best.map(({ length }) => length),
      SEARCH_HITS,
    );
    const rows = best.flatMap((ofKind, index) => ofKind.slice(0, shares[index]));
    const found = new Map(repository.texts(rows).map((row) => [row.row, row]));
    const finding = { looking: lookFor(terms, LOOKED_AT), whole: READ_WHOLE };
    return rows.flatMap((row) => {
      const record = found.get(row);
      return record === undefined ? [] : hitOf(record, finding, repository);
    });
  };
  const look = function* ({ text }: Parsed<'search.find'>): Steps<Result<Output<'search.find'>>> {
    const terms = parseQuery(text);
    if (terms.length === 0) return ok({ hits: [], nearest: null });
    const hits = yield* hitsFor(terms);
    const nearest = hits.length > 0 ? null : yield* nearestSpelling(text.normalize('NFC'), terms, repository);
    return ok({ hits, nearest });
  };
  return {
    /** Of every kind its best, kinds one after the other; nothing that can be typed is an error. */
    look,
    /** The same, with the window served in between. */
    find: (input: Parsed<'search.find'>): Promise<Result<Output<'search.find'>>> => withPauses(look(input)),
  };
};
export type Search = ReturnType<typeof createSearch>;
