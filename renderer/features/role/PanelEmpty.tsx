import type { ReactNode } from 'react';
import styles from './PanelEmpty.module.css';

type Props = { readonly icon: ReactNode; readonly heading: string; readonly children: ReactNode };

/** A tab with nothing in it yet: what it is for, and what to do. */
export const PanelEmpty = ({ icon, heading, children }: Props) => (
  <div className={styles.empty}>
    {icon}
    <h3>{heading}</h3>
    <p>{children}</p>
  </div>
);
