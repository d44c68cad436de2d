import { companyKey } from './companyKey.ts';
import { profileKey } from './profileKey.ts';

/** By what two records can be seen to be of one person; the names are folded already. */
export type Identity<Id> = {
  readonly id: Id;
  readonly nameKey: string;
  readonly companyKey: string | null;
  readonly email: string | null;
  readonly profileUrl: string | null;
};
export type Likeness = 'email' | 'profile' | 'name_and_company' | 'name';
export type Pair<Id> = { readonly first: Id; readonly second: Id };
export type PersonPair<Id> = Pair<Id> & { readonly because: Likeness };

/** What tells one person from another, per likeness; `null` where the record does not say. The surest comes first. */
const IDENTITY_KEYS: readonly (readonly [Likeness, (person: Identity<unknown>) => string | null])[] = [
  ['email', ({ email }) => email?.toLowerCase() ?? null],
  ['profile', ({ profileUrl }) => (profileUrl === null ? null : profileKey(profileUrl))],
  ['name_and_company', ({ nameKey, companyKey }) => (companyKey === null ? null : `${nameKey}\n${companyKey}`)],
  ['name', ({ nameKey }) => nameKey],
];

/** So many people of one name with profiles of their own are told apart; further ones are not asked about. */
const MAX_TWINS = 50;

const siteOf = (key: string): string => key.split('/', 1)[0] ?? '';

/** Two profiles on one site are two people, whatever their names. */
const areTwo = (one: Identity<unknown>, other: Identity<unknown>): boolean => {
  if (one.profileUrl === null || other.profileUrl === null) return false;
  const [first, second] = [profileKey(one.profileUrl), profileKey(other.profileUrl)];
  return first !== second && siteOf(first) === siteOf(second);
};

/** After so many records whoever works on them may do something else. */
const PAUSE_EVERY = 256;
/** Work that can be left at each `yield`. */
type Steps<T> = Generator<undefined, T, undefined>;

/** Each further record of a group with one before it: as many pairs as there are records to put away. */
function* pairsBy<Id, Row extends { readonly id: Id }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
  isOther: (one: Row, other: Row) => boolean,
): Steps<Pair<Id>[]> {
  const groups = new Map<string, Row[]>();
  const pairs: Pair<Id>[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % PAUSE_EVERY === 0) yield;
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    const first = group.find((one) => !isOther(one, row));
    if (first !== undefined) pairs.push({ first: first.id, second: row.id });
    else if (group.length < MAX_TWINS) group.push(row);
  }
  return pairs;
}

/**
 * People who may be one and the same, the surest first, each pair once. Only for asking: two people may share a name, and
 * even an address. Those with two profiles on one site are not asked about.
 */
export function* likelyPeople<Id>(people: readonly Identity<Id>[], limit: number): Steps<readonly PersonPair<Id>[]> {
  const found = new Map<string, PersonPair<Id>>();
  for (const [because, keyOf] of IDENTITY_KEYS) {
    for (const { first, second } of yield* pairsBy<Id, Identity<Id>>(people, keyOf, areTwo)) {
      if (found.size === limit) return [...found.values()];
      const pair = `${first} ${second}`;
      if (!found.has(pair)) found.set(pair, { first, second, because });
    }
  }
  return [...found.values()];
}

/** Companies that may be one and the same: equal but for their legal form. */
export function* likelyCompanies<Id>(
  companies: readonly { readonly id: Id; readonly nameKey: string }[],
  limit: number,
): Steps<readonly Pair<Id>[]> {
  const pairs = yield* pairsBy<Id, { readonly id: Id; readonly nameKey: string }>(
    companies,
    ({ nameKey }) => companyKey(nameKey),
    () => false,
  );
  return pairs.slice(0, limit);
}
