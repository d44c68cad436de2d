import type { PersonId } from '#shared/domain/ids.ts';
import type { Suggested, SuggestedPeople } from '../api/useSuggest.ts';
import { SuggestField } from '../ui/SuggestField.tsx';
import { type Choice, typed } from './choice.ts';
import { addPersonLabel, personSuggestions } from './personSuggestions.ts';

const NAME_MOST = 300;

type Props = {
  readonly label: string;
  /** Of the field, where its form looks for what is wrong. */
  readonly name: string;
  readonly value: Choice<PersonId>;
  /** Those who fit the text. */
  readonly people: Suggested<SuggestedPeople>;
  readonly meaning: string | null;
  readonly error: string | undefined;
  readonly autoFocus?: boolean;
  readonly onUsed: () => void;
  readonly onChange: (who: Choice<PersonId>) => void;
};

/** A person by name, known or new. */
export const WhoField = ({
  label,
  name: fieldName,
  value,
  people,
  meaning,
  error,
  autoFocus = false,
  onUsed,
  onChange,
}: Props) => (
  <SuggestField
    label={label}
    name={fieldName}
    maxLength={NAME_MOST}
    autoFocus={autoFocus}
    value={value.name}
    error={error}
    meaning={meaning}
    onFocus={onUsed}
    onText={(name) => onChange(typed(name))}
    suggestions={personSuggestions(people.found)}
    isSettled={people.isSettled}
    onChoose={(chosen) => {
      const person = people.found.find(({ id }) => id === chosen.id);
      if (person !== undefined) {
        onChange({ kind: 'known', id: person.id, name: person.name });
      }
    }}
    add={{ label: addPersonLabel(people.found), run: (name) => onChange({ kind: 'new', name }) }}
  />
);
