import { type ReactNode, useId } from 'react';
import styles from './SettingsScreen.module.css';

/** A part of the settings under its heading. */
export const Section = ({ heading, children }: { readonly heading: string; readonly children: ReactNode }) => {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
};
