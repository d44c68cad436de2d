import { type ReactNode, useId } from 'react';
import styles from './PanelSection.module.css';

type Props = {
  readonly heading: string;
  /** Beside the heading: what can be added. */
  readonly action?: ReactNode;
  /** Said in place of the entries where there are none. */
  readonly empty?: string | undefined;
  readonly children?: ReactNode;
};

/** A part of a panel with its heading: a list of entries, or that there are none. */
export const PanelSection = ({ heading, action, empty, children }: Props) => {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{heading}</h3>
        {action}
      </div>
      {empty === undefined ? children : <p className={styles.empty}>{empty}</p>}
    </section>
  );
};
