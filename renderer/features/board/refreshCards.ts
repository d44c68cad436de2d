import type { Query, QueryClient } from '@tanstack/react-query';
import type { BoardLook } from '#shared/domain/boardLook.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import type { BoardView } from './boardView.ts';
import { countReading } from './useBoard.ts';
import { withPlaces } from './withPlaces.ts';

const refresh = async (client: QueryClient, query: Query, roleIds: readonly RoleId[]): Promise<void> => {
  const { queryKey } = query;
  const readAnew = (): Promise<void> => client.invalidateQueries({ queryKey, exact: true });
  // What is being read may have been read before this change; a reading that failed, or is due, must not be forgotten.
  const isUnsettled = (): boolean =>
    query.state.fetchStatus !== 'idle' || query.state.isInvalidated || query.state.status !== 'success';
  // What nobody looks at is read when somebody does.
  if (!query.isActive() || isUnsettled()) return readAnew();
  const look = queryKey[1] as BoardLook; // by queryKeys.board
  try {
    const answer = await call('board.places', { ...look, roleIds: [...roleIds] });
    if (isUnsettled()) return readAnew();
    const view = withPlaces(query.state.data as BoardView, answer); // by useBoard
    if (view === undefined) return readAnew();
    client.setQueryData<BoardView>(queryKey, view);
    // A page that was asked for before does not fit any more.
    countReading(client, look);
  } catch {
    // Reading it all meets the same failure, and says it.
    return readAnew();
  }
};

/** Brings the cards of some roles up to date on every board that is kept, without reading the boards anew. */
export const refreshCards = async (client: QueryClient, roleIds: readonly RoleId[]): Promise<void> => {
  const boards = client.getQueryCache().findAll({ queryKey: queryKeys.boards });
  await Promise.all(boards.map((query) => refresh(client, query, roleIds)));
};
