import { Chip } from './Chip.tsx';
import { ChipFrame } from './ChipFrame.tsx';
import type { ChipOption } from './ChipGroup.tsx';

type Props<T extends string> = {
  readonly label: string;
  /** Of its boxes, where its form looks for what is wrong. */
  readonly name?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly ChipOption<T>[];
  readonly chosen: readonly T[];
  /** One was ticked, or taken back. */
  readonly onToggle: (value: T, isOn: boolean) => void;
  readonly autoFocus?: boolean | undefined;
};

/** A choice of any of a few, all in sight. */
export const ChipSet = <T extends string>({
  label,
  name,
  error,
  options,
  chosen,
  onToggle,
  autoFocus = false,
}: Props<T>) => (
  <ChipFrame label={label} error={error} isOneOf={false}>
    {options.map(({ value, label: answer, fullLabel }, index) => (
      <Chip
        key={value}
        type="checkbox"
        name={name}
        label={answer}
        fullLabel={fullLabel}
        checked={chosen.includes(value)}
        autoFocus={autoFocus && index === 0}
        onChange={(event) => onToggle(value, event.target.checked)}
      />
    ))}
  </ChipFrame>
);
