import type { Who } from '#shared/contract/who.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Part } from '#shared/domain/person.ts';
import type { SuggestedPeople } from '../../api/useSuggest.ts';
import { type Choice, USUAL_PART } from '../../lists/choice.ts';
import { resolveWho } from '../../lists/resolveWho.ts';

/**
 * Whom a field of a form about a role names, as main takes it, or what has to be asked about it.
 * @param found the people that fit the field's text
 */
export const namedBy = (
  choice: Choice<PersonId>,
  part: Part | null,
  found: SuggestedPeople,
  hasRole = true,
): { readonly who: Who | null } | { readonly question: string } => {
  const meant = resolveWho(choice, found, hasRole);
  switch (meant.kind) {
    case 'nobody':
      return { who: null };
    case 'ask':
      return { question: meant.question };
    case 'known':
      return { who: { kind: 'person', personId: meant.id, part } };
    case 'new':
      return { who: { kind: 'new', name: meant.name, part: part ?? USUAL_PART.new } };
  }
};
