import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BoardView as SavedView } from '#shared/contract/board.ts';
import type { BoardLook } from '#shared/domain/boardLook.ts';
import { boardLook as words } from '#shared/messages/boardLook.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { chooseView, FIRST_SHOWN, shownBoard } from '../../lists/shownBoard.ts';
import { showProblem, showToast } from '../../ui/toasts.ts';

export type ViewActions = {
  readonly create: (name: string, look: BoardLook) => void;
  readonly update: (view: SavedView, part: Partial<Pick<SavedView, 'name' | 'filter' | 'sort'>>) => void;
  readonly remove: (view: SavedView) => void;
};

/** The views that the user saved, and what can be done to them. */
export const useViews = (): { readonly views: readonly SavedView[]; readonly actions: ViewActions } => {
  const client = useQueryClient();
  const { data: views = [] } = useQuery({ queryKey: queryKeys.views, queryFn: () => call('views.list', {}) });

  const actions = useMemo((): ViewActions => {
    const write = (work: () => Promise<unknown>): void => {
      inTurn(work)
        .catch((failure: unknown) => showProblem(failureMessage(failure)))
        .finally(() => void client.invalidateQueries({ queryKey: queryKeys.views }));
    };
    return {
      create: (name, { filter, sort }) =>
        write(async () => {
          const view = await call('views.create', { name, filter, sort });
          client.setQueryData<readonly SavedView[]>(queryKeys.views, (kept = []) => [...kept, view]);
          chooseView({ kind: 'saved', id: view.id }, shownBoard.get().look);
          showToast({ text: words.viewSaved({ name }) });
        }),
      update: ({ id, name, filter, sort, version }, part) =>
        write(() => call('views.update', { id, name, filter, sort, version, ...part })),
      remove: ({ id, name, version }) =>
        write(async () => {
          await call('views.remove', { id, version });
          const { view, look } = shownBoard.get();
          if (view.id === id) {
            chooseView(FIRST_SHOWN.view, look);
          }
          offerUndo(words.viewRemoved({ name }), 'removeView');
        }),
    };
  }, [client]);

  return { views, actions };
};
