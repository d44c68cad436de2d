import type { ImportAction, ImportReason } from '../contract/imports.ts';
import { nameKey } from '../domain/nameKey.ts';
import { findDuplicates } from './findDuplicates.ts';
import { groupRows, type RowGroup } from './groupRows.ts';
import { leadingDraft, mergeDrafts } from './mergeDrafts.ts';
import type { BoardFacts, PlannedRow, RoleGroup, SourceRow } from './plan.ts';
import { roleChange } from './roleChange.ts';
import { isLeftOut, isRefused, type RoleDraft } from './roleDraft.ts';

export type PlanParts = {
  readonly rows: readonly SourceRow[];
  /** Per table, the kind of its source (see findDuplicates). */
  readonly kinds: readonly string[];
  readonly board: BoardFacts;
  /** A short digest of a text, the same on every machine. */
  readonly digest: (text: string) => string;
};

const dayOf = (draft: RoleDraft): string | null => draft.appliedOn ?? draft.savedOn;

/** Folding a name costs more than looking it up, and names repeat. */
const cachedNameKey = (): ((name: string) => string) => {
  const keys = new Map<string, string>();
  return (name) => {
    let key = keys.get(name);
    if (key === undefined) {
      key = nameKey(name);
      keys.set(name, key);
    }
    return key;
  };
};

/** The drafts of a group's rows. Groups hold rows with a draft only. */
const draftsOf = (rows: readonly SourceRow[], group: RowGroup): readonly RoleDraft[] =>
  group.rows.flatMap((index) => {
    const read = rows[index]?.read;
    return read === undefined || isRefused(read) || isLeftOut(read) ? [] : [read];
  });

/** Which rows of a group repeat another one, cell by cell and in a file of the same kind. The first of them is no repeat. */
const repeatsIn = (group: RoleGroup, rows: readonly SourceRow[], kinds: readonly string[]): ReadonlySet<number> => {
  const repeats = new Set<number>();
  const seen = new Set<string>();
  // The leading row first: it stands for the role and so is never the repeat.
  for (const index of [group.lead, ...group.rows.filter((row) => row !== group.lead)]) {
    const row = rows[index];
    if (row === undefined) continue;
    const text = `${kinds[row.table] ?? ''}\0${row.cells.join('\0')}`;
    if (seen.has(text)) repeats.add(index);
    seen.add(text);
  }
  return repeats;
};

const leadFate = (group: RoleGroup): { readonly action: ImportAction; readonly reason: ImportReason } => {
  if (group.known === null) {
    return { action: 'create', reason: { code: group.duplicate === null ? 'new_role' : 'possible_duplicate' } };
  }
  return group.change === null
    ? { action: 'skip', reason: { code: 'already_on_board' } }
    : { action: 'update', reason: group.change.reason };
};

/** The plan: for every row what becomes of it and why, and the roles that the rows make. Nothing is written by this. */
export const planRoles = ({
  rows,
  kinds,
  board,
  digest,
}: PlanParts): { readonly rows: readonly PlannedRow[]; readonly groups: readonly RoleGroup[] } => {
  const keyOf = cachedNameKey();
  // The kind is part of it: rows without an id in two different sources are two roles until the user says otherwise.
  const nameless = (draft: RoleDraft, table: number): string =>
    `row:${digest([keyOf(draft.company), keyOf(draft.title), dayOf(draft) ?? '', kinds[table] ?? ''].join('\n'))}`;

  const merged = groupRows(rows, nameless).map((group) => {
    const drafts = draftsOf(rows, group);
    const leading = leadingDraft(drafts);
    const draft = mergeDrafts(drafts, leading);
    const known = group.keys.map(board.ownerOfKey).find((id) => id !== undefined);
    const role = known === undefined ? undefined : board.role(known);
    return {
      draft,
      lead: group.rows[leading] ?? 0,
      rows: group.rows,
      keys: group.keys,
      companyKey: keyOf(draft.company),
      titleKey: keyOf(draft.title),
      known: role?.id ?? null,
      change: role === undefined ? null : roleChange(role, draft),
    };
  });
  const fresh = merged.filter(({ known }) => known === null);
  const duplicates = findDuplicates(
    fresh.map(({ companyKey, titleKey, draft, lead }) => ({
      companyKey,
      titleKey,
      day: dayOf(draft),
      kind: kinds[rows[lead]?.table ?? 0] ?? '',
    })),
    board,
  );
  let next = 0;
  const groups: readonly RoleGroup[] = merged.map((group) => ({
    ...group,
    duplicate: group.known === null ? (duplicates[next++] ?? null) : null,
  }));

  const planned: PlannedRow[] = rows.map(({ table, line, read }) => {
    const { company, title } = read;
    if (isRefused(read)) return { table, line, action: 'invalid', reason: read.invalid, company, title, group: -1 };
    const reason: ImportReason = isLeftOut(read) ? read.leftOut : { code: 'already_on_board' };
    return { table, line, action: 'skip', reason, company, title, group: -1 };
  });
  groups.forEach((group, place) => {
    const fate = leadFate(group);
    const repeats = group.rows.length === 1 ? undefined : repeatsIn(group, rows, kinds);
    for (const index of group.rows) {
      const row = planned[index];
      if (row === undefined) continue;
      if (index === group.lead) planned[index] = { ...row, ...fate, group: place };
      else if (repeats?.has(index))
        planned[index] = { ...row, action: 'skip', reason: { code: 'repeated_row' }, group: place };
      else if (fate.action === 'skip') planned[index] = { ...row, ...fate, group: place };
      else planned[index] = { ...row, action: 'link', reason: { code: 'same_role_in_this_import' }, group: place };
    }
  });
  return { rows: planned, groups };
};
