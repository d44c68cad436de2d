import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { CARD_PAGE } from '#shared/contract/pageSizes.ts';
import type { StageId } from '#shared/domain/ids.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { type BoardView, withPage } from './boardView.ts';
import { loadBoard, loadPage, pageOf, type ShownRanges } from './loadBoard.ts';

const boardQuery = (filter: string) => ({
  queryKey: queryKeys.board(filter),
  // Cards are shared by `loadBoard`; comparing columns of 100,000 places once more would only cost time.
  structuralSharing: false as const,
  placeholderData: keepPreviousData,
});

/** The board as main has it, under a filter, with ever more of its cards as they are looked at. */
export const useBoard = (filter: string) => {
  const client = useQueryClient();
  const shown = useRef<ShownRanges>(new Map());
  const underway = useRef(new Map<string, Promise<void>>());
  /** Counts the times that the board was read: a page of an older reading does not fit into a newer one. */
  const readings = useRef(0);

  const query = useQuery({
    ...boardQuery(filter),
    queryFn: async () => {
      const view = await loadBoard(filter, shown.current, client.getQueryData<BoardView>(queryKeys.board(filter)));
      readings.current += 1;
      return view;
    },
  });

  /** Fetches the page that holds a place, once; resolves when it is there. */
  const ensurePlace = useCallback(
    (stageId: StageId, index: number): Promise<void> => {
      const page = pageOf(index);
      const name = `${filter}\n${stageId}\n${page}`;
      const running = underway.current.get(name);
      if (running !== undefined) {
        return running;
      }
      const reading = readings.current;
      const loading = loadPage(stageId, filter, page)
        .then((cards) => {
          // If it is still in sight, the list asks for it again.
          if (readings.current !== reading) {
            return;
          }
          client.setQueryData<BoardView>(queryKeys.board(filter), (view) =>
            view === undefined ? view : withPage(view, stageId, page * CARD_PAGE, cards),
          );
        })
        .finally(() => underway.current.delete(name));
      underway.current.set(name, loading);
      return loading;
    },
    [client, filter],
  );

  return { ...query, shown, ensurePlace };
};

/** How many roles the board holds, whatever filter is on. */
export const useBoardTotal = (): number => {
  const { data } = useQuery({
    ...boardQuery(''),
    queryFn: () => loadBoard('', new Map(), undefined),
    select: (view: BoardView) => view.total,
  });
  return data ?? 0;
};
