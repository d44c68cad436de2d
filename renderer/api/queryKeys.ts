import type { Topic } from '#shared/contract/events.ts';
import type { ImportAction } from '#shared/contract/imports.ts';
import type { RoleId } from '#shared/domain/ids.ts';

/** The names under which answers are kept. The first word of each is what a change makes stale. */
export const queryKeys = {
  app: ['app'],
  boards: ['board'],
  board: (filter: string) => ['board', filter],
  stages: ['stages'],
  roles: ['role'],
  role: (id: RoleId) => ['role', id],
  importState: ['importState'],
  importRows: ['importRows'],
  importRowPage: (action: ImportAction | null, page: number) => ['importRows', action, page],
  importBatches: ['importBatches'],
} as const;

/** Which answers a change of each topic makes stale. */
export const staleByTopic: Readonly<Record<Topic, readonly (readonly string[])[]>> = {
  // An import counts its roles that were edited since.
  board: [queryKeys.boards, queryKeys.roles, queryKeys.importBatches],
  stages: [queryKeys.boards, queryKeys.stages],
  imports: [queryKeys.importBatches],
  settings: [queryKeys.app],
  sample: [queryKeys.app],
};
