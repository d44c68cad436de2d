import { useState } from 'react';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { parts } from '#shared/messages/parts.ts';
import { usePeopleSuggest } from '../../api/useSuggest.ts';
import { SuggestField } from '../../ui/SuggestField.tsx';
import type { Named } from './captureDraft.ts';

const NAME_MOST = 300;

type Props = {
  readonly value: Named<PersonId>;
  /** Whose people come first. */
  readonly roleId: RoleId | null;
  readonly error: string | undefined;
  readonly autoFocus?: boolean;
  readonly onChange: (who: Named<PersonId>) => void;
};

/** A person by name, known or new. */
export const WhoField = ({ value, roleId, error, autoFocus = false, onChange }: Props) => {
  const [isUsed, setUsed] = useState(false);
  const found = usePeopleSuggest(value.name, roleId, isUsed);
  return (
    <SuggestField
      label={words.who}
      name="who"
      maxLength={NAME_MOST}
      autoFocus={autoFocus}
      value={value.name}
      error={error}
      onFocus={() => setUsed(true)}
      onText={(name) => onChange({ id: null, name })}
      suggestions={found.map(({ id, name, companyName, part }) => ({
        id,
        label: name,
        detail: [part === null ? null : parts[part], companyName].filter((one) => one !== null).join(', '),
      }))}
      onChoose={({ id, label: name }) => onChange({ id: found.find((one) => one.id === id)?.id ?? null, name })}
    />
  );
};
