import { useState } from 'react';
import { nameKey } from '#shared/domain/nameKey.ts';
import { companies as words } from '#shared/messages/companies.ts';
import { type SuggestedCompanies, suggestCompanies, useCompanySuggest } from '../api/useSuggest.ts';
import type { AddEntry, Suggestion } from '../ui/useSuggestions.ts';

/** Names of which the user said that they are new, though others look like them. */
const saidToBeNew = new Set<string>();

/** What a typed name is taken for. `unclear`: others look like it, and the user has not said that it is a new one. */
type Meaning = { readonly kind: 'known' | 'new' | 'unclear'; readonly name: string } | { readonly kind: 'none' };

const meaningOf = (text: string, found: SuggestedCompanies): Meaning => {
  const typed = text.trim();
  if (typed === '') return { kind: 'none' };
  const known = found.find(({ name }) => nameKey(name) === nameKey(typed));
  if (known !== undefined) return { kind: 'known', name: known.name };
  const [like] = found;
  if (like === undefined || saidToBeNew.has(nameKey(typed))) return { kind: 'new', name: typed };
  return { kind: 'unclear', name: like.name };
};

/**
 * Why a company cannot be saved under this name yet, or `null`: a name that only resembles a known one is asked about
 * once, so that no company comes into being by a name cut short. Rejects as `call` does.
 */
export const companyProblem = async (text: string): Promise<string | null> => {
  const meaning = meaningOf(text, await suggestCompanies(text));
  return meaning.kind === 'unclear' ? words.chooseOrAdd({ typed: text.trim(), like: meaning.name }) : null;
};

type Choice = {
  readonly suggestions: readonly Suggestion[];
  readonly isSettled: boolean;
  readonly add: AddEntry | undefined;
  /** What the text is taken for, in words. */
  readonly meaning: string | null;
};

/** What a field for a company's name proposes. `onName` gets the name that is chosen or said to be new. */
export const useCompanyChoice = (text: string, isWanted: boolean, onName: (name: string) => void): Choice => {
  const isTyped = isWanted && text.trim() !== '';
  const { found, isSettled } = useCompanySuggest(text, isTyped);
  const [, setConfirmed] = useState('');
  const meaning: Meaning = isTyped && isSettled ? meaningOf(text, found) : { kind: 'none' };
  return {
    suggestions: isTyped ? found.map(({ id, name }) => ({ id, label: name })) : [],
    isSettled,
    add:
      meaning.kind === 'known'
        ? undefined
        : {
            label: (name) => words.addNew({ name }),
            run: (name) => {
              saidToBeNew.add(nameKey(name));
              setConfirmed(name);
              onName(name);
            },
          },
    meaning: meaning.kind === 'known' || meaning.kind === 'new' ? words.means[meaning.kind](meaning) : null,
  };
};
