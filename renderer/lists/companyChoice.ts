import { useState } from 'react';
import type { CompanyRef } from '#shared/domain/companyRef.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { companies as words } from '#shared/messages/companies.ts';
import { ApiFailure } from '../api/client.ts';
import { type SuggestedCompanies, suggestCompanies, useCompanySuggest } from '../api/useSuggest.ts';
import type { AddEntry, Suggestion } from '../ui/useSuggestions.ts';

/** Names of which the user said that they are new, though others look like them. */
const saidToBeNew = new Set<string>();

/** What a typed name is taken for. `unclear`: others look like it, and the user has not said that it is a new one. */
type Meaning =
  | { readonly kind: 'known'; readonly id: CompanyId; readonly name: string }
  | { readonly kind: 'new' | 'unclear'; readonly name: string }
  | { readonly kind: 'none' };

const meaningOf = (text: string, found: SuggestedCompanies): Meaning => {
  const typed = text.trim();
  if (typed === '') return { kind: 'none' };
  const known = found.find(({ name }) => nameKey(name) === nameKey(typed));
  if (known !== undefined) return { kind: 'known', ...known };
  const [like] = found;
  if (like === undefined || saidToBeNew.has(nameKey(typed))) return { kind: 'new', name: typed };
  return { kind: 'unclear', name: like.name };
};

/** The company that is stored where a name is edited: another spelling of its name still means that one. */
type Present = { readonly id: CompanyId; readonly name: string } | null;

/** Which company a typed name means, `null` for none; or what has to be asked, in words. */
export type CompanyAnswer = { readonly company: CompanyRef | null } | { readonly question: string };

/**
 * Which company a typed name means, asked of main at this moment. A name that only resembles a known one is asked about
 * once, so that no company comes into being by a name cut short. Rejects as `call` does.
 */
export const resolveCompany = async (text: string, present: Present = null): Promise<CompanyAnswer> => {
  const typed = text.trim();
  if (present !== null && typed !== '' && nameKey(present.name) === nameKey(typed)) {
    return { company: { kind: 'known', id: present.id, spelling: typed } };
  }
  const meaning = meaningOf(text, await suggestCompanies(text));
  switch (meaning.kind) {
    case 'none':
      return { company: null };
    case 'known':
      return { company: { kind: 'known', id: meaning.id } };
    case 'new':
      return { company: { kind: 'new', name: meaning.name } };
    case 'unclear':
      return { question: words.chooseOrAdd({ typed, like: meaning.name }) };
  }
};

/** The same, where one has to be named: nothing typed is a question as well. */
export const resolveNamedCompany = async (
  text: string,
): Promise<{ readonly company: CompanyRef } | { readonly question: string }> => {
  const answer = await resolveCompany(text);
  if ('question' in answer) return answer;
  const { company } = answer;
  return company === null ? { question: words.nameMissing } : { company };
};

/**
 * The company that a field's text means.
 * @throws ApiFailure with the question, if a name only resembles a known one and the user has not said which is meant
 */
export const companyMeant = async (text: string, present: Present): Promise<CompanyRef | null> => {
  const answer = await resolveCompany(text, present);
  if ('question' in answer) throw new ApiFailure({ code: 'invalid_input', message: answer.question });
  return answer.company;
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
