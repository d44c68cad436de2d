import { useState } from 'react';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import { parts } from '#shared/messages/parts.ts';
import { role as words } from '#shared/messages/role.ts';
import { usePeopleSuggest } from '../../api/useSuggest.ts';
import { SuggestField } from '../../ui/SuggestField.tsx';

/** Somebody who is known already, or somebody new by name. */
export type Picked = { readonly personId: PersonId | null; readonly name: string };

type Props = {
  readonly label: string;
  readonly roleId: RoleId;
  /** Those who are picked already are not proposed again. */
  readonly without: readonly (PersonId | null)[];
  readonly onPick: (picked: Picked) => void;
};

const NAME_MOST = 300;

/** Finds a person by what is typed; a name that nobody has can be added. */
export const PersonPicker = ({ label, roleId, without, onPick }: Props) => {
  const [text, setText] = useState('');
  const [isUsed, setUsed] = useState(false);
  const found = usePeopleSuggest(text, roleId, isUsed).filter(({ id }) => !without.includes(id));
  const pick = (picked: Picked): void => {
    setText('');
    onPick(picked);
  };
  return (
    <SuggestField
      label={label}
      placeholder={words.addPersonPlaceholder}
      maxLength={NAME_MOST}
      value={text}
      onText={setText}
      onFocus={() => setUsed(true)}
      suggestions={found.map(({ id, name, companyName, part }) => ({
        id,
        label: name,
        detail: [part === null ? null : parts[part], companyName].filter((one) => one !== null).join(', '),
      }))}
      onChoose={({ id, label: name }) => {
        const personId = found.find((one) => one.id === id)?.id;
        if (personId !== undefined) {
          pick({ personId, name });
        }
      }}
      add={{ label: (name) => words.addNew({ name }), run: (name) => pick({ personId: null, name }) }}
    />
  );
};
