import { useEffect, useRef } from 'react';
import { lists as words } from '#shared/messages/lists.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './DuplicateReview.module.css';
import { callNotSame } from './notSame.ts';

export type Side = {
  readonly id: string;
  readonly name: string;
  /** What tells it from others; `null` where nothing is known. */
  readonly facts: readonly { readonly label: string; readonly text: string | null }[];
};
export type Pair = {
  readonly name: string;
  readonly left: Side;
  readonly right: Side;
  readonly because?: string;
  /** What a merge cannot keep as it is. */
  readonly clashes?: readonly string[];
};

type Props = {
  readonly pairs: readonly Pair[];
  readonly isBusy: boolean;
  readonly onMerge: (pair: Pair, keep: 'left' | 'right') => void;
  readonly onBack: () => void;
};

const Facts = ({ name, facts }: Side) => (
  <div className={styles.side}>
    <h4 title={name}>
      <bdi>{name}</bdi>
    </h4>
    <dl>
      {facts.map(({ label, text }) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd dir="auto" title={text ?? undefined}>
            {text ?? words.nothing}
          </dd>
        </div>
      ))}
    </dl>
  </div>
);

const PairCard = ({ pair, isBusy, onMerge }: { readonly pair: Pair } & Pick<Props, 'isBusy' | 'onMerge'>) => {
  const { left, right, because, clashes = [] } = pair;
  const title = words.pair({ first: left.name, second: right.name });
  return (
    <li className={styles.pair}>
      <h3 title={title}>{title}</h3>
      {because !== undefined && <p className={styles.because}>{because}</p>}
      <div className={styles.sides}>
        <Facts {...left} />
        <Facts {...right} />
      </div>
      {clashes.length > 0 && (
        <ul className={styles.because}>
          {clashes.map((clash) => (
            <li key={clash} dir="auto">
              {clash}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button
          disabled={isBusy}
          title={words.keepOf({ kept: left.name, dropped: right.name })}
          onClick={() => onMerge(pair, 'left')}
        >
          {words.keepLeft}
        </Button>
        <Button
          disabled={isBusy}
          title={words.keepOf({ kept: right.name, dropped: left.name })}
          onClick={() => onMerge(pair, 'right')}
        >
          {words.keepRight}
        </Button>
        <Button look="quiet" onClick={() => callNotSame(pair.name)}>
          {words.notSame}
        </Button>
      </div>
    </li>
  );
};

/** Records that may be one and the same, side by side. Nothing is merged but by the user's choice. */
export const DuplicateReview = ({ pairs, isBusy, onMerge, onBack }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const count = pairs.length;
  // A pair that is dealt with takes the focused button with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new number that moves the focus.
  useEffect(() => heading.current?.focus(), [count]);

  return (
    <section className={styles.review} aria-label={words.reviewHeading}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {words.reviewHeading}
        </h2>
        <Button onClick={onBack}>{words.backToList}</Button>
      </div>
      {count === 0 ? (
        <EmptyState heading={words.reviewDone}>{words.reviewDoneBody}</EmptyState>
      ) : (
        <>
          <p className={styles.intro}>{words.reviewIntro}</p>
          <ul className={styles.list}>
            {pairs.map((pair) => (
              <PairCard key={pair.name} pair={pair} isBusy={isBusy} onMerge={onMerge} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
