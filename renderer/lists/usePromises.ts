import { useQuery } from '@tanstack/react-query';
import type { RoleId } from '#shared/domain/ids.ts';
import { call } from '../api/client.ts';
import { queryKeys } from '../api/queryKeys.ts';

/** What people of a role said they would do: open promises first. */
export const usePromises = (roleId: RoleId | null) =>
  useQuery({
    queryKey: queryKeys.rolePromises(roleId),
    queryFn: () => (roleId === null ? [] : call('promises.list', { roleId })),
    enabled: roleId !== null,
  });
