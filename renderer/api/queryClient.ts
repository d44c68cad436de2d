import { QueryClient } from '@tanstack/react-query';

/**
 * Answers stay good until main says that they changed, so nothing is read again by time or by focus.
 * A failure is an answer: asking the same again would only delay its message.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
