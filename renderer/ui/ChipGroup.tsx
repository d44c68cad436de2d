import { useId } from 'react';
import { Chip } from './Chip.tsx';
import { ChipFrame } from './ChipFrame.tsx';

/** An answer to choose. `fullLabel` is what a screen reader says, where the label needs its noun. */
export type ChipOption<T extends string> = {
  readonly value: T;
  readonly label: string;
  readonly fullLabel?: string;
};

type Props<T extends string> = {
  readonly label: string;
  /** Of its buttons, where its form looks for what is wrong. */
  readonly name?: string | undefined;
  readonly isLabelHidden?: boolean;
  readonly error?: string | undefined;
  readonly options: readonly ChipOption<T>[];
  /** `null`: not chosen yet. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly autoFocus?: boolean | undefined;
};

/** A choice of one of a few, all in sight: radio buttons, so one Tab enters and the arrows choose. */
export const ChipGroup = <T extends string>({
  label,
  name,
  isLabelHidden,
  error,
  options,
  value,
  onChange,
  autoFocus = false,
}: Props<T>) => {
  const ownName = useId();
  const entered = options.find((option) => option.value === value) ?? options[0];
  return (
    <ChipFrame label={label} isLabelHidden={isLabelHidden} error={error} isOneOf>
      {options.map((option) => (
        <Chip
          key={option.value}
          type="radio"
          name={name ?? ownName}
          label={option.label}
          fullLabel={option.fullLabel}
          checked={option.value === value}
          autoFocus={autoFocus && option === entered}
          onChange={() => onChange(option.value)}
        />
      ))}
    </ChipFrame>
  );
};
