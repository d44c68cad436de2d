import type { SourceRow } from './plan.ts';
import { isLeftOut, isRefused, type RoleDraft } from './roleDraft.ts';

/** The rows of one role, in the order of the files. */
export type RowGroup = { readonly rows: number[]; readonly keys: string[] };

export type RoleKeyOf = (draft: RoleDraft, table: number) => string;

/**
 * Puts together the rows that name one role by a key they share. A row without id or address has the key that its words
 * make (`nameless`). Where a row's keys belong to two roles it joins the first: two roles are never merged on a guess.
 */
export const groupRows = (rows: readonly SourceRow[], nameless: RoleKeyOf): readonly RowGroup[] => {
  const groups: RowGroup[] = [];
  const byKey = new Map<string, RowGroup>();
  rows.forEach(({ read, table }, index) => {
    if (isRefused(read) || isLeftOut(read)) return;
    const keys = read.keys.length === 0 ? [nameless(read, table)] : read.keys;
    let group: RowGroup | undefined;
    for (const key of keys) {
      group = byKey.get(key);
      if (group !== undefined) break;
    }
    if (group === undefined) {
      group = { rows: [], keys: [] };
      groups.push(group);
    }
    group.rows.push(index);
    for (const key of keys) {
      if (byKey.has(key)) continue;
      byKey.set(key, group);
      group.keys.push(key);
    }
  });
  return groups;
};
