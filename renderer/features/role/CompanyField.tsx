import { useCompanyChoice } from '../../lists/companyChoice.ts';
import { RoleField } from './RoleField.tsx';
import type { useDraft } from './useDraft.ts';

type Props = { readonly label: string; readonly field: ReturnType<typeof useDraft> };

/** A company by name; those that are known already are proposed while it is being typed. */
export const CompanyField = ({ label, field }: Props) => {
  const { suggestions, isSettled, add } = useCompanyChoice(field.text, field.draft !== undefined, (name) => {
    field.change(name);
    field.commit();
  });
  return <RoleField label={label} field={field} suggestions={suggestions} isSettled={isSettled} add={add} />;
};
