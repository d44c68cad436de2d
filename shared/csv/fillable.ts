import type { RoleDraft } from './roleDraft.ts';

/** What a row may fill in a role that is there already. Their places are those of the bits of `broughtBits`: add at the end. */
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

/**
 * Which of these an import brought with a new role, one bit each. What was brought and is empty now, somebody emptied, and
 * no newer file fills it again.
 */
export const broughtBits = (draft: Pick<RoleDraft, Fillable>): number =>
  FILLABLE.reduce((bits, field, place) => (draft[field] ? bits | (1 << place) : bits), 0);

/** Whether `broughtBits` has that one. */
export const isBrought = (bits: number, field: Fillable): boolean => (bits & (1 << FILLABLE.indexOf(field))) !== 0;
