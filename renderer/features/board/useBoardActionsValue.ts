import { useEffect, useMemo, useRef } from 'react';
import type { RoleId } from '#shared/domain/ids.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { board as words } from '#shared/messages/board.ts';
import { failureMessage } from '../../api/failure.ts';
import { goTo } from '../../app/router.ts';
import { todayNow } from '../../app/today.ts';
import { announce } from '../../ui/announce.ts';
import { createStore } from '../../ui/createStore.ts';
import { showProblem } from '../../ui/toasts.ts';
import { moveSentence } from './announceMove.ts';
import type { BoardActions, BoardFocus, DragHint } from './boardContext.ts';
import { type BoardView, cardAt, findCard, moveCard, type Place, type Spot } from './boardView.ts';
import { stepFrom } from './cardNavigation.ts';
import { type Direction, placeOfTarget, targetOf } from './nudge.ts';
import type { useBoard } from './useBoard.ts';
import type { useMoves } from './useMoves.ts';

type Source = Pick<ReturnType<typeof useBoard>, 'shown' | 'ensurePlace'> &
  Pick<ReturnType<typeof useMoves>, 'move' | 'currentView'>;

const NO_BOARD: BoardView = { columns: [], total: 0 };

/** Whether the focus is on a card, or nowhere because its card has gone. */
const isFocusOnBoard = (): boolean =>
  document.activeElement === document.body || document.activeElement?.closest('li') !== null;

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
    const spotOf = (id: RoleId) => findCard(view(), id);
    const wantFocus = (id: RoleId) => focus.set({ active: id, wanted: id });

    const ensureSpot = async ({ column, index }: Spot): Promise<void> => {
      const target = view().columns[column];
      if (target !== undefined && index >= 0 && target.cards[index] === undefined) {
        await latest.current.ensurePlace(target.stage.id, index);
      }
    };

    const move = (id: RoleId, to: Place): void => {
      const before = view();
      const from = findCard(before, id);
      const after = moveCard(before, { id, to }, todayNow());
      const now = findCard(after, id);
      if (from === undefined || now === undefined) {
        return;
      }
      const isSame = from.column === now.column && from.index === now.index;
      if (!isSame) {
        void latest.current.move({ id, to }).then((hasStayed) => {
          // Back in its old column it is drawn anew, and the focus that it had would be lost.
          if (!hasStayed && focus.get().active === id && isFocusOnBoard()) {
            wantFocus(id);
          }
        });
      }
      const sentence = moveSentence(before, from, after, now);
      if (sentence !== null) {
        announce(sentence);
      }
      wantFocus(id);
    };

    /**
     * Moves a card in a direction. The card that it goes below may have to be fetched, and a board read anew meanwhile
     * drops what was fetched: then once more, and then not at all rather than to a wrong place.
     */
    const moveTowards = async (card: RoleCard, direction: Direction, fetchesLeft = 2): Promise<void> => {
      const from = spotOf(card.id);
      const target = from === undefined ? null : targetOf(view(), from, direction);
      if (target === null) {
        return;
      }
      const place = placeOfTarget(view(), target);
      if (place !== null) {
        move(card.id, place);
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
        if (targetOf(view(), from, direction) !== null) {
          orTell(moveTowards(card, direction));
          return;
        }
        const sentence = moveSentence(view(), from, view(), from);
        if (sentence !== null) {
          announce(sentence);
        }
      },
      moveToStage: (card, stage) => move(card.id, { stageId: stage.id, afterRoleId: null }),
      drop: move,
    };
  }, [shown]);
};
