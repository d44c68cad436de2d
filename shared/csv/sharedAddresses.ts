import type { SourceRow } from './plan.ts';
import { isLeftOut, isRefused, type RoleDraft } from './roleDraft.ts';

const isAddress = (key: string): boolean => key.startsWith('url:');

/** A number of three digits and more is of a posting, whatever its rows are called. */
const HAS_NUMBER = /\d{3}/;

const wordsOf = (title: string): ReadonlySet<string> => new Set(title.split(/[^\p{L}\p{M}\p{N}+#]+/u).filter(Boolean));

/** `Editor` and `Senior Editor (m/w/d)` may be one posting in two spellings; `Editor` and `Designer` are none. */
const mayBeOne = (one: string, other: string): boolean => {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.size - b.size);
  return fewer === undefined || more === undefined || [...fewer].every((word) => more.has(word));
};

/** The keys of addresses that rows of different titles have, and that name no number: pages of many postings. */
const sharedKeys = (rows: readonly SourceRow[], keyOf: (name: string) => string): ReadonlySet<string> => {
  const titles = new Map<string, string>();
  const shared = new Set<string>();
  for (const { read } of rows) {
    if (isRefused(read) || isLeftOut(read)) continue;
    for (const key of read.keys) {
      if (!isAddress(key) || HAS_NUMBER.test(key)) continue;
      const title = titles.get(key);
      if (title === undefined) titles.set(key, keyOf(read.title));
      else if (title !== keyOf(read.title) && !mayBeOne(title, keyOf(read.title))) shared.add(key);
    }
  }
  return shared;
};

/** No address that rows of different roles share is a key; it finds a role with company and title alone. */
const withoutKeys = (draft: RoleDraft, shared: ReadonlySet<string>): RoleDraft => {
  if (!draft.keys.some((key) => shared.has(key))) return draft;
  const addresses = draft.keys.filter(isAddress);
  return {
    ...draft,
    keys: draft.keys.filter((key) => !isAddress(key)),
    formerKeys: [...draft.formerKeys, ...addresses],
  };
};

/**
 * Rows without the keys that say nothing: many firms have one page for all that they look for, and whoever keeps a list
 * notes that page for each. No list of words knows all of them; that two rows of one address are called differently does.
 */
export const withoutSharedAddresses = (
  rows: readonly SourceRow[],
  keyOf: (name: string) => string,
): readonly SourceRow[] => {
  const shared = sharedKeys(rows, keyOf);
  if (shared.size === 0) return rows;
  return rows.map((row) => {
    const { read } = row;
    return isRefused(read) || isLeftOut(read) ? row : { ...row, read: withoutKeys(read, shared) };
  });
};
