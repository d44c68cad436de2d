import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';

/** The imports so far, the newest first. */
export const useImportBatches = () =>
  useQuery({ queryKey: queryKeys.importBatches, queryFn: () => call('import.batches', {}) });
