import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';

/** The roles under way on which somebody said something, the worst first. */
export const useSignalsOverview = () =>
  useQuery({ queryKey: queryKeys.signalsOverview, queryFn: () => call('signals.overview', {}) });

/** How many conflicts are to be cleared, over all roles under way. */
export const useConflictCount = (): number => useSignalsOverview().data?.conflicts ?? 0;
