import { type ReactNode, useId } from 'react';
import styles from './PanelSection.module.css';

type Props = {
  readonly heading: string;
  /** Said in place of the entries where there are none. */
  readonly empty?: string | undefined;
  readonly children?: ReactNode;
};

/** A part of a panel with its heading: a list of entries, or that there are none. */
export const PanelSection = ({ heading, empty, children }: Props) => {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      {empty === undefined ? children : <p className={styles.empty}>{empty}</p>}
    </section>
  );
};
