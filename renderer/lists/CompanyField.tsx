import { useState } from 'react';
import { SuggestField } from '../ui/SuggestField.tsx';
import { useCompanyChoice } from './companyChoice.ts';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
  readonly required?: boolean;
  readonly onText: (text: string) => void;
};

/** A company by name; those that are known are proposed, and below it stands which one is meant. */
export const CompanyField = ({ value, onText, ...field }: Props) => {
  const [isUsed, setUsed] = useState(false);
  const { suggestions, isSettled, add, meaning } = useCompanyChoice(value, isUsed, onText);
  return (
    <SuggestField
      {...field}
      value={value}
      onText={onText}
      onFocus={() => setUsed(true)}
      suggestions={suggestions}
      isSettled={isSettled}
      onChoose={({ label }) => onText(label)}
      add={add}
      meaning={meaning}
    />
  );
};
