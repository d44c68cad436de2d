import { nameKey } from '#shared/domain/nameKey.ts';
import { parts } from '#shared/messages/parts.ts';
import { who as words } from '#shared/messages/who.ts';
import type { SuggestedPeople } from '../api/useSuggest.ts';
import type { Suggestion } from '../ui/useSuggestions.ts';

/** People as entries of a list, each with what tells them from a namesake: their part in the role, their company. */
export const personSuggestions = (people: SuggestedPeople): readonly Suggestion[] =>
  people.map(({ id, name, companyName, part }) => ({
    id,
    label: name,
    detail: [part === null ? null : parts[part], companyName].filter((one) => one !== null).join(', '),
  }));

/** What the entry says that adds somebody new: that it is another of the name, where somebody has it already. */
export const addPersonLabel =
  (people: SuggestedPeople) =>
  (typed: string): string =>
    words.addNew({ name: typed, isNamesake: people.some(({ name }) => nameKey(name) === nameKey(typed)) });
