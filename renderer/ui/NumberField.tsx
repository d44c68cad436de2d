import { useId } from 'react';
import fieldStyles from './Field.module.css';
import styles from './NumberField.module.css';
import { useTyped } from './useTyped.ts';

type Props = {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Said of what is no whole number between them. */
  readonly refusal: string;
  readonly onChange: (value: number) => void;
};

/**
 * A whole number with its unit, taken over when the user is done with it. What cannot be taken stays as it was typed, and
 * says why; Escape gives it up.
 */
export const NumberField = ({ label, unit, value, min, max, refusal, onChange }: Props) => {
  const id = useId();
  const read = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN);
  const isGood = (number: number): boolean => number >= min && number <= max;
  const { typed, setTyped, commit } = useTyped((text) => {
    const number = read(text);
    if (!isGood(number)) return false;
    if (number !== value) onChange(number);
    return true;
  });
  const shown = typed ?? `${value}`;
  const isRefused = !isGood(read(shown));
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={`${fieldStyles.control} ${styles.number}`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={shown}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-error` : `${id}-unit`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation();
            setTyped(null);
          }
        }}
      />
      <span id={`${id}-unit`} className={styles.unit}>
        {unit}
      </span>
      {isRefused && (
        <span className={fieldStyles.error} id={`${id}-error`} role="alert">
          {refusal}
        </span>
      )}
    </div>
  );
};
