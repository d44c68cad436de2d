import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { BoardLook } from '#shared/domain/boardLook.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { board as words } from '#shared/messages/board.ts';
import { failureMessage } from '../../api/failure.ts';
import { goTo } from '../../ground/router.ts';
import { askOutcome, outcomeAsk, withdrawAsk } from '../../lists/outcomeAsk.ts';
import { announce } from '../../ui/announce.ts';
import { createStore } from '../../ui/createStore.ts';
import { showProblem, showToast, toasts } from '../../ui/toasts.ts';
import { moveSentence } from './announceMove.ts';
import { boardAfter } from './boardAfter.ts';
import type { BoardActions, BoardFocus, DragHint } from './boardContext.ts';
import { type BoardView, cardAt, findCard, type Move, type Place, type Spot } from './boardView.ts';
import { stepFrom } from './cardNavigation.ts';
import { createCardWrites } from './cardWrites.ts';
import { type Direction, isSideways, placeOfTarget, targetOf } from './nudge.ts';
import type { useBoard } from './useBoard.ts';
import type { useMoves } from './useMoves.ts';

type Source = Pick<ReturnType<typeof useBoard>, 'shown' | 'ensurePlace'> &
  Pick<ReturnType<typeof useMoves>, 'move' | 'currentView'> & {
    readonly client: QueryClient;
    readonly look: BoardLook;
  };

const NO_BOARD: BoardView = { columns: [], total: 0 };

/** Whether the focus is on a card, or nowhere because its card has gone. */
const isFocusOnBoard = (): boolean =>
  document.activeElement === document.body || document.activeElement?.closest('li') !== null;

/** A notice that a held key brings up only once. */
const showOnce = (text: string): void => {
  if (!toasts.get().some((toast) => toast.text === text)) {
    showToast({ text });
  }
};

/** Makes the board's actions. They read the newest board whenever they are called, so they themselves never change. */
export const useBoardActionsValue = (source: Source): BoardActions => {
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });
  const { shown } = source;

  return useMemo(() => {
    const focus = createStore<BoardFocus>({ active: null, wanted: null });
    const drag = createStore<DragHint | null>(null);
    const view = () => latest.current.currentView() ?? NO_BOARD;
    const look = () => latest.current.look;
    const columnSize = (column: number) => view().columns[column]?.cards.length ?? 0;
    const spotOf = (id: RoleId) => findCard(view(), id);
    const wantFocus = (id: RoleId) => focus.set({ active: id, wanted: id });

    const ensureSpot = async ({ column, index }: Spot): Promise<void> => {
      const target = view().columns[column];
      if (target !== undefined && index >= 0 && target.cards[index] === undefined) {
        await latest.current.ensurePlace(target.stage.id, index);
      }
    };

    /** The card that takes the place of one that leaves, for the focus: in its column, or else in the nearest one. */
    const neighbourOf = ({ column, index }: Spot, rest: BoardView): RoleId | null => {
      const cards = rest.columns[column]?.cards ?? [];
      const nearest = rest.columns
        .map((other, at) => ({ id: other.cards[0]?.id, distance: Math.abs(at - column) }))
        .filter(({ id }) => id !== undefined)
        .sort((one, other) => one.distance - other.distance)[0];
      return (cards[index] ?? cards[index - 1])?.id ?? nearest?.id ?? null;
    };

    const stageAt = (shownView: BoardView, id: StageId): Stage | undefined =>
      shownView.columns.find(({ stage }) => stage.id === id)?.stage;

    const move = (id: RoleId, to: Place, isByKeys: boolean): void => {
      const before = view();
      const from = findCard(before, id);
      const card = from === undefined ? undefined : cardAt(before, from);
      const asked: Move = { id, to };
      const after = boardAfter(before, asked, look());
      if (from === undefined || card === undefined) {
        return;
      }
      const closes = card.stageId !== to.stageId && stageAt(before, to.stageId)?.kind === 'closed';
      const sentence = moveSentence(before, from, after, to, look().sort === 'hand');
      if (sentence !== null) {
        announce(closes ? words.movedAndAsked({ sentence, title: card.title }) : sentence);
      }
      const now = findCard(after, id);
      if (now?.column === from.column && now.index === from.index) {
        wantFocus(id);
        return;
      }
      const next = now === undefined ? neighbourOf(from, after) : id;
      void latest.current.move(asked).then((hasStayed) => {
        if (hasStayed) {
          return;
        }
        withdrawAsk(id);
        // Back in its old column it is drawn anew, and the focus that it had would be lost.
        if (focus.get().active === next && isFocusOnBoard()) {
          wantFocus(id);
        }
      });
      const takesFocus = closes && now === undefined && isByKeys;
      outcomeAsk.set(null);
      if (closes) {
        askOutcome(card, { focusAfter: next, takesFocus });
      }
      focus.set({ active: next, wanted: takesFocus ? null : next });
    };

    const writes = createCardWrites(latest.current.client, () => latest.current.look);

    /**
     * Moves a card in a direction. The card that it goes below may have to be fetched, and a board read anew meanwhile
     * drops what was fetched: then once more, and then not at all rather than to a wrong place.
     */
    const moveTowards = async (card: RoleCard, direction: Direction, fetchesLeft = 2): Promise<void> => {
      const from = spotOf(card.id);
      const target = from === undefined ? null : targetOf(view(), from, direction, look().sort);
      if (target === null) {
        return;
      }
      const place = placeOfTarget(view(), target);
      if (place !== null) {
        move(card.id, place, true);
      } else if (fetchesLeft === 0) {
        showProblem(words.notMoved({ title: card.title }));
      } else {
        await ensureSpot({ column: target.column, index: target.afterIndex });
        await moveTowards(card, direction, fetchesLeft - 1);
      }
    };

    const orTell = (work: Promise<void>): void => {
      work.catch((failure: unknown) => showProblem(failureMessage(failure)));
    };

    return {
      view,
      look,
      spotOf,
      focus,
      drag,
      shown,
      ensurePlace: (stageId, index) => latest.current.ensurePlace(stageId, index),
      open: (id) => goTo({ screen: 'board', roleId: id }),
      goStep: (id, step) => {
        const from = spotOf(id);
        const to = from === undefined ? null : stepFrom(view(), from, step);
        if (to !== null) {
          orTell(
            ensureSpot(to).then(() => {
              const card = cardAt(view(), to);
              if (card !== undefined) {
                wantFocus(card.id);
              }
            }),
          );
        }
      },
      nudge: (id, direction) => {
        const from = spotOf(id);
        const card = from === undefined ? undefined : cardAt(view(), from);
        if (from === undefined || card === undefined) {
          return;
        }
        if (targetOf(view(), from, direction, look().sort) !== null) {
          orTell(moveTowards(card, direction));
          return;
        }
        const { sort } = look();
        if (sort !== 'hand' && !isSideways(direction)) {
          showOnce(words.sortedNote({ sort }));
          return;
        }
        announce(words.alreadyThere({ title: card.title, position: from.index + 1, count: columnSize(from.column) }));
      },
      moveToStage: (card, stage) => move(card.id, { stageId: stage.id, afterRoleId: null }, true),
      drop: (id, place) => move(id, place, false),
      setOutcome: writes.setOutcome,
      setExcitement: (card, excitement) => {
        const from = spotOf(card.id);
        const isGone = writes.setExcitement(card, excitement);
        if (from !== undefined && isGone) {
          focus.set({ active: null, wanted: neighbourOf(from, view()) });
        }
      },
      remove: (card) => {
        const from = spotOf(card.id);
        withdrawAsk(card.id);
        writes.remove(card);
        if (from !== undefined) {
          const next = neighbourOf(from, view());
          focus.set({ active: next, wanted: next });
        }
      },
    };
  }, [shown]);
};
