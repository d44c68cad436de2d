import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LeadSort } from '#shared/contract/companies.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { whenIdle } from '../../ground/whenIdle.ts';
import type { Order } from '../../ui/DataTableHead.tsx';

/** The order in which the leads are shown at first: the latest on top. */
export const firstLeadOrder: Order<LeadSort> = { sort: 'added', direction: 'descending' };

/** The list of leads under a filter and in an order, for the one who reads it page by page. */
export const leadList = (filter: string, order: Order<LeadSort>) => ({
  name: [...queryKeys.leads, 'list', filter, order.sort, order.direction],
  fetch: (offset: number) => call('leads.list', { filter, ...order, offset }),
});

/** How many leads there are. Not asked before the first screen stands; 0 until then. */
export const useLeadCount = (): number => {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  const { name, fetch } = leadList('', firstLeadOrder);
  // The first page of the list itself: opening the screen then shows it at once.
  const { data } = useQuery({ queryKey: [...name, 0], queryFn: () => fetch(0), enabled: isIdle });
  return data?.total ?? 0;
};
