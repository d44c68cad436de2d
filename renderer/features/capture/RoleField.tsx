import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RoleId } from '#shared/domain/ids.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { type Choice, typed } from '../../lists/choice.ts';
import { SuggestField } from '../../ui/SuggestField.tsx';

const TEXT_MOST = 400;
const MOST = 8;

const plainOf = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join('');

type Props = {
  readonly value: Choice<RoleId>;
  readonly error: string | undefined;
  readonly isOptional?: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (role: Choice<RoleId>) => void;
};

/** A role by what is typed of its title or company. */
export const RoleField = ({ value, error, isOptional = false, autoFocus = false, onChange }: Props) => {
  const text = value.name.trim().slice(0, TEXT_MOST);
  const isAsked = text !== '' && value.kind !== 'known';
  const { data, isPending, isPlaceholderData } = useQuery({
    queryKey: [...queryKeys.search, text],
    queryFn: () => call('search.find', { text }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const found = (isAsked ? (data?.hits ?? []) : []).flatMap((hit) =>
    hit.kind === 'role' ? [{ id: hit.id, label: plainOf(hit.title), detail: plainOf(hit.detail) }] : [],
  );
  return (
    <SuggestField
      label={words.role}
      name="role"
      isOptional={isOptional}
      autoFocus={autoFocus}
      value={value.name}
      error={error}
      onText={(name) => onChange(typed(name))}
      suggestions={found.slice(0, MOST)}
      isSettled={!isAsked || !(isPending || isPlaceholderData)}
      onChoose={(chosen) => {
        const role = found.find(({ id }) => id === chosen.id);
        if (role !== undefined) {
          onChange({ kind: 'known', id: role.id, name: role.label });
        }
      }}
    />
  );
};
