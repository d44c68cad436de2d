import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { board as words } from '#shared/messages/board.ts';
import { failureMessage } from '../../api/failure.ts';
import { useStore } from '../../ui/createStore.ts';
import { showProblem } from '../../ui/toasts.ts';
import { useFixedList } from '../../ui/useFixedList.ts';
import { useBoardActions } from './boardContext.ts';
import type { ColumnView } from './boardView.ts';
import { Card } from './Card.tsx';
import styles from './CardList.module.css';
import { CARD_STRIDE, CARDS_TOP } from './cardSize.ts';
import { DropArea, DropLine } from './DropLine.tsx';
import { useDragAndDrop } from './dnd/useDragAndDrop.ts';

/** A scroll that rests this long is worth a question to main. */
const REST_MS = 60;

type Props = {
  readonly column: ColumnView;
  readonly today: LocalDay;
  readonly activeId: RoleId | null;
  readonly openId: RoleId | null;
  readonly labelId: string;
  readonly isFiltered: boolean;
  /** How many cards are drawn beyond the edges of the list; `null` draws none yet. */
  readonly overscan: number | null;
};

/** The cards of a column. Only those in sight exist, however many there are. */
export const CardList = ({ column, today, activeId, openId, labelId, isFiltered, overscan }: Props) => {
  const actions = useBoardActions();
  const dnd = useDragAndDrop();
  const scroller = useRef<HTMLDivElement>(null);
  const { stage, cards } = column;
  const wanted = useStore(actions.focus, (focus) => focus.wanted);
  const dragged = useStore(actions.drag, (drag) => drag?.id ?? null);
  const indexOf = (id: RoleId | null): number => (id === null ? -1 : cards.findIndex((card) => card?.id === id));

  const { indexes, range, height, reveal } = useFixedList({
    count: cards.length,
    stride: CARD_STRIDE,
    scroller,
    overscan: overscan ?? 0,
    firstHeight: window.innerHeight - CARDS_TOP,
    // The focused and the dragged card stay in the page, or focus and drag would be lost with them.
    pinned: [indexOf(activeId), indexOf(dragged)],
  });

  const { first } = range;
  const last = Math.min(range.last, cards.length - 1);
  useEffect(() => {
    actions.shown.set(stage.id, { first, last });
    const missing = [first, last].filter((index) => cards[index] === undefined);
    if (last < first || missing.length === 0) {
      return undefined;
    }
    const timer = setTimeout(() => {
      for (const index of missing) {
        actions.ensurePlace(stage.id, index).catch((failure: unknown) => showProblem(failureMessage(failure)));
      }
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [actions, stage.id, first, last, cards]);

  // The card that is to have the focus, or whose role was just opened, comes into sight.
  const sought = wanted ?? openId;
  const soughtIndex = indexOf(sought);
  useLayoutEffect(() => {
    if (sought !== null && soughtIndex >= 0) {
      reveal(soughtIndex);
    }
  }, [sought, soughtIndex, reveal]);

  useEffect(
    () => (scroller.current === null ? undefined : dnd?.attachList(scroller.current, stage.id)),
    [dnd, stage.id],
  );

  return (
    <div className={styles.holder}>
      <div className={styles.scroller} ref={scroller}>
        {cards.length === 0 && (
          <p className={styles.empty}>{isFiltered ? words.emptyFiltered : words.empty[stage.kind]}</p>
        )}
        <div className={styles.list}>
          <ol className={styles.list} aria-labelledby={labelId} style={{ height }}>
            {overscan !== null &&
              indexes.map((index) => {
                const card = cards[index];
                return (
                  <li
                    key={card?.id ?? index}
                    className={styles.item}
                    aria-setsize={cards.length}
                    aria-posinset={index + 1}
                    style={{ height: CARD_STRIDE, transform: `translateY(${index * CARD_STRIDE}px)` }}
                  >
                    {card === undefined ? (
                      <div className={styles.gap}>{words.cardLoading}</div>
                    ) : (
                      <Card
                        card={card}
                        stage={stage}
                        today={today}
                        isActive={card.id === activeId}
                        isOpen={card.id === openId}
                      />
                    )}
                  </li>
                );
              })}
          </ol>
          <DropLine stageId={stage.id} />
        </div>
      </div>
      <DropArea stageId={stage.id} />
    </div>
  );
};
