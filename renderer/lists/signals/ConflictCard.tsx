import { ArrowLeftRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { TopicView } from '#shared/contract/signals.ts';
import { formatFullDay } from '#shared/messages/format.ts';
import { signalArithmetic } from '#shared/messages/signalArithmetic.ts';
import { signals as words } from '#shared/messages/signals.ts';
import { signalView } from '#shared/messages/signalView.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Arithmetic } from './Arithmetic.tsx';
import { BandPill } from './BandPill.tsx';
import styles from './ConflictCard.module.css';
import { ConflictSide } from './ConflictSide.tsx';
import { conflictSides, weightOf } from './conflictSides.ts';
import type { Known } from './known.ts';

type Props = {
  readonly known: Known;
  readonly view: TopicView;
  /** Figures are for when enough was heard. */
  readonly hasFigures?: boolean;
  /** What can be done about it: whom to ask, who changed their mind, that it is no conflict. */
  readonly actions?: ReactNode;
};

/** Whether a topic has a card of its own. */
export const hasCard = ({ band, notComparable }: TopicView): boolean => band !== 'none' || notComparable;

/** Where a topic is at odds: both sides in their own words, what may well be behind it, and the arithmetic on demand. */
export const ConflictCard = ({ known, view, hasFigures = true, actions }: Props) => {
  const id = useId();
  const [isWhy, setWhy] = useState(false);
  const { topic, kind, band, aroseOn, isStale, leading } = view;
  const { sides, rest, days } = conflictSides(known, view);
  const canTell = hasFigures && leading !== null && band !== 'none';
  const { today } = known;
  return (
    <section className={styles.card} aria-labelledby={`${id}-topic`} tabIndex={-1}>
      <header className={styles.head}>
        <h3 id={`${id}-topic`}>{words.topics[topic]}</h3>
        <BandPill view={view} asKind />
        {band !== 'none' && (
          <span className={styles.quiet}>
            {words.bands[band]}
            {aroseOn !== null && (
              <span title={formatFullDay(aroseOn)}>, {signalView.since({ day: aroseOn, today })}</span>
            )}
          </span>
        )}
        {canTell && (
          <button
            type="button"
            className={styles.why}
            aria-expanded={isWhy}
            aria-controls={`${id}-why`}
            onClick={() => setWhy(!isWhy)}
          >
            {signalView.why({ figure: signalArithmetic.figure(leading.kappa * weightOf(view)) })}
          </button>
        )}
      </header>
      <p className={styles.explained}>
        {kind === null ? words.notComparableWhy : words.explained({ kind, days })}
        {isStale && ` ${signalView.stale}`}
      </p>
      <ul className={styles.sides} data-count={sides.length} aria-label={signalView.sides}>
        {sides.map((side, index) => (
          <li key={side.ids.join(' ')} className={styles.side}>
            {index > 0 && (
              <span className={styles.sign} data-band={band}>
                <ArrowLeftRight aria-hidden="true" />
                <VisuallyHidden>{signalView.andAgainst}</VisuallyHidden>
              </span>
            )}
            <ConflictSide known={known} side={side} />
          </li>
        ))}
      </ul>
      <div id={`${id}-why`} hidden={!isWhy}>
        {isWhy && canTell && <Arithmetic known={known} view={view} sides={sides} leading={leading} />}
      </div>
      {rest.length > 0 && (
        <div className={styles.rest}>
          <h4>{signalView.alsoSaid}</h4>
          {rest.map((side) => (
            <ConflictSide key={side.ids.join(' ')} known={known} side={side} />
          ))}
        </div>
      )}
      {known.knownOn === null && actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
};
