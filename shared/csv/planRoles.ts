import type { ImportAction, ImportReason } from '../contract/imports.ts';
import { dayNumber } from '../domain/calendarDay.ts';
import type { RoleId } from '../domain/ids.ts';
import { nameKey } from '../domain/nameKey.ts';
import { type Candidate, findDuplicates, WITHIN_DAYS } from './findDuplicates.ts';
import { groupRows, type RowGroup } from './groupRows.ts';
import { leadingDraft, mergeDrafts } from './mergeDrafts.ts';
import { dayOf, namelessKeys, rowText } from './namelessKeys.ts';
import type { BoardFacts, PlannedRow, RoleGroup, SourceRow } from './plan.ts';
import type { StageResolver } from './resolveStage.ts';
import { hasNewStageWord, type KnownRole, roleChange } from './roleChange.ts';
import { isLeftOut, isRefused, type RoleDraft } from './roleDraft.ts';
import { NO_WARNINGS } from './rowNotes.ts';
import { withoutSharedAddresses } from './sharedAddresses.ts';

export type PlanParts = {
  readonly rows: readonly SourceRow[];
  /** Per table, the kind of its source (see findDuplicates). */
  readonly kinds: readonly string[];
  readonly board: BoardFacts;
  readonly resolver: StageResolver;
  /** A short digest of a text, the same on every machine. */
  readonly digest: (text: string) => string;
};

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

/** Two places speak against one role. */
const isElsewhere = ({ location }: KnownRole, draft: RoleDraft): boolean =>
  location !== null && location !== '' && draft.location !== null && nameKey(location) !== nameKey(draft.location);

/** The drafts of a group's rows. Groups hold rows with a draft only. */
const draftsOf = (rows: readonly SourceRow[], group: RowGroup): readonly RoleDraft[] => {
  const drafts: RoleDraft[] = [];
  for (const index of group.rows) {
    const read = rows[index]?.read;
    if (read !== undefined && !isRefused(read) && !isLeftOut(read)) drafts.push(read);
  }
  return drafts;
};

/** Which rows of a group repeat another one, cell by cell and in a file of the same kind. The first of them is no repeat. */
const repeatsIn = (group: RoleGroup, rows: readonly SourceRow[], kinds: readonly string[]): ReadonlySet<number> => {
  const repeats = new Set<number>();
  const seen = new Set<string>();
  // The leading row first: it stands for the role and so is never the repeat.
  for (const index of [group.lead, ...group.rows.filter((row) => row !== group.lead)]) {
    const row = rows[index];
    if (row === undefined) continue;
    const text = `${kinds[row.table] ?? ''}\0${rowText(row)}`;
    if (seen.has(text)) repeats.add(index);
    seen.add(text);
  }
  return repeats;
};

type Fate = { readonly action: ImportAction; readonly reason: ImportReason };

/** While it is planned; whether it may be a double is known last. */
type OpenGroup = Omit<RoleGroup, 'duplicate'> & { duplicate: RoleGroup['duplicate'] };

/** One object for all the rows it is said of: most of 100,000 rows have the same reason. */
const NEW_ROLE: ImportReason = { code: 'new_role' };

const leadFate = (group: RoleGroup): Fate => {
  if (group.known === null) {
    return { action: 'create', reason: group.duplicate === null ? NEW_ROLE : { code: 'possible_duplicate' } };
  }
  return group.change === null
    ? { action: 'skip', reason: { code: 'already_on_board' } }
    : { action: 'update', reason: group.change.reason };
};

/** What becomes of every row: of those that make roles by their group, of the others by themselves. */
const planRows = (
  rows: readonly SourceRow[],
  groups: readonly RoleGroup[],
  kinds: readonly string[],
): readonly PlannedRow[] => {
  const groupOf = new Int32Array(rows.length).fill(-1);
  /** Of the rows that do not stand for their role. */
  const fates = new Map<number, Fate>();
  groups.forEach((group, place) => {
    for (const index of group.rows) groupOf[index] = place;
    if (group.rows.length === 1) return;
    const repeats = repeatsIn(group, rows, kinds);
    const fate = leadFate(group);
    const beside: Fate =
      fate.action === 'skip' ? fate : { action: 'link', reason: { code: 'same_role_in_this_import' } };
    for (const index of group.rows) {
      if (index === group.lead) continue;
      fates.set(index, repeats.has(index) ? { action: 'skip', reason: { code: 'repeated_row' } } : beside);
    }
  });
  return rows.map(({ table, line, read }, index): PlannedRow => {
    const { company, title } = read;
    const place = groupOf[index] ?? -1;
    const group = groups[place];
    if (group !== undefined && !isRefused(read) && !isLeftOut(read)) {
      const { action, reason } = fates.get(index) ?? leadFate(group);
      return { table, line, action, reason, company, title, warnings: read.warnings, group: place, record: null };
    }
    const alone = { table, line, company, title, warnings: NO_WARNINGS, group: -1, record: null };
    if (isRefused(read)) return { ...alone, action: 'invalid', reason: read.invalid };
    return { ...alone, action: 'skip', reason: isLeftOut(read) ? read.leftOut : { code: 'empty_row' } };
  });
};

/** The plan: for every row what becomes of it and why, and the roles that the rows make. Nothing is written by this. */
export const planRoles = ({
  rows: given,
  kinds,
  board,
  resolver,
  digest,
}: PlanParts): { readonly rows: readonly PlannedRow[]; readonly groups: readonly RoleGroup[] } => {
  const keyOf = cachedNameKey();
  const rows = withoutSharedAddresses(given, keyOf);
  const ownerOf = (keys: readonly string[]): RoleId | undefined => {
    for (const key of keys) {
      const owner = board.ownerOfKey(key);
      if (owner !== undefined) return owner;
    }
    return undefined;
  };

  const foundByFormer = new Set<RoleId>();
  /** The role of a former key, of that name and of about that day; of several rows that could be it the first. */
  const formerOwner = (draft: RoleDraft, companyKey: string, titleKey: string): RoleId | undefined => {
    const day = dayOf(draft);
    const isNear = (other: string): boolean =>
      day === null || Math.abs(dayNumber(day) - dayNumber(other)) <= WITHIN_DAYS;
    for (const key of draft.formerKeys) {
      const owner = board.ownerOfKey(key);
      if (owner === undefined || foundByFormer.has(owner)) continue;
      if (!board.sameName(companyKey, titleKey).some((role) => role.id === owner && isNear(role.day))) continue;
      foundByFormer.add(owner);
      return owner;
    }
    return undefined;
  };

  /** A row without an id that was imported as it stands has nothing new to say. */
  const isSeenWhole = (known: RoleId | undefined, keys: readonly string[]): boolean =>
    keys[0]?.startsWith('row:') === true && board.ownerOfKey(keys[0]) === known;

  /** Found by an id, an address, or all that the row says; what is found by names and days alone may be another role. */
  const isSure = (known: RoleId, keys: readonly string[]): boolean =>
    isSeenWhole(known, keys) || keys.some((key) => !key.startsWith('row:') && board.ownerOfKey(key) === known);

  const candidates: Candidate[] = [];
  const groups = groupRows(rows, namelessKeys(rows, { kinds, digest }, keyOf)).map((group): OpenGroup => {
    const drafts = draftsOf(rows, group);
    const leading = leadingDraft(drafts);
    const draft = mergeDrafts(drafts, leading);
    const lead = group.rows[leading] ?? 0;
    const companyKey = keyOf(draft.company);
    const titleKey = keyOf(draft.title);
    const known = ownerOf(group.keys) ?? formerOwner(draft, companyKey, titleKey);
    const found = known === undefined ? undefined : board.role(known);
    const isOther = found !== undefined && !isSure(found.id, group.keys) && isElsewhere(found, draft);
    const role = isOther ? undefined : found;
    const isNews = role !== undefined && !isSeenWhole(known, group.keys);
    if (role === undefined) {
      const idOf = draft.keys.length === 0 ? null : (kinds[rows[lead]?.table ?? 0] ?? '');
      candidates.push({ companyKey, titleKey, day: dayOf(draft), idOf });
    }
    return {
      draft,
      lead,
      rows: group.rows,
      keys: isOther ? group.keys.filter((key) => board.ownerOfKey(key) === undefined) : group.keys,
      companyKey,
      titleKey,
      known: role?.id ?? null,
      change: isNews ? roleChange(role, draft, resolver) : null,
      asksStage: isNews && hasNewStageWord(role, draft),
      duplicate: null,
    };
  });
  const duplicates = findDuplicates(candidates, board);
  groups
    .filter(({ known }) => known === null)
    .forEach((group, index) => {
      group.duplicate = duplicates[index] ?? null;
    });
  return { rows: planRows(rows, groups, kinds), groups };
};
