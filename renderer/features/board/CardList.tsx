import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { board as words } from '#shared/messages/board.ts';
import { failureMessage } from '../../api/failure.ts';
import { useStore } from '../../ui/createStore.ts';
import { showProblem } from '../../ui/toasts.ts';
import { useBoardActions } from './boardContext.ts';
import type { ColumnView } from './boardView.ts';
import { Card } from './Card.tsx';
import styles from './CardList.module.css';
import { CARD_STRIDE } from './cardSize.ts';
import { DropLine } from './DropLine.tsx';
import { useDragAndDrop } from './dnd/useDragAndDrop.ts';

const OVERSCAN = 4;
/** What a list is drawn for before its height is known: about one screen. */
const FIRST_RECT = { width: 240, height: 760 };
/** A scroll that rests this long is worth a question to main. */
const REST_MS = 60;

type Props = {
  readonly column: ColumnView;
  readonly today: LocalDay;
  readonly activeId: RoleId | null;
  readonly openId: RoleId | null;
  readonly labelId: string;
  readonly isFiltered: boolean;
};

/** The cards of a column. Only those in sight exist, however many there are. */
export const CardList = ({ column, today, activeId, openId, labelId, isFiltered }: Props) => {
  const actions = useBoardActions();
  const dnd = useDragAndDrop();
  const scroller = useRef<HTMLDivElement>(null);
  const { stage, cards } = column;
  const wanted = useStore(actions.focus, (focus) => focus.wanted);
  const dragged = useStore(actions.drag, (drag) => drag?.id ?? null);

  // The focused and the dragged card stay in the page even out of sight, or focus and drag would be lost with them.
  const pinned = [activeId, dragged]
    .map((id) => (id === null ? -1 : cards.findIndex((card) => card?.id === id)))
    .filter((index) => index >= 0);

  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_STRIDE,
    getItemKey: (index) => cards[index]?.id ?? index,
    initialRect: FIRST_RECT,
    overscan: OVERSCAN,
    rangeExtractor: (range) =>
      [...new Set([...pinned, ...defaultRangeExtractor(range)])].sort((one, other) => one - other),
  });

  const first = virtualizer.range?.startIndex ?? 0;
  const last = Math.min((virtualizer.range?.endIndex ?? 0) + OVERSCAN, cards.length - 1);

  useEffect(() => {
    actions.shown.current.set(stage.id, { first, last });
    const missing = [first, last].filter((index) => index in cards === false || cards[index] === undefined);
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
  const soughtIndex = sought === null ? -1 : cards.findIndex((card) => card?.id === sought);
  useLayoutEffect(() => {
    if (sought !== null && soughtIndex >= 0) {
      virtualizer.scrollToIndex(soughtIndex, { align: 'auto' });
    }
  }, [sought, soughtIndex, virtualizer]);

  useEffect(
    () => (scroller.current === null ? undefined : dnd?.attachList(scroller.current, stage.id)),
    [dnd, stage.id],
  );

  return (
    <div className={styles.scroller} ref={scroller}>
      {cards.length === 0 && (
        <p className={styles.empty}>{isFiltered ? words.emptyFiltered : words.empty[stage.kind]}</p>
      )}
      <div className={styles.list}>
        <ol className={styles.list} aria-labelledby={labelId} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const card = cards[item.index];
            return (
              <li
                key={item.key}
                className={styles.item}
                aria-setsize={cards.length}
                aria-posinset={item.index + 1}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
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
  );
};
