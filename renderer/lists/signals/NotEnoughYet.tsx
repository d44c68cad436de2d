import { MessageSquareQuote } from 'lucide-react';
import type { ReactNode } from 'react';
import { signalView as words } from '#shared/messages/signalView.ts';
import { type Known, tellerOf } from './known.ts';
import styles from './NotEnoughYet.module.css';

type Props = {
  readonly known: Known;
  /** What can be done about it. */
  readonly actions?: ReactNode;
};

/** In the place of figures while too little was heard: what to do next. Nothing where enough was. */
export const NotEnoughYet = ({ known, actions }: Props) => {
  const { coverage, signals } = known.data;
  if (coverage.notEnough === null) return null;
  const [first] = signals;
  const isOne = coverage.notEnough === 'one_person';
  const name = first === undefined || tellerOf(first) === '-' ? null : known.nameOf(tellerOf(first));
  const nothing = known.knownOn === null ? words.nothingHeard : words.nothingKnown;
  return (
    <section className={styles.notice} aria-label={isOne ? words.onePersonHeading : words.nothingHeardHeading}>
      <MessageSquareQuote />
      <div className={styles.what}>
        <h3>{isOne ? words.onePersonHeading : words.nothingHeardHeading}</h3>
        <p dir="auto">{isOne ? words.onePerson({ name }) : nothing}</p>
        {actions !== undefined && known.knownOn === null && <div className={styles.actions}>{actions}</div>}
      </div>
    </section>
  );
};
