import type { boardContract } from '#shared/contract/board.ts';
import type { Columns } from '../../services/columns.ts';
import type { Pipeline } from '../../services/pipeline.ts';
import type { Handlers } from '../handler.ts';

export const boardHandlers = (pipeline: Pipeline, columns: Columns): Handlers<keyof typeof boardContract> => ({
  'board.load': ({ filter }) => pipeline.board(filter),
  'board.page': pipeline.page,
  'roles.create': pipeline.create,
  'roles.update': pipeline.update,
  'roles.get': ({ id }) => pipeline.get(id),
  'roles.move': pipeline.move,
  'stages.list': columns.list,
  'stages.create': columns.create,
  'stages.rename': columns.rename,
  'stages.reorder': columns.reorder,
  'stages.setHidden': columns.setHidden,
});
