import { useCompanyChoice } from './companyChoice.ts';
import { EditField } from './EditField.tsx';
import type { useDraft } from './useDraft.ts';

type Props = { readonly label: string; readonly field: ReturnType<typeof useDraft> };

/** A company by name; those that are known already are proposed while it is being typed. */
export const CompanyEditField = ({ label, field }: Props) => {
  const { suggestions, isSettled, add } = useCompanyChoice(field.text, field.draft !== undefined, (name) => {
    field.change(name);
    field.commit();
  });
  return <EditField label={label} field={field} suggestions={suggestions} isSettled={isSettled} add={add} />;
};
