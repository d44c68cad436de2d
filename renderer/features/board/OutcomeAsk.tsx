import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Outcome } from '#shared/domain/outcome.ts';
import { board as words } from '#shared/messages/board.ts';
import { boardCard } from '#shared/messages/boardCard.ts';
import { outcomeAsk } from '../../lists/outcomeAsk.ts';
import { Button } from '../../ui/Button.tsx';
import { useStore } from '../../ui/createStore.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useBoardActions } from './boardContext.ts';
import styles from './OutcomeAsk.module.css';

/** In the order in which they happen most. */
const ORDER: readonly Outcome[] = ['rejected', 'ghosted', 'withdrawn', 'declined', 'accepted'];

/** Asks why the role that just closed did so; in nobody's way. */
export const OutcomeAskBar = () => {
  const ask = useStore(outcomeAsk, (present) => present);
  const actions = useBoardActions();
  const box = useRef<HTMLElement>(null);

  useEffect(() => {
    if (ask?.takesFocus === true) {
      box.current?.querySelector('button')?.focus();
    }
  }, [ask]);

  // The question belongs to the board as it was: whoever leaves it does not want to answer.
  useEffect(() => () => outcomeAsk.set(null), []);

  if (ask === null) {
    return null;
  }
  const { card, focusAfter } = ask;
  const close = () => {
    const hadFocus = box.current?.contains(document.activeElement) === true;
    outcomeAsk.set(null);
    if (hadFocus && focusAfter !== null) {
      actions.focus.set({ active: focusAfter, wanted: focusAfter });
    }
  };
  const question = words.why({ title: card.title });
  return (
    <section
      ref={box}
      className={styles.bar}
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        }
      }}
    >
      <div className={styles.what}>
        <span className={styles.question}>{question}</span>
        <div className={styles.answers}>
          {ORDER.map((outcome) => (
            <Button
              key={outcome}
              onClick={() => {
                actions.setOutcome(card, outcome, true);
                close();
              }}
            >
              {boardCard.outcomes[outcome]}
            </Button>
          ))}
        </div>
      </div>
      <IconButton label={words.whyLater} onClick={close}>
        <X />
      </IconButton>
    </section>
  );
};
