import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { board as words } from '#shared/messages/board.ts';
import { aboutRecord } from '../../ground/aboutRecord.ts';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { useStore } from '../../ui/createStore.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useBoardActions } from './boardContext.ts';
import styles from './Card.module.css';
import { CardFooter } from './CardFooter.tsx';
import { cardMenuEntries } from './cardMenuEntries.ts';
import { stepOfKey } from './cardNavigation.ts';
import { useDragAndDrop } from './dnd/useDragAndDrop.ts';
import type { Direction } from './nudge.ts';

type Props = {
  readonly card: RoleCard;
  readonly stage: Stage;
  readonly today: LocalDay;
  /** The one card of the board that the Tab key reaches. */
  readonly isActive: boolean;
  /** Its role is open beside the board. */
  readonly isOpen: boolean;
};

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** One role on the board. */
export const Card = memo(({ card, stage, today, isActive, isOpen }: Props) => {
  const actions = useBoardActions();
  const { platform } = useAppInfo();
  const dnd = useDragAndDrop();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLButtonElement>(null);
  // Exact dates cost time to write, and nobody reads a tooltip before the pointer is there.
  const [hasTips, setTips] = useState(false);
  const isWanted = useStore(actions.focus, ({ wanted }) => wanted === card.id);
  const isDragging = useStore(actions.drag, (drag) => drag?.id === card.id);
  const { id } = card;

  useLayoutEffect(() => {
    if (isWanted) {
      button.current?.focus({ preventScroll: true });
      actions.focus.set({ active: id, wanted: null });
    }
  }, [isWanted, actions, id]);

  useEffect(() => (box.current === null ? undefined : dnd?.attachCard(box.current, id)), [dnd, id]);

  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    menu.current?.click();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const direction = DIRECTIONS[event.key];
    const step = stepOfKey(event.key);
    if (event.altKey && direction !== undefined) {
      actions.nudge(id, direction);
    } else if (!event.altKey && step !== null) {
      actions.goStep(id, step);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same menu as that of the button inside, by the other mouse button.
    <div
      className={styles.card}
      ref={box}
      onContextMenu={openMenu}
      onPointerEnter={() => setTips(true)}
      {...aboutRecord({ roleId: id })}
      data-open={isOpen}
      data-dragging={isDragging}
    >
      <button
        ref={button}
        type="button"
        className={styles.open}
        tabIndex={isActive ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => actions.focus.set({ active: id, wanted: null })}
        onClick={() => actions.open(id)}
      >
        <span className={styles.title} title={card.title}>
          <bdi>{card.title}</bdi>
        </span>
        <span
          className={styles.place}
          title={card.location === null ? card.companyName : `${card.companyName} · ${card.location}`}
        >
          <bdi>{card.companyName}</bdi>
          {card.location !== null && card.location !== '' && (
            <>
              {' · '}
              <bdi>{card.location}</bdi>
            </>
          )}
        </span>
        <CardFooter card={card} stage={stage} today={today} hasTips={hasTips} />
      </button>
      <MenuButton
        ref={menu}
        className={styles.menu}
        label={words.cardMenu({ title: card.title })}
        tabIndex={isActive ? 0 : -1}
        placement="end top"
        entries={() => cardMenuEntries(actions, card, platform)}
      >
        <Ellipsis />
      </MenuButton>
    </div>
  );
});
Card.displayName = 'Card';
