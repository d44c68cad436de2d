import type { QueryClient } from '@tanstack/react-query';
import type { BoardLook } from '#shared/domain/boardLook.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/domain/outcome.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { board as words } from '#shared/messages/board.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { writeRole } from '../../api/writes.ts';
import { goTo } from '../../ground/router.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { announce } from '../../ui/announce.ts';
import { showProblem } from '../../ui/toasts.ts';
import { type BoardView, cardAt, findCard, withCard, withoutCard } from './boardView.ts';

/** Writes to one card that leave it in its place, or take it away. Shown at once; read anew when main refuses. */
export const createCardWrites = (client: QueryClient, look: () => BoardLook) => {
  const patchAll = (change: (view: BoardView) => BoardView): void => {
    client.setQueriesData<BoardView>({ queryKey: queryKeys.boards }, (view) =>
      view === undefined ? view : change(view),
    );
  };
  const patchCard = (id: RoleId, part: Partial<RoleCard>): void =>
    patchAll((view) => {
      const spot = findCard(view, id);
      const card = spot === undefined ? undefined : cardAt(view, spot);
      return card === undefined ? view : withCard(view, { ...card, ...part });
    });
  const orTell = (work: Promise<unknown>): void => {
    work.catch((failure: unknown) => {
      showProblem(failureMessage(failure));
      void client.invalidateQueries({ queryKey: queryKeys.boards });
    });
  };

  const takeAway = async (card: RoleCard): Promise<void> => {
    const { counts } = await call('roles.get', { id: card.id });
    await writeRole(
      card,
      async (version) => {
        await call('roles.remove', { id: card.id, version });
        return card;
      },
      (gone) => gone,
    );
    offerUndo(words.removed({ title: card.title, counts }), 'removeRole');
  };

  return {
    /** `hasJustMoved`: it was closed by the move before this, which Undo takes back too. */
    setOutcome: (card: RoleCard, outcome: Outcome | null, hasJustMoved = false): void => {
      patchCard(card.id, { outcome });
      const written = writeRole(
        card,
        (version) => call('roles.setOutcome', { id: card.id, outcome, version }),
        (answer) => answer,
      ).then(() =>
        offerUndo(
          words.outcomeSet({ title: card.title, outcome }),
          'closeRole',
          ...(hasJustMoved ? (['moveRole'] as const) : []),
        ),
      );
      orTell(written);
    },

    /** Says how much the user wants it; the answer tells whether the card leaves the board's present view by that. */
    setExcitement: (card: RoleCard, excitement: number | null): boolean => {
      const { excitementFrom } = look().filter;
      const leaves = excitementFrom !== null && (excitement ?? 0) < excitementFrom;
      patchCard(card.id, { excitement });
      if (leaves) {
        client.setQueryData<BoardView>(queryKeys.board(look()), (view) => view && withoutCard(view, card.id));
      }
      announce(words.excitementSet({ title: card.title, excitement, leaves }));
      orTell(
        writeRole(
          card,
          (version) => call('roles.patch', { id: card.id, version, fields: { excitement } }),
          ({ card: written }) => written,
        ),
      );
      return leaves;
    },

    /** Removes a role with all that hangs on it; the notice says what that was, and takes it back. */
    remove: (card: RoleCard): void => {
      patchAll((view) => {
        const rest = withoutCard(view, card.id);
        // The last one goes once main has removed it: the way back is on the notice, and the board stays till then.
        return rest === view || view.total <= 1 ? rest : { ...rest, total: view.total - 1 };
      });
      const opened = window.location.hash;
      const isOpen = opened.includes(card.id);
      if (isOpen) {
        goTo({ screen: 'board', roleId: null });
      }
      const left = window.location.hash;
      const taken = takeAway(card).catch((failure: unknown) => {
        // Its panel comes back with it, unless the user has gone elsewhere by now.
        if (isOpen && window.location.hash === left) {
          window.location.hash = opened;
        }
        throw failure;
      });
      orTell(taken);
    },
  };
};
