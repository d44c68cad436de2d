import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { RoleId } from '#shared/domain/ids.ts';
import { board as words } from '#shared/messages/board.ts';
import { common } from '#shared/messages/common.ts';
import { failureMessage } from '../../api/failure.ts';
import { Page } from '../../app/Page.tsx';
import { whenIdle } from '../../app/whenIdle.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { preloadMenu } from '../../ui/MenuButton.tsx';
import { StartScreen } from '../start/StartScreen.tsx';
import { Board } from './Board.tsx';
import { BoardSkeleton } from './BoardSkeleton.tsx';
import type { BoardView } from './boardView.ts';
import { loadDragAndDrop } from './dnd/useDragAndDrop.ts';
import { FilterBox } from './FilterBox.tsx';
import { SampleBar } from './SampleBar.tsx';
import { useBoard } from './useBoard.ts';
import { useBoardActionsValue } from './useBoardActionsValue.ts';
import { useMoves } from './useMoves.ts';

const loadRolePanel = () => import('../role/RolePanel.tsx');
const RolePanel = lazy(async () => ({ default: (await loadRolePanel()).RolePanel }));

const NO_BOARD: BoardView = { columns: [], total: 0 };

const countOf = (view: BoardView): number => view.columns.reduce((sum, { cards }) => sum + cards.length, 0);

/** What is not needed for the first paint, fetched while the user looks around. */
const useLateParts = (): void => {
  useEffect(
    () =>
      whenIdle(() => {
        loadDragAndDrop();
        preloadMenu();
        void loadRolePanel();
      }),
    [],
  );
};

/** The board, with a role beside it if the address says so. */
export const BoardScreen = ({ roleId }: { readonly roleId: RoleId | null }) => {
  const [filter, setFilter] = useState('');
  const { data, error, refetch, shown, ensurePlace, isPlaceholderData } = useBoard(filter);
  const { view = NO_BOARD, move, currentView } = useMoves(data, filter);
  const actions = useBoardActionsValue({ move, currentView, shown, ensurePlace });
  useLateParts();

  const isFiltered = filter !== '';
  const matches = words.matches({ matches: countOf(view), total: view.total });
  const isSettled = isFiltered && !isPlaceholderData;
  useEffect(() => {
    if (isSettled) {
      announce(matches);
    }
  }, [isSettled, matches]);

  const focusCard = useCallback(
    (id: RoleId) => {
      // The filter may hide it: it must not take the focus from elsewhere once it is back.
      if (actions.spotOf(id) !== undefined) {
        actions.focus.set({ active: id, wanted: id });
      }
    },
    [actions],
  );

  if (error !== null) {
    return (
      <Page heading={words.heading}>
        <EmptyState
          heading={words.boardFailed}
          actions={<Button onClick={() => void refetch()}>{common.tryAgain}</Button>}
        >
          {failureMessage(error)}
        </EmptyState>
      </Page>
    );
  }
  if (data === undefined) {
    return (
      <Page heading={words.heading}>
        <BoardSkeleton />
      </Page>
    );
  }
  if (data.total === 0 && !isFiltered) {
    return <StartScreen />;
  }
  return (
    <Page
      heading={words.heading}
      sub={isFiltered ? matches : words.roles({ count: view.total })}
      actions={<FilterBox onFilter={setFilter} />}
    >
      <SampleBar />
      <Board
        view={view}
        actions={actions}
        openId={roleId}
        isFiltered={isFiltered}
        panel={
          roleId !== null && (
            <Suspense fallback={null}>
              <RolePanel key={roleId} id={roleId} onClosed={focusCard} />
            </Suspense>
          )
        }
      />
    </Page>
  );
};
