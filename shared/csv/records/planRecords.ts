import type { ImportReason } from '../../contract/imports.ts';
import type { RoleId } from '../../domain/ids.ts';
import { nameKey } from '../../domain/nameKey.ts';
import type { PlannedRow, RecordTarget, RoleGroup, SourceRow } from '../plan.ts';
import { findRole, type KnownRole, namedRoles, type RoleFacts } from './findRole.ts';
import type { RecordDraft } from './recordDraft.ts';
import type { RecordKind } from './recordKinds.ts';

/** What the board knows of roles that a record may be about. */
export type RecordBoard = {
  readonly ownerOfKey: (key: string) => RoleId | undefined;
  /** The roles with a key that ends in this id, whatever source it is of. */
  readonly ownersOfId: (id: string) => readonly RoleId[];
  readonly ofCompany: (companyKey: string) => readonly KnownRole<RoleId>[];
  /** Whether something can still be done there. */
  readonly isOpen: (role: RoleId) => boolean;
  readonly hasCompany: (companyKey: string) => boolean;
};

export type RecordParts = {
  readonly rows: readonly SourceRow[];
  readonly planned: readonly PlannedRow[];
  readonly groups: readonly RoleGroup[];
  readonly board: RecordBoard;
  /** Whether a new role comes into a stage where something can still be done. */
  readonly isOpen: (group: RoleGroup) => boolean;
  /** The last day on which something can have happened. */
  readonly lastDay: string;
  /** A short digest of a text, the same on every machine. */
  readonly digest: (text: string) => string;
};

/** The name before the colon of a key made from a column of ids: which source they are of is not known. */
export const ANY_ID = 'id';
const ID_PREFIX = `${ANY_ID}:`;

/** By what a record is known again: what it says, and of which role it says it. */
export const recordKey = ({ role, person, fields, text }: RecordDraft, digest: RecordParts['digest']): string => {
  const about = [role.keys, nameKey(role.company), nameKey(role.title), person];
  return `record:${digest(JSON.stringify([about, fields, text]))}`;
};

/** A target as a word, so that two are told apart by value. */
type RoleTarget = Exclude<RecordTarget, { readonly companyKey: string }>;
const wordOf = (target: RoleTarget): string => ('roleId' in target ? `r${target.roleId}` : `g${target.group}`);
const targetOf = (word: string): RoleTarget =>
  word.startsWith('r') ? { roleId: word.slice(1) as RoleId } : { group: Number(word.slice(1)) }; // as `wordOf` wrote it

/** The roles of the board together with those that this import makes. */
const allRoles = ({ planned, groups, board, isOpen }: RecordParts): RoleFacts<string> => {
  const byKey = new Map<string, string>();
  const byCompany = new Map<string, KnownRole<string>[]>();
  groups.forEach((group, place) => {
    if (group.known !== null || planned[group.lead]?.action !== 'create') return;
    const id = wordOf({ group: place });
    for (const key of group.keys) byKey.set(key, id);
    const before = byCompany.get(group.companyKey);
    const known = { id, titleKey: group.titleKey, isOpen: isOpen(group) };
    if (before === undefined) byCompany.set(group.companyKey, [known]);
    else before.push(known);
  });
  const byId = new Map<string, Set<string>>();
  for (const [key, id] of byKey) {
    const rest = key.slice(key.indexOf(':') + 1);
    byId.set(rest, (byId.get(rest) ?? new Set()).add(id));
  }
  const ofBoard = (roleId: RoleId): string => wordOf({ roleId });
  return {
    ownerOfKey: (key) => {
      if (!key.startsWith(ID_PREFIX)) {
        const owner = board.ownerOfKey(key);
        return owner === undefined ? byKey.get(key) : ofBoard(owner);
      }
      const id = key.slice(ID_PREFIX.length);
      const owners = new Set([...board.ownersOfId(id).map(ofBoard), ...(byId.get(id) ?? [])]);
      const [owner] = owners;
      return owners.size === 1 ? owner : undefined;
    },
    named: namedRoles((companyKey) => [
      ...board.ofCompany(companyKey).map((role) => ({ ...role, id: ofBoard(role.id) })),
      ...(byCompany.get(companyKey) ?? []),
    ]),
  };
};

const NEW_REASONS = {
  companies: 'new_company',
  interactions: 'new_interaction',
  signals: 'new_signal',
  promises: 'new_promise',
  follow_ups: 'new_follow_up',
} as const satisfies Record<RecordKind, ImportReason['code']>;
/** Characters of a record's words that its row shows. */
const SHOWN = 100;

const newReason = ({ fields, shown }: RecordDraft): ImportReason => {
  const code = NEW_REASONS[fields.kind];
  if (shown === '') return { code };
  return { code, value: shown.length > SHOWN ? `${shown.slice(0, SHOWN - 1)}…` : shown };
};

/** An address by which its role is not known stays in words: it may be of a meeting, and is no key of the role. */
const withLink = (draft: RecordDraft, role: string, roles: RoleFacts<string>): RecordDraft => {
  const { link, keys, otherKeys } = draft.role;
  const isOwn = (key: string): boolean => !key.startsWith(ID_PREFIX) && roles.ownerOfKey(key) === role;
  if (link === null || keys.some(isOwn) || otherKeys.some(isOwn)) return draft;
  return { ...draft, text: [draft.text, link].filter((part) => part !== '').join('\n\n') };
};

const nameOf = ({ role }: RecordDraft): string =>
  [role.title, role.company].filter((name) => name !== '').join(', ') || (role.keys[0] ?? '');

/** The day on which it happened or was said; `null`: it is still to come, or not known. */
const pastDay = ({ fields }: RecordDraft): string | null => ('at' in fields ? (fields.at?.day ?? null) : null);

/**
 * Decides of every row that is a record what becomes of it, once the roles are planned and decided on. The others stay as
 * they are. Nothing is written by this.
 */
export const planRecords = (parts: RecordParts): readonly PlannedRow[] => {
  const { rows, planned, groups, board, isOpen, lastDay, digest } = parts;
  if (rows.every(({ record }) => record === null)) return planned;
  const roles = allRoles(parts);
  const seen = new Set<string>();
  /** How often each thing was said so far: rows that only cells without a meaning tell apart are no repeats. */
  const times = new Map<string, number>();
  const keyOf = (draft: RecordDraft): string => {
    const key = recordKey(draft, digest);
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    return time === 0 ? key : `${key} ${time}`;
  };
  const closing = new Set(groups.flatMap(({ known, change }) => (change?.move?.stage.kind === 'closed' ? known : [])));
  const isClosed = (target: RoleTarget): boolean => {
    if ('roleId' in target) return !board.isOpen(target.roleId) || closing.has(target.roleId);
    const group = groups[target.group];
    return group !== undefined && !isOpen(group);
  };

  return planned.map((row, index): PlannedRow => {
    const draft = rows[index]?.record ?? null;
    if (draft === null) return row;
    const fate = (action: PlannedRow['action'], reason: ImportReason): PlannedRow => ({
      ...row,
      action,
      reason,
      warnings: draft.warnings,
      record: null,
    });
    if (draft.fields.kind === 'companies') {
      const companyKey = nameKey(draft.role.company);
      const isKnown = board.hasCompany(companyKey);
      if (isKnown) return fate('skip', { code: 'company_known' });
      if (seen.has(companyKey)) return fate('skip', { code: 'repeated_row' });
      seen.add(companyKey);
      return { ...fate('create', { code: 'new_company' }), record: { draft, key: '', target: { companyKey } } };
    }
    const found = findRole(draft.role, roles);
    if ('problem' in found) return fate('invalid', { code: found.problem, value: nameOf(draft).slice(0, 200) });
    const day = pastDay(draft);
    if (day !== null && day > lastDay) return fate('invalid', { code: 'in_future', value: day });
    const target = targetOf(found.role);
    if (draft.fields.kind === 'follow_ups' && isClosed(target))
      return fate('invalid', { code: 'role_closed', value: nameOf(draft).slice(0, 200) });
    const cells = JSON.stringify(rows[index]?.cells);
    if (seen.has(cells)) return fate('skip', { code: 'repeated_row' });
    seen.add(cells);
    const key = keyOf(draft);
    if (board.ownerOfKey(key) !== undefined) return fate('skip', { code: 'already_in_log' });
    const record = { draft: withLink(draft, found.role, roles), key, target };
    return { ...fate('create', newReason(draft)), record };
  });
};
