import { useQuery } from '@tanstack/react-query';
import { call } from './client.ts';
import { queryKeys } from './queryKeys.ts';

/** The import under way. Main tells of every change, so it is asked only once, whatever screen is shown. */
export const useImportState = () =>
  useQuery({ queryKey: queryKeys.importState, queryFn: () => call('import.state', {}) });
