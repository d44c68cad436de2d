import { useQuery } from '@tanstack/react-query';
import type { RoleId } from '#shared/domain/ids.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';

/** What a role's verdict rests on and what an answer could change. Takes longer than the rest, and comes after it. */
export const useSignalsBehind = (roleId: RoleId) =>
  useQuery({
    queryKey: queryKeys.signalsBehind(roleId),
    queryFn: () => call('signals.behind', { roleId }),
  });
