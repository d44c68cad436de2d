import { Star } from 'lucide-react';
import { useId } from 'react';
import styles from './Stars.module.css';

const STEPS = [1, 2, 3, 4, 5] as const;

type Props = {
  readonly label: string;
  /** From 1 to 5; `null`: not said. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** What each step is called, and the lack of one. */
  readonly nameOf: (value: number | null) => string;
  readonly describedBy?: string;
};

/** How much, from one to five: radio buttons that look like stars. The first, before them, takes the answer back. */
export const Stars = ({ label, value, onChange, nameOf, describedBy }: Props) => {
  const name = useId();
  return (
    <fieldset className={styles.stars} aria-describedby={describedBy}>
      <legend>{label}</legend>
      <div className={styles.row}>
        {[null, ...STEPS].map((step) => (
          <label
            key={step}
            className={step === null ? styles.none : styles.star}
            title={nameOf(step)}
            data-on={step !== null && value !== null && step <= value}
          >
            <input
              type="radio"
              name={name}
              aria-label={nameOf(step)}
              checked={step === value}
              onChange={() => onChange(step)}
            />
            {step === null ? <span aria-hidden="true">–</span> : <Star />}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
