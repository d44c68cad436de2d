import { useCompanySuggest } from '../api/useSuggest.ts';
import { SuggestField } from '../ui/SuggestField.tsx';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
  readonly onText: (text: string) => void;
};

/** A company by name; those that are known are proposed. */
export const CompanyField = ({ value, onText, ...field }: Props) => {
  const isTyped = value.trim() !== '';
  const known = useCompanySuggest(value, isTyped);
  return (
    <SuggestField
      {...field}
      value={value}
      onText={onText}
      suggestions={isTyped ? known.map(({ id, name }) => ({ id, label: name })) : []}
      onChoose={({ label }) => onText(label)}
    />
  );
};
