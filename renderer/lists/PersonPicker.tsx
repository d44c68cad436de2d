import { useState } from 'react';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import { role as words } from '#shared/messages/role.ts';
import { usePeopleSuggest } from '../api/useSuggest.ts';
import { SuggestField } from '../ui/SuggestField.tsx';
import { addPersonLabel, personSuggestions } from './personSuggestions.ts';

/** Somebody who is known already, or somebody new by name. */
export type Picked = { readonly personId: PersonId | null; readonly name: string };

/** A list with somebody more on it; a new name that is there already stays once. */
export const withPicked = (people: readonly Picked[], picked: Picked): readonly Picked[] =>
  people.some(({ personId, name }) => picked.personId === personId && name === picked.name)
    ? people
    : [...people, picked];

type Props = {
  readonly label: string;
  /** Of the field, where its form looks for what is wrong. */
  readonly name?: string;
  readonly error?: string | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly roleId: RoleId;
  /** Those who are picked already are not proposed again. */
  readonly without: readonly (PersonId | null)[];
  /** Empties the text, too. */
  readonly onPick: (picked: Picked) => void;
};

const NAME_MOST = 300;

/** Finds a person by what is typed; somebody new has an entry of their own. */
export const PersonPicker = ({ label, name, error, text, onText, roleId, without, onPick }: Props) => {
  const [isUsed, setUsed] = useState(false);
  const people = usePeopleSuggest(text, roleId, isUsed);
  const found = people.found.filter(({ id }) => !without.includes(id));
  return (
    <SuggestField
      label={label}
      name={name}
      error={error}
      placeholder={words.addPersonPlaceholder}
      maxLength={NAME_MOST}
      value={text}
      onText={onText}
      onFocus={() => setUsed(true)}
      suggestions={personSuggestions(found)}
      isSettled={people.isSettled}
      onChoose={(chosen) => {
        const person = found.find(({ id }) => id === chosen.id);
        if (person !== undefined) {
          onPick({ personId: person.id, name: person.name });
        }
      }}
      add={{ label: addPersonLabel(people.found), run: (typed) => onPick({ personId: null, name: typed }) }}
    />
  );
};
