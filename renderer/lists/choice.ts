import type { Part } from '#shared/domain/person.ts';

/** A record that a field names: one that was chosen, one that the user said is new, or a name that is only typed yet. */
export type Choice<Id> =
  | { readonly kind: 'known'; readonly id: Id; readonly name: string }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'typed'; readonly name: string };

/** Nothing chosen, nothing typed. */
export const NOBODY: Choice<never> = { kind: 'typed', name: '' };

/** A name that is only typed yet. */
export const typed = (name: string): Choice<never> => ({ kind: 'typed', name });

/** The id of what was chosen, if anything was. */
export const idOf = <Id>(choice: Choice<Id>): Id | null => (choice.kind === 'known' ? choice.id : null);

/** What somebody is to a role unless another part is chosen: of somebody known less is guessed than of somebody new. */
export const USUAL_PART: Readonly<Record<'known' | 'new', Part>> = { known: 'other', new: 'recruiter' };
