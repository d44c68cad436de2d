import { useQuery } from '@tanstack/react-query';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';

/** What people of a role said, as it was known at the end of a day; `null`: as it is known now. */
export const useRoleSignals = (roleId: RoleId, knownOn: LocalDay | null) =>
  useQuery({
    queryKey: queryKeys.roleSignals(roleId, knownOn),
    queryFn: () => call('signals.ofRole', { roleId, knownOn }),
  });
