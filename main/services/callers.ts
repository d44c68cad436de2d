import type { Caller } from '#shared/contract/callers.ts';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { CALLERS } from '#shared/contract/pageSizes.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { CompanyId, InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { hasAll } from '#shared/search/marks.ts';
import { expressionOf, parseQuery, type Term } from '#shared/search/query.ts';
import { digitsIn, sameDigits, tailOf } from '#shared/search/sameNumber.ts';
import type { CallersRepository } from '../repositories/callers.ts';
import type { SearchRow } from '../repositories/search.ts';
import { type Steps, withPauses } from '../steps.ts';
import type { BaseParts } from './baseParts.ts';

/** Somebody who may be meant, with the role by which they were found, if it was one. Without a person: the role alone. */
type Candidate = { readonly by: Caller['by'] } & (
  | { readonly personId: PersonId; readonly roleId: RoleId | null }
  | { readonly personId: null; readonly roleId: RoleId }
);
type Hits = { readonly rows: readonly SearchRow[]; readonly terms: readonly Term[] };

/** The people who have one of the numbers; those who have more of its digits first. */
const byNumber = (typed: readonly string[], found: readonly PersonId[], callers: CallersRepository): PersonId[] => {
  const ended = typed.flatMap((digits) => callers.byTail(tailOf(digits)));
  const all = new Map([...ended, ...callers.numbered(found)].map(({ id, phone }) => [id, phone]));
  return [...all]
    .map(([id, phone]) => ({
      id,
      digits: Math.max(0, ...digitsIn(phone).flatMap((own) => typed.map((digits) => sameDigits(digits, own)))),
    }))
    .filter(({ digits }) => digits > 0)
    .sort((one, other) => other.digits - one.digits)
    .map(({ id }) => id);
};

/** Whose name it is: those who are called so, and with whom there was something. */
const namedSo = ({ rows, terms }: Hits): PersonId[] =>
  rows.flatMap((row) => {
    if (!hasAll(row.title, terms)) return [];
    if (row.kind === 'person') return [row.recordId as PersonId];
    return row.kind === 'interaction' && row.personId !== null ? [row.personId] : [];
  });

/** Who has to do with what was found. The ids stand in the index as they stand in their tables. */
const aroundRow = (row: SearchRow, callers: CallersRepository): Candidate[] => {
  const { roleId } = row;
  const people = (ids: readonly PersonId[]): Candidate[] => ids.map((personId) => ({ by: 'word', personId, roleId }));
  switch (row.kind) {
    case 'role': {
      const id = row.recordId as RoleId;
      const known: Candidate[] = callers.ofRole(id).map((personId) => ({ by: 'word', personId, roleId: id }));
      return known.length > 0 ? known : [{ by: 'word', personId: null, roleId: id }];
    }
    case 'person':
      return people([row.recordId as PersonId]);
    case 'company':
      return people(callers.ofCompany(row.recordId as CompanyId));
    case 'interview':
      return people(callers.ofInterview(row.recordId as InterviewId));
    case 'interaction':
    case 'signal':
      if (row.personId !== null) return people([row.personId]);
      return roleId === null ? [] : people(callers.ofRole(roleId));
  }
};

/** Who is calling, by whatever is known of them while the phone rings. Reads alone. */
export const createCallers = ({ callers, search, clock }: Pick<BaseParts, 'callers' | 'search' | 'clock'>) => {
  const hitsOf = function* (terms: readonly Term[]): Steps<Hits> {
    const best = (yield* search.best(expressionOf(terms))).flat();
    const texts = new Map(search.texts(best).map((row) => [row.row, row]));
    return { terms, rows: best.flatMap((row) => texts.get(row) ?? []) };
  };

  const callerOf = ({ by, personId, roleId }: Candidate): Caller[] => {
    const person = personId === null ? null : callers.person(personId);
    // Gone since the search saw it.
    if (person === undefined) return [];
    const { role, others } =
      personId === null ? { role: callers.role(roleId), others: 0 } : callers.roleOf(personId, roleId);
    if (person === null && role === undefined) return [];
    const whose = { personId, roleId: role?.id ?? null };
    return [
      {
        ...{ by, person },
        role: role ?? null,
        otherRoles: others,
        last: callers.last(whose),
        promises: callers.promises(whose),
        interview: callers.interview(whose, clock.now()),
      },
    ];
  };

  const look = function* ({ text }: Parsed<'callers.find'>): Steps<Result<Output<'callers.find'>>> {
    const terms = parseQuery(text);
    if (terms.length === 0) return ok([]);
    const hits = yield* hitsOf(terms);
    const inPeople = hits.rows.flatMap((row) => (row.kind === 'person' ? [row.recordId as PersonId] : []));
    const typed = digitsIn(text.normalize('NFC'));
    const numbers = typed.length === 0 ? [] : byNumber(typed, inPeople, callers);
    yield;
    const names = callers.inOrder(namedSo(hits), nameKey(text));
    yield;
    const chosen = new Map<string, Candidate>();
    const add = (candidate: Candidate): void => {
      const key = candidate.personId ?? candidate.roleId;
      if (chosen.size < CALLERS && !chosen.has(key)) chosen.set(key, candidate);
    };
    for (const personId of numbers) add({ by: 'number', personId, roleId: null });
    for (const personId of names) add({ by: 'name', personId, roleId: null });
    for (const row of hits.rows) {
      if (chosen.size >= CALLERS) break;
      aroundRow(row, callers).forEach(add);
      yield;
    }
    const found: Caller[] = [];
    for (const candidate of chosen.values()) {
      found.push(...callerOf(candidate));
      yield;
    }
    return ok(found);
  };

  return {
    /** Best first: whose number it is, then whose name, then those about whom the word is. */
    look,
    /** The same, with the window served in between. */
    find: (input: Parsed<'callers.find'>): Promise<Result<Output<'callers.find'>>> => withPauses(look(input)),
  };
};
export type Callers = ReturnType<typeof createCallers>;
