import type { ReactNode } from 'react';
import styles from './Pill.module.css';

export type PillTone = 'neutral' | 'clear' | 'wait' | 'today' | 'overdue';

/** A short fact. Its colour never says more than its words. */
export const Pill = ({
  tone = 'neutral',
  title,
  children,
}: {
  readonly tone?: PillTone;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}) => (
  <span className={styles.pill} data-tone={tone} title={title}>
    {children}
  </span>
);
