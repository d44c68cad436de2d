import { useQuery } from '@tanstack/react-query';
import { call } from './client.ts';
import { queryKeys } from './queryKeys.ts';

/** The export under way. Main tells of every change, so it is asked only once, whatever screen is shown. */
export const useExportState = () =>
  useQuery({ queryKey: queryKeys.exportState, queryFn: () => call('export.state', {}) });
