import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type Props = {
  readonly icon?: ReactNode;
  readonly heading: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** Where there is nothing to show: what this place is, and what to do next. */
export const EmptyState = ({ icon, heading, children, actions }: Props) => (
  <div className={styles.state}>
    <span className={styles.icon}>{icon}</span>
    <h2>{heading}</h2>
    {children !== undefined && <p>{children}</p>}
    {actions !== undefined && <div className={styles.actions}>{actions}</div>}
  </div>
);
