import type { Output } from '#shared/contract/index.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { who as words } from '#shared/messages/who.ts';
import type { Choice } from './choice.ts';

type Found = Output<'people.suggest'>;
type Person = Found[number];

/** Whom a name means: nobody, somebody known, somebody new, or it has to be asked, in words. */
export type Who =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'known'; readonly id: PersonId; readonly name: string; readonly person: Person | undefined }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'ask'; readonly question: string };

const known = (person: Person): Who => ({ kind: 'known', id: person.id, name: person.name, person });
const ask = (question: string): Who => ({ kind: 'ask', question });

/**
 * Whom a field names, with the people that fit its text. A whole name means whoever has it, if there is one such person
 * in the role or at its company, or one at all where no role is named. A namesake from elsewhere is asked about, and so
 * is a name that others begin with: nobody is taken or made by a guess.
 */
export const resolveWho = (choice: Choice<PersonId>, found: Found, hasRole: boolean): Who => {
  const name = choice.name.trim();
  if (name === '') return { kind: 'nobody' };
  if (choice.kind === 'new') return { kind: 'new', name };
  if (choice.kind === 'known') {
    return { kind: 'known', id: choice.id, name, person: found.find(({ id }) => id === choice.id) };
  }
  const namesakes = found.filter((person) => nameKey(person.name) === nameKey(name));
  const here = hasRole ? namesakes.filter(({ isHere }) => isHere) : namesakes;
  const [only, another] = here;
  if (another !== undefined) return ask(words.twice({ name }));
  if (only !== undefined) return known(only);
  const [elsewhere] = namesakes;
  if (elsewhere !== undefined) return ask(words.elsewhere({ name: elsewhere.name, company: elsewhere.companyName }));
  const [like] = found;
  return like === undefined ? { kind: 'new', name } : ask(words.like({ name, like: like.name }));
};

/** What stands below the field: whom the name is taken for, or nothing while that is open. */
export const meaningOf = (who: Who, choice: Choice<PersonId>, hasRole: boolean): string | null => {
  switch (who.kind) {
    case 'known':
      // What was chosen from the list needs no explanation.
      return choice.kind === 'known' ? null : words.known({ name: who.name, company: who.person?.companyName ?? null });
    case 'new':
      return hasRole ? null : words.isNew({ name: who.name });
    default:
      return null;
  }
};
