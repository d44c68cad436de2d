import type { boardContract } from '#shared/contract/board.ts';
import type { BoardService } from '../../services/board.ts';
import type { Columns } from '../../services/columns.ts';
import type { Handlers } from '../handler.ts';
import type { ViewsChannel } from './views.ts';

type BoardChannel = Exclude<keyof typeof boardContract, ViewsChannel>;

export const boardHandlers = (board: BoardService, columns: Columns): Handlers<BoardChannel> => ({
  'board.load': board.load,
  'board.page': board.page,
  'board.places': board.places,
  'stages.list': columns.list,
  'stages.create': columns.create,
  'stages.rename': columns.rename,
  'stages.reorder': columns.reorder,
  'stages.setHidden': columns.setHidden,
});
