import type { SourceRow } from './plan.ts';
import { isLeftOut, isRefused, type RoleDraft } from './roleDraft.ts';

/** The rows of one role, in the order of the files. */
export type RowGroup = { readonly rows: readonly number[]; readonly keys: readonly string[] };

/** The keys of a row that names neither an id nor an address. */
export type NamelessKeys = (draft: RoleDraft, row: number) => readonly string[];

/**
 * Puts together the rows that name one role by a key they share. Where a row's keys belong to two roles it joins the
 * first: two roles are never merged on a guess.
 */
export const groupRows = (rows: readonly SourceRow[], nameless: NamelessKeys): readonly RowGroup[] => {
  const groups: { rows: number[]; keys: readonly string[] }[] = [];
  /** Of groups that have taken up keys of further rows: lists of their own, to be added to. */
  const gathered = new Map<number, string[]>();
  const byKey = new Map<string, number>();
  rows.forEach(({ read }, index) => {
    if (isRefused(read) || isLeftOut(read)) return;
    const keys = read.keys.length === 0 ? nameless(read, index) : read.keys;
    let place: number | undefined;
    for (const key of keys) {
      place = byKey.get(key);
      if (place !== undefined) break;
    }
    const group = place === undefined ? undefined : groups[place];
    if (group === undefined || place === undefined) {
      for (const key of keys) byKey.set(key, groups.length);
      groups.push({ rows: [index], keys });
      return;
    }
    group.rows.push(index);
    for (const key of keys) {
      if (byKey.has(key)) continue;
      byKey.set(key, place);
      const all = gathered.get(place) ?? [...group.keys];
      all.push(key);
      gathered.set(place, all);
      group.keys = all;
    }
  });
  return groups;
};
