import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';

/** The roles under way on which somebody said something, the worst first. */
export const useSignalsOverview = () =>
  useQuery({ queryKey: queryKeys.signalsOverview, queryFn: () => call('signals.overview', {}) });
