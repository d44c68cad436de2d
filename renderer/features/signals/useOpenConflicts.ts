import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';

/** How many conflicts are to be cleared, over all roles under way. The first answer of main says it. */
export const useOpenConflicts = (): number =>
  useQuery({ queryKey: queryKeys.openConflicts, queryFn: () => call('signals.openConflicts', {}) }).data ?? 0;
