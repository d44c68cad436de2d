import type { ReactNode } from 'react';
import styles from './Switch.module.css';

type Props = {
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  /** The element that says more about it, by its id. */
  readonly describedBy?: string | undefined;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
};

/** Something that is so or is not, with its words beside it. */
export const Switch = ({ isOn, isDisabled = false, describedBy, onChange, children }: Props) => (
  <label className={styles.switch}>
    <input
      type="checkbox"
      role="switch"
      checked={isOn}
      aria-checked={isOn}
      aria-describedby={describedBy}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span className={styles.track} aria-hidden="true" />
    <span>{children}</span>
  </label>
);
