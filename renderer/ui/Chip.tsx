import { Check } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './Chips.module.css';

type Props = Pick<ComponentProps<'input'>, 'type' | 'name' | 'checked' | 'onChange' | 'autoFocus'> & {
  readonly label: string;
  /** What a screen reader says, where the label needs its noun; it begins with the label. */
  readonly fullLabel?: string | undefined;
};

/** One answer: a real radio button or box, drawn as a chip. What is chosen has a mark as well as a colour. */
export const Chip = ({ label, fullLabel, ...input }: Props) => (
  <label className={styles.chip}>
    <input {...input} aria-label={fullLabel} />
    <span className={styles.face}>
      <Check aria-hidden="true" />
      {label}
    </span>
  </label>
);
