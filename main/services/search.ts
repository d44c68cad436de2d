import { randomUUID } from 'node:crypto';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { SEARCH_HITS } from '#shared/contract/pageSizes.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Marked, SearchHit } from '#shared/contract/search.ts';
import type { CompanyId, InteractionId, InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import { fairShare } from '#shared/search/fairShare.ts';
import { searchExpression } from '#shared/search/query.ts';
import { splitMarked } from '#shared/search/splitMarked.ts';
import type { Marks, SearchRepository, SearchRow } from '../repositories/search.ts';

/** Between the lines of a body, which is made of several fields. */
const FIELD_GAP = ' · ';

/** Marks that are in no text, because nobody could have known them when it was written. */
const newMarks = (): Marks => {
  const key = randomUUID();
  return { open: `\uE000${key}\uE001`, close: `\uE002${key}\uE003` };
};

const hitOf = (row: SearchRow, { open, close }: Marks, repository: SearchRepository): SearchHit[] => {
  const split = (text: string): Marked[number][] => splitMarked(text, open, close);
  const title = split(row.title.replace(/\s+/gu, ' '));
  const notes = row.notes.replace(/\s+/gu, ' ').trim();
  const body = row.body.trim().replace(/\s*\n\s*/gu, FIELD_GAP);
  const withHit = [notes, body].find((text) => text.includes(open));
  const detail = split(withHit ?? (body || notes));
  switch (row.kind) {
    // The ids stand in the index as they stand in their tables.
    case 'role':
      return [{ kind: 'role', id: row.recordId as RoleId, title, detail }];
    case 'company':
      return [{ kind: 'company', id: row.recordId as CompanyId, title, detail }];
    case 'person':
      return [{ kind: 'person', id: row.recordId as PersonId, title, detail }];
    case 'interview': {
      const roleId = repository.roleOfInterview(row.recordId);
      return roleId === undefined
        ? []
        : [{ kind: 'interview', id: row.recordId as InterviewId, roleId, title, detail }];
    }
    case 'interaction': {
      const found = repository.ofInteraction(row.recordId);
      return found === undefined
        ? []
        : [{ ...found, kind: 'interaction', id: row.recordId as InteractionId, title, detail }];
    }
  }
};

/** Finds records by what the user types. */
export const createSearch = (repository: SearchRepository) => ({
  /** Of every kind its best, kinds one after the other; nothing that can be typed is an error. */
  find: ({ text }: Parsed<'search.find'>): Result<Output<'search.find'>> => {
    const expression = searchExpression(text);
    if (expression === null) return ok({ hits: [] });
    const best = repository.best(expression);
    const shares = fairShare(
      best.map(({ length }) => length),
      SEARCH_HITS,
    );
    const marks = newMarks();
    const hits = best.flatMap((ofKind, index) => {
      const rows = ofKind.slice(0, shares[index]);
      const found = new Map(repository.marked(expression, rows, marks).map((row) => [row.row, row]));
      return rows.flatMap((row) => {
        const record = found.get(row);
        return record === undefined ? [] : hitOf(record, marks, repository);
      });
    });
    return ok({ hits });
  },
});
export type Search = ReturnType<typeof createSearch>;
