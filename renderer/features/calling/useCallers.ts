import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Caller } from '#shared/contract/callers.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';

const LONGEST = 400;

const asked = (text: string): string => text.trim().slice(0, LONGEST);

const queryOf = (text: string) => ({
  queryKey: queryKeys.callers(text),
  queryFn: () => call('callers.find', { text }),
});

/** Forgets whoever was looked up. */
export const forgetCallers = (client: QueryClient): void => client.removeQueries({ queryKey: queryKeys.search });

/** Who may be meant by what is typed so far; the last answer stays until the next is there. */
export const useCallers = (typed: string) => {
  const client = useQueryClient();
  const text = asked(typed);
  const { data, isPlaceholderData, isPending, isError } = useQuery({
    ...queryOf(text),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  const found: readonly Caller[] = text === '' ? [] : (data ?? []);
  return {
    found,
    isAsked: text !== '',
    hasFailed: text !== '' && isError,
    /** False while they still belong to what was typed before. */
    isSettled: text === '' || !(isPlaceholderData || isPending),
    /** Those that what stands there means, as soon as they are known. */
    whenSettled: (): Promise<readonly Caller[]> => client.ensureQueryData(queryOf(text)),
  };
};
