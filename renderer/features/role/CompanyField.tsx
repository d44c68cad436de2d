import { useCompanySuggest } from '../../api/useSuggest.ts';
import { RoleField } from './RoleField.tsx';
import type { useDraft } from './useDraft.ts';

type Props = { readonly label: string; readonly field: ReturnType<typeof useDraft> };

/** A company by name; those that are known already are proposed while it is being typed. */
export const CompanyField = ({ label, field }: Props) => {
  const isWriting = field.draft !== undefined;
  const found = useCompanySuggest(field.text, isWriting && field.text.trim() !== '');
  return (
    <RoleField
      label={label}
      field={field}
      suggestions={isWriting ? found.map(({ id, name }) => ({ id, label: name })) : []}
    />
  );
};
