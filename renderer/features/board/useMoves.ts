import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { board as words } from '#shared/messages/board.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { writeRole } from '../../api/writes.ts';
import { todayNow, useToday } from '../../app/today.ts';
import { showProblem } from '../../ui/toasts.ts';
import { type BoardView, cardAt, findCard, type Move, moveCard, withCard } from './boardView.ts';

type PendingMove = Move & { readonly token: number };

let lastToken = 0;

/**
 * Moves cards at once, before main has answered. What is shown is main's board with the pending moves laid over it:
 * a move that fails is taken back by leaving it out, whatever else happened in the meantime.
 */
export const useMoves = (stored: BoardView | undefined, filter: string) => {
  const client = useQueryClient();
  const today = useToday();
  const [pending, setPending] = useState<readonly PendingMove[]>([]);

  const view = useMemo(
    () => (stored === undefined ? undefined : pending.reduce((sum, move) => moveCard(sum, move, today), stored)),
    [stored, pending, today],
  );

  const move = useCallback(
    (shown: BoardView, { id, to }: Move): void => {
      const spot = findCard(shown, id);
      const card = spot === undefined ? undefined : cardAt(shown, spot);
      if (card === undefined) {
        return;
      }
      lastToken += 1;
      const token = lastToken;
      setPending((moves) => [...moves, { id, to, token }]);
      writeRole(
        card,
        (version) => call('roles.move', { id, to, version }),
        (answer) => answer.card,
      )
        .then((answer) => {
          client.setQueryData<BoardView>(queryKeys.board(filter), (kept) =>
            kept === undefined ? kept : withCard(moveCard(kept, { id, to }, todayNow()), answer.card),
          );
        })
        .catch((failure: unknown) => {
          showProblem(words.moveTakenBack({ title: card.title, reason: failureMessage(failure) }));
          void client.invalidateQueries({ queryKey: queryKeys.boards });
        })
        .finally(() => setPending((moves) => moves.filter((other) => other.token !== token)));
    },
    [client, filter],
  );

  return { view, move };
};
