import { ArrowLeftRight } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { formatFullDay } from '#shared/messages/format.ts';
import { signals as words } from '#shared/messages/signals.ts';
import { signalView } from '#shared/messages/signalView.ts';
import type { Band, Topic } from '#shared/signals/signal.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { cellFacts, SEPARATOR } from './claimWords.ts';
import { dayOf, type Known, NOBODY } from './known.ts';
import type { MatrixCell as Cell, CellClaim } from './matrixRows.ts';
import styles from './SignalMatrix.module.css';
import { takenBackWords } from './takenBackWords.ts';

type Props = {
  readonly known: Known;
  readonly topic: Topic;
  readonly band: Band;
  readonly cell: Cell;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onFocus: () => void;
  /** Shows what was said, or no longer. */
  readonly onToggle: () => void;
  readonly onAsk: ((topic: Topic, personId: string) => void) | undefined;
};

const againstWords = ({ claim, against }: CellClaim, { nameOf }: Known): string =>
  signalView.against({ names: against.map((id) => (id === claim.person ? signalView.ownOther : nameOf(id))) });

const Claim = ({ known, shown }: { readonly known: Known; readonly shown: CellClaim }) => {
  const { claim, signal, against } = shown;
  const opposed = against.length === 0 ? null : againstWords(shown, known);
  return (
    <div className={styles.claim}>
      <p className={styles.value}>
        <span dir="auto">{known.valueOf(claim.said)}</span>
        {opposed !== null && (
          <span className={styles.sign} title={opposed}>
            <ArrowLeftRight aria-hidden="true" />
            <VisuallyHidden>, {opposed}</VisuallyHidden>
          </span>
        )}
      </p>
      <p className={styles.fact} title={formatFullDay(dayOf(signal))}>
        {cellFacts(claim, signal, known).join(SEPARATOR)}
      </p>
    </div>
  );
};

/** What one person has to say on one topic: as far as it counts, with a way to all that they said. */
export const MatrixCell = ({ known, topic, band, cell, isActive, isOpen, onFocus, onToggle, onAsk }: Props) => {
  const { claims, all, person } = cell;
  const ask = onAsk === undefined || person === NOBODY ? undefined : () => onAsk(topic, person);
  const canOpen = all.length > 0;
  const act = canOpen ? onToggle : ask;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) return;
    const isClosing = event.key === 'Escape' && isOpen;
    if (isClosing || ((event.key === 'Enter' || event.key === ' ') && act !== undefined)) {
      event.preventDefault();
      if (isClosing) onToggle();
      else act?.();
    }
  };
  const onClick = ({ target }: MouseEvent): void => {
    const isOwnControl = target instanceof Element && target.closest('button') !== null;
    if (canOpen && !isOwnControl) onToggle();
  };
  const latest = all[0];
  // What they said and does not count any more is not “not heard”.
  const past = all.find(({ said }) => said.topic === topic);
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells of a grid take the focus.
      role="gridcell"
      data-cell
      className={styles.cell}
      data-band={claims.some(({ against }) => against.length > 0) ? band : undefined}
      data-opens={canOpen}
      tabIndex={isActive ? 0 : -1}
      aria-expanded={canOpen ? isOpen : undefined}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {claims.map((shown) => (
        <Claim key={shown.claim.id} known={known} shown={shown} />
      ))}
      {claims.length === 0 && (
        <p className={styles.notHeard}>
          {past === undefined ? words.notHeard : <s dir="auto">{known.valueOf(past.said)}</s>}
          {ask !== undefined && (
            <button
              type="button"
              className={styles.ask}
              tabIndex={-1}
              aria-label={signalView.askAbout({ name: known.nameOf(person), topic })}
              onClick={ask}
            >
              {signalView.ask}
            </button>
          )}
        </p>
      )}
      {claims.length === 0 && latest !== undefined && <p className={styles.fact}>{takenBackWords(latest)}</p>}
    </td>
  );
};
