import { ok, type Result } from '#shared/contract/result.ts';
import type { Parts } from './parts.ts';

/** How many conflicts are to be cleared, of all roles under way: all that the rail says of them. */
export const createOpenConflicts =
  ({ catchUp, signalRoles }: Pick<Parts, 'catchUp' | 'signalRoles'>) =>
  (): Result<number> => {
    catchUp();
    return ok(signalRoles.openConflicts());
  };
export type OpenConflictsOf = ReturnType<typeof createOpenConflicts>;
