import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Today } from '#shared/contract/followUps.ts';
import { TODAY_SHOWN } from '#shared/contract/pageSizes.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { useNow } from '../../lists/useNow.ts';

const todayQuery = (most: number) => ({
  queryKey: queryKeys.todayList(most),
  queryFn: () => call('today.get', { most }),
});

/** What is to be done today, `most` of it; read anew when something that waited for its time is due. */
export const useTodayList = (most: number) => {
  const query = useQuery({ ...todayQuery(most), placeholderData: keepPreviousData });
  const now = useNow();
  const { data, refetch } = query;
  const isDueNow = data !== undefined && data.nextAt !== null && Date.parse(data.nextAt) <= now;
  useEffect(() => {
    if (isDueNow) void refetch();
  }, [isDueNow, refetch]);
  return query;
};

/** How many entries are due, missed ones and others. */
export const dueCount = ({ missed, earlier, today }: Today['counts']): number => missed + earlier + today;

/** The counts of the rail; `undefined` until they are known. */
export const useTodayCounts = () => {
  const { data } = useQuery({
    ...todayQuery(TODAY_SHOWN),
    select: ({ counts }: Today) => ({ count: dueCount(counts), missed: counts.missed }),
  });
  return data;
};
