import { Ellipsis, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { common } from '#shared/messages/common.ts';
import { formatFullDay } from '#shared/messages/format.ts';
import { signalView } from '#shared/messages/signalView.ts';
import type { Topic } from '#shared/signals/signal.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Quoted } from '../Quoted.tsx';
import { signalEntries } from '../signalActions.ts';
import styles from './CellDetail.module.css';
import { SEPARATOR, spokenFacts } from './claimWords.ts';
import { dayOf, type Known, type KnownSignal } from './known.ts';
import type { MatrixCell } from './matrixRows.ts';
import { takenBackWords } from './takenBackWords.ts';

type Props = {
  readonly id: string;
  readonly known: Known;
  readonly topic: Topic;
  readonly cell: MatrixCell;
  readonly onClose: () => void;
};

type LineProps = { readonly known: Known; readonly topic: Topic; readonly signal: KnownSignal };

/** One thing that they said, with their words. What does not count any more stays, struck out softly. */
const Said = ({ known, topic, signal }: LineProps) => {
  const words = known.valueOf(signal.said);
  // What they said on another topic, from which this one follows.
  const value = signal.said.topic === topic ? words : signalView.source({ topic: signal.said.topic, value: words });
  const aside = takenBackWords(signal);
  return (
    <li className={styles.said}>
      <div className={styles.what}>
        <p>
          {signal.status === 'active' ? (
            <span className={styles.value} dir="auto">
              {value}
            </span>
          ) : (
            <s className={styles.gone} dir="auto">
              {value}
            </s>
          )}
          {aside !== '' && <span className={styles.aside}> {aside}</span>}
        </p>
        {signal.quote === '' ? <p className={styles.aside}>{signalView.noQuote}</p> : <Quoted words={signal.quote} />}
        <p className={styles.facts} title={formatFullDay(dayOf(signal))} dir="auto">
          {spokenFacts(signal, known).join(SEPARATOR)}
        </p>
      </div>
      {known.knownOn === null && (
        <MenuButton className={styles.more} label={signalView.more({ value })} entries={() => signalEntries(signal)}>
          <Ellipsis />
        </MenuButton>
      )}
    </li>
  );
};

/** All that one person said on one topic, the latest first. Takes the focus as it opens. */
export const CellDetail = ({ id, known, topic, cell, onClose }: Props) => {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const label = signalView.detail({ name: known.nameOf(cell.person), topic });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // A menu has its own use for the key; it is drawn elsewhere, but its events come here.
    const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || !isOwn || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section ref={box} id={id} className={styles.detail} aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <p className={styles.label} dir="auto">
          {label}
        </p>
        <IconButton label={common.close} size="small" onClick={onClose}>
          <X />
        </IconButton>
      </div>
      <ul>
        {cell.all.map((signal) => (
          <Said key={signal.id} known={known} topic={topic} signal={signal} />
        ))}
      </ul>
    </section>
  );
};
