import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Today } from '#shared/contract/followUps.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { useNow } from '../../lists/useNow.ts';

/** So many entries stand there at first; the rest is folded with its count. */
export const FIRST_SHOWN = 7;

const todayQuery = (most: number) => ({
  queryKey: [...queryKeys.today, most],
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
    ...todayQuery(FIRST_SHOWN),
    select: ({ counts }: Today) => ({ count: dueCount(counts), missed: counts.missed }),
  });
  return data;
};
