import { type ReactNode, useId } from 'react';
import styles from './Chips.module.css';
import fields from './Field.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

type Props = {
  readonly label: string;
  /** The label is said but not drawn, where a field above has it. */
  readonly isLabelHidden?: boolean | undefined;
  readonly error?: string | undefined;
  /** Whether one of the chips alone can be chosen. */
  readonly isOneOf: boolean;
  readonly children: ReactNode;
};

/** Chips under their label; an error stands below them and is read with them. */
export const ChipFrame = ({ label, isLabelHidden = false, error, isOneOf, children }: Props) => {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <fieldset
      className={styles.group}
      role={isOneOf ? 'radiogroup' : undefined}
      aria-labelledby={`${id}-label`}
      aria-invalid={isOneOf ? error !== undefined : undefined}
      aria-describedby={error === undefined ? undefined : errorId}
    >
      <legend id={`${id}-label`} className={isLabelHidden ? undefined : styles.legend}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </legend>
      <div className={styles.chips}>{children}</div>
      {error !== undefined && (
        <span className={fields.error} id={errorId}>
          {error}
        </span>
      )}
    </fieldset>
  );
};
