import { useQuery } from '@tanstack/react-query';
import { call } from './client.ts';
import { queryKeys } from './queryKeys.ts';

/** What the app says of itself and its settings. The first answer is in place before anything is drawn. */
export const useApp = () => useQuery({ queryKey: queryKeys.app, queryFn: () => call('app.bootstrap', {}) });
