import { lists as words } from '#shared/messages/lists.ts';
import { Button } from '../ui/Button.tsx';
import styles from './DraftOffer.module.css';
import type { Offer } from './useOfferedDraft.ts';

type Props<T> = {
  readonly offer: Offer<T> | null;
  /** What the draft is about, in a few words. */
  readonly about: (draft: T) => string;
};

/** Offers what was begun before and neither saved nor given up. */
export const DraftOffer = <T,>({ offer, about }: Props<T>) =>
  offer === null ? null : (
    <section className={styles.offer} aria-label={words.begun}>
      <p dir="auto">{words.begunAbout({ about: about(offer.draft) })}</p>
      <span className={styles.choices}>
        <Button onClick={offer.takeUp}>{words.goOn}</Button>
        <Button look="quiet" onClick={offer.discard}>
          {words.giveUp}
        </Button>
      </span>
    </section>
  );
