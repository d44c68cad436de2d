import type { ReactNode } from 'react';
import styles from './Page.module.css';

type Props = {
  readonly heading: string;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A screen: its heading with a line beside it, what can be done at its right end, and its content. */
export const Page = ({ heading, sub, actions, children }: Props) => (
  <div className={styles.page}>
    <header className={styles.top}>
      <h1>{heading}</h1>
      {sub !== undefined && <span className={styles.sub}>{sub}</span>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
    {children}
  </div>
);
