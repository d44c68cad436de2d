import { useQueryClient } from '@tanstack/react-query';
import { ArrowUpFromLine } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type BoardLook, isSameLook } from '#shared/domain/boardLook.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { board as words } from '#shared/messages/board.ts';
import { common } from '#shared/messages/common.ts';
import { exporting } from '#shared/messages/exports.ts';
import { failureMessage } from '../../api/failure.ts';
import { Page } from '../../ground/Page.tsx';
import { whenIdle } from '../../ground/whenIdle.ts';
import { exportFile } from '../../lists/exportFiles.ts';
import { PaletteButton } from '../../lists/PaletteButton.tsx';
import { type RoleHost, RoleHostContext } from '../../lists/roleHost.ts';
import { BUILT_IN_VIEWS, shownBoard } from '../../lists/shownBoard.ts';
import { useStages } from '../../lists/useStages.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { useStore } from '../../ui/createStore.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { preloadMenu } from '../../ui/MenuButton.tsx';
import { Board } from './Board.tsx';
import { BoardSkeleton } from './BoardSkeleton.tsx';
import { type BoardView, countOf } from './boardView.ts';
import { loadDragAndDrop } from './dnd/useDragAndDrop.ts';
import { FilterBox } from './FilterBox.tsx';
import { FilterButton } from './FilterButton.tsx';
import { FilterChips } from './FilterChips.tsx';
import { filterParts, isNarrowed } from './filterParts.ts';
import { NothingFits } from './NothingFits.tsx';
import { SampleBar } from './SampleBar.tsx';
import { StartScreen } from './StartScreen.tsx';
import { useBoard, useReadBoard } from './useBoard.ts';
import { useBoardActionsValue } from './useBoardActionsValue.ts';
import { useMoves } from './useMoves.ts';
import { ViewButton } from './ViewButton.tsx';

const loadRolePanel = () => import('../role/RolePanel.tsx');
const RolePanel = lazy(async () => ({ default: (await loadRolePanel()).RolePanel }));

const NO_BOARD: BoardView = { columns: [], total: 0 };

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

/** The look whose board is on screen: while the next one is read, the one before. */
const useSettledLook = (look: BoardLook, isSettled: boolean): BoardLook => {
  const [settled, setSettled] = useState(look);
  if (isSettled && settled !== look) {
    setSettled(look);
  }
  return isSettled ? look : settled;
};

/** The board, with a role beside it if the address says so. */
export const BoardScreen = ({ roleId }: { readonly roleId: RoleId | null }) => {
  const client = useQueryClient();
  const shownNow = useStore(shownBoard, (all) => all);
  const { look } = shownNow;
  const { data, error, refetch, shown, ensurePlace, isPlaceholderData } = useBoard(look);
  const settled = useSettledLook(look, !isPlaceholderData);
  const { view = NO_BOARD, move, currentView } = useMoves(useReadBoard(settled), settled);
  const actions = useBoardActionsValue({ move, currentView, shown, ensurePlace, client, look: settled });
  const { data: stages = [] } = useStages();
  const host = useMemo(
    (): RoleHost => ({
      sizeWith: ({ id }, stageId) => {
        const cards = actions.view().columns.find(({ stage }) => stage.id === stageId)?.cards ?? [];
        return cards.some((card) => card?.id === id) ? cards.length : cards.length + 1;
      },
      remove: actions.remove,
    }),
    [actions],
  );
  useLateParts();

  const count = countOf(view);
  const matches = words.matches({ matches: count, total: view.total });
  const isFiltered = isNarrowed(settled.filter);
  const announcedFor = useRef(look);
  useEffect(() => {
    // Said once per look: what a move or a removal changes has its own words.
    if (!isPlaceholderData && announcedFor.current !== settled) {
      announcedFor.current = settled;
      if (isFiltered) {
        announce(matches);
      }
    }
  }, [isPlaceholderData, settled, isFiltered, matches]);

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
  // What a view is by its own name needs no further words.
  const isPlainView = shownNow.view.kind === 'builtIn' && isSameLook(look, BUILT_IN_VIEWS[shownNow.view.id]);
  const parts = filterParts(look.filter, stages);
  const chips = isPlainView ? [] : parts;
  if (data.total === 0) {
    return <StartScreen />;
  }
  return (
    <Page
      heading={words.heading}
      sub={isFiltered ? matches : words.counts[settled.filter.scope]({ count })}
      actions={
        <>
          <FilterButton count={chips.length} />
          <ViewButton />
          <IconButton
            label={exporting.applicationsHereLabel}
            onClick={() => exportFile('export.applications', { filter: look.filter })}
          >
            <ArrowUpFromLine />
          </IconButton>
          <FilterBox />
          <PaletteButton />
        </>
      }
    >
      <SampleBar />
      <FilterChips parts={chips} />
      {count === 0 && !isPlaceholderData && <NothingFits filter={look.filter} parts={parts} total={view.total} />}
      <Board
        view={view}
        actions={actions}
        openId={roleId}
        look={settled}
        panel={
          roleId !== null && (
            <Suspense fallback={null}>
              <RoleHostContext value={host}>
                <RolePanel key={roleId} id={roleId} onClosed={focusCard} />
              </RoleHostContext>
            </Suspense>
          )
        }
      />
    </Page>
  );
};
