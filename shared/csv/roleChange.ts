import type { ImportReason } from '../contract/imports.ts';
import type { RoleId } from '../domain/ids.ts';
import type { StageKind } from '../domain/stage.ts';
import type { RoleDraft } from './roleDraft.ts';

/** What a row may fill in a role that is there already. */
export const FILLABLE = [
  'url',
  'location',
  'salary',
  'source',
  'description',
  'notes',
  'resumeName',
  'savedOn',
  'appliedOn',
] as const satisfies readonly (keyof RoleDraft)[];
export type Fillable = (typeof FILLABLE)[number];

/** A role of the board as far as an import looks at it. */
export type KnownRole = { readonly id: RoleId; readonly stageKind: StageKind } & Readonly<
  Record<Fillable, string | null>
>;

export type RoleChange = {
  readonly fills: readonly Fillable[];
  /** The role was saved only, and the file says on which day it was applied for. */
  readonly movesToApplied: boolean;
  readonly reason: ImportReason;
};

const WORDS: Readonly<Record<Fillable, string>> = {
  url: 'link',
  location: 'place',
  salary: 'salary',
  source: 'source',
  description: 'description',
  notes: 'notes',
  resumeName: 'résumé',
  savedOn: 'day saved',
  appliedOn: 'day applied',
};

/**
 * What a row adds to a role that is on the board: only what is empty there, never anything that somebody wrote.
 * The role moves only from before an application to Applied, and only when the day is new: a role that the user moved
 * back keeps its day, and so stays where it is. `null` if the row brings nothing new.
 */
export const roleChange = (role: KnownRole, draft: RoleDraft): RoleChange | null => {
  const fills = FILLABLE.filter((field) => !role[field] && Boolean(draft[field]));
  if (fills.length === 0) return null;
  if (!fills.includes('appliedOn')) {
    return {
      fills,
      movesToApplied: false,
      reason: { code: 'adds_details', value: fills.map((field) => WORDS[field]).join(', ') },
    };
  }
  const movesToApplied = role.stageKind === 'lead' || role.stageKind === 'saved';
  return { fills, movesToApplied, reason: { code: movesToApplied ? 'moves_to_applied' : 'adds_applied_date' } };
};
