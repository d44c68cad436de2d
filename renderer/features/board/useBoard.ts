import { keepPreviousData, type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { CARD_PAGE } from '#shared/contract/pageSizes.ts';
import { type BoardLook, DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import type { StageId } from '#shared/domain/ids.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { type BoardView, countOf, withPage } from './boardView.ts';
import { loadBoard, loadPage, pageOf, type ShownRanges } from './loadBoard.ts';

type Readings = {
  readonly shown: ShownRanges;
  /** How often the board was read, by look: a page of an older reading does not fit into a newer one. */
  readonly counts: Map<string, number>;
};

/** One per client: whoever asks for the board, it is read the same way, or an answer would depend on who asked last. */
const allReadings = new WeakMap<QueryClient, Readings>();

const readingsOf = (client: QueryClient): Readings => {
  const readings = allReadings.get(client) ?? { shown: new Map(), counts: new Map() };
  allReadings.set(client, readings);
  return readings;
};

const nameOf = (look: BoardLook): string => JSON.stringify(look);

/** Pages that are on their way belong to the board as it was, and are left aside. */
export const countReading = (client: QueryClient, look: BoardLook): void => {
  const { counts } = readingsOf(client);
  counts.set(nameOf(look), (counts.get(nameOf(look)) ?? 0) + 1);
};

const boardQuery = (client: QueryClient, look: BoardLook) => {
  const { shown } = readingsOf(client);
  return queryOptions({
    queryKey: queryKeys.board(look),
    queryFn: async () => {
      const view = await loadBoard(look, shown, client.getQueryData<BoardView>(queryKeys.board(look)));
      countReading(client, look);
      return view;
    },
    // Cards are shared by `loadBoard`; comparing columns of 100,000 places once more would only cost time.
    structuralSharing: false,
  });
};

/** The board as main has it, under a look, with ever more of its cards as they are looked at. */
export const useBoard = (look: BoardLook) => {
  const client = useQueryClient();
  const { shown, counts } = readingsOf(client);
  const underway = useRef(new Map<string, Promise<void>>());
  const query = useQuery({ ...boardQuery(client, look), placeholderData: keepPreviousData });

  // Nothing is on screen any more once the board is left.
  useEffect(() => () => shown.clear(), [shown]);

  /** Fetches the page that holds a place, once; resolves when it is there, or when a newer reading made it useless. */
  const ensurePlace = useCallback(
    (stageId: StageId, index: number): Promise<void> => {
      const page = pageOf(index);
      const name = `${nameOf(look)}\n${stageId}\n${page}`;
      const running = underway.current.get(name);
      if (running !== undefined) {
        return running;
      }
      const reading = counts.get(nameOf(look));
      const loading = loadPage(stageId, look, page)
        .then((cards) => {
          // If it is still in sight, the list asks for it again.
          if (counts.get(nameOf(look)) !== reading) {
            return;
          }
          client.setQueryData<BoardView>(queryKeys.board(look), (view) =>
            view === undefined ? view : withPage(view, stageId, page * CARD_PAGE, cards),
          );
        })
        .finally(() => underway.current.delete(name));
      underway.current.set(name, loading);
      return loading;
    },
    [client, look, counts],
  );

  return { ...query, shown, ensurePlace };
};

/** The board of a look that has been read: it shows what is moved there, also while another look is still being read. */
export const useReadBoard = (look: BoardLook): BoardView | undefined =>
  useQuery({ ...boardQuery(useQueryClient(), look), enabled: false }).data;

/** Whether there is no role at all, once that is known. */
export const useIsEmpty = (): boolean => {
  const client = useQueryClient();
  const { data } = useQuery({ ...boardQuery(client, DEFAULT_LOOK), select: ({ total }) => total === 0 });
  return data ?? false;
};

/** How many roles are active, whatever the board shows of them. */
export const useBoardTotal = (): number => {
  const client = useQueryClient();
  const { data } = useQuery({ ...boardQuery(client, DEFAULT_LOOK), select: countOf });
  return data ?? 0;
};
