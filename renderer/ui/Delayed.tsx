import type { ReactNode } from 'react';
import styles from './Delayed.module.css';

/** Shows its content only if it is still needed after a moment: what is quick should not flicker. */
export const Delayed = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.delayed}>{children}</div>
);
