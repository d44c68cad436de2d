import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { BoardLook } from '#shared/domain/boardLook.ts';
import { board as words } from '#shared/messages/board.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { writeRole } from '../../api/writes.ts';
import { createStore, useStore } from '../../ui/createStore.ts';
import { showProblem } from '../../ui/toasts.ts';
import { boardAfter } from './boardAfter.ts';
import { type BoardView, cardAt, findCard, type Move, withCard } from './boardView.ts';

/**
 * Moves cards at once, before main has answered. What is shown is main's board with the pending moves laid over it:
 * a move that fails is taken back by leaving it out, whatever else happened in the meantime.
 */
export const useMoves = (stored: BoardView | undefined, look: BoardLook) => {
  const client = useQueryClient();
  const [pending] = useState(() => createStore<readonly Move[]>([]));
  const moves = useStore(pending, (list) => list);

  const view = useMemo(
    () => stored && moves.reduce((sum, move) => boardAfter(sum, move, look), stored),
    [stored, moves, look],
  );

  /** The board as it is at this moment, ahead of what React has drawn: two quick keys must not count from one board. */
  const currentView = useCallback((): BoardView | undefined => {
    const kept = client.getQueryData<BoardView>(queryKeys.board(look));
    return kept && pending.get().reduce((sum, one) => boardAfter(sum, one, look), kept);
  }, [client, look, pending]);

  /** Moves a card; the answer says whether it stayed where it was put. Never rejects. */
  const move = useCallback(
    async (asked: Move): Promise<boolean> => {
      const { id, to } = asked;
      const shown = currentView();
      const spot = shown === undefined ? undefined : findCard(shown, id);
      const card = shown === undefined || spot === undefined ? undefined : cardAt(shown, spot);
      if (card === undefined) {
        return false;
      }
      pending.set([...pending.get(), asked]);
      try {
        const written = await writeRole(
          card,
          (version) => call('roles.move', { id, to, version }),
          (answer) => answer,
        );
        client.setQueryData<BoardView>(
          queryKeys.board(look),
          (kept) => kept && withCard(boardAfter(kept, asked, look), written),
        );
        return true;
      } catch (failure) {
        showProblem(words.moveTakenBack({ title: card.title, reason: failureMessage(failure) }));
        void client.invalidateQueries({ queryKey: queryKeys.boards });
        return false;
      } finally {
        pending.set(pending.get().filter((other) => other !== asked));
      }
    },
    [client, look, pending, currentView],
  );

  return { view, move, currentView };
};
