import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { queryKeys } from '../api/queryKeys.ts';

/** All columns, the hidden ones too, in their order. */
export const useStages = () => useQuery({ queryKey: queryKeys.stages, queryFn: () => call('stages.list', {}) });
