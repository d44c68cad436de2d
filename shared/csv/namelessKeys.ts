import type { SourceRow } from './plan.ts';
import { isLeftOut, isRefused, type RoleDraft } from './roleDraft.ts';

/** The day by which a row is compared with others. */
export const dayOf = (draft: RoleDraft): string | null => draft.appliedOn ?? draft.savedOn;

/** A row as one text. Empty cells at its end are none: spreadsheets leave them out. */
export const rowText = ({ cells }: SourceRow): string => {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end -= 1;
  return cells.slice(0, end).join('\0');
};

/**
 * The keys of rows without id or address: all that the row says, so that only a repeat joins it; and, where no other row of
 * its source has them, its company, title and day, by which a later export of the same source finds it again.
 */
export const namelessKeys = (
  rows: readonly SourceRow[],
  { kinds, digest }: { readonly kinds: readonly string[]; readonly digest: (text: string) => string },
  keyOf: (name: string) => string,
): ((draft: RoleDraft, row: number) => readonly string[]) => {
  const exactKeys = new Map<number, string>();
  const nameKeys = new Map<number, string>();
  /** For each name key the row that has it; `null` if rows that differ have it. */
  const holders = new Map<string, string | null>();
  rows.forEach((row, index) => {
    const { read, table } = row;
    if (isRefused(read) || isLeftOut(read) || read.keys.length > 0) return;
    const kind = kinds[table] ?? '';
    const exact = `row:${digest(`${kind}\n${rowText(row)}`)}`;
    const name = `row:${digest([keyOf(read.company), keyOf(read.title), dayOf(read) ?? '', kind].join('\n'))}`;
    exactKeys.set(index, exact);
    nameKeys.set(index, name);
    const holder = holders.get(name);
    holders.set(name, holder === undefined || holder === exact ? exact : null);
  });
  return (_, index) => {
    const exact = exactKeys.get(index) ?? '';
    const name = nameKeys.get(index) ?? '';
    return holders.get(name) === exact ? [exact, name] : [exact];
  };
};
