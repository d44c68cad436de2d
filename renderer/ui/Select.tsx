import { ChevronDown } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import styles from './Field.module.css';

export type SelectOption<T extends string> = { readonly value: T; readonly label: string };

type Props<T extends string> = Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'children'> & {
  readonly label: string;
  /** The label is said but not drawn, where a heading above says the same. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly SelectOption<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

/** A choice of one. The system's own list: known to everybody, and to every assistive technology. */
export const Select = <T extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
  ...select
}: Props<T>) => {
  const id = useId();
  return (
    <div className={styles.field}>
      {!isLabelHidden && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <span className={styles.select}>
        <select
          {...select}
          id={id}
          className={styles.control}
          aria-label={isLabelHidden ? label : undefined}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) {
              onChange(chosen.value);
            }
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown />
      </span>
    </div>
  );
};
