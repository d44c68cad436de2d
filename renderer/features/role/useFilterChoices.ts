import { useQuery } from '@tanstack/react-query';
import type { Output } from '#shared/contract/index.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';

const NONE: Output<'roles.filterChoices'> = { tags: [], sources: [], companies: [] };

/** The tags, sources and companies that there are so far; none while they are being read. */
export const useFilterChoices = (): Output<'roles.filterChoices'> =>
  useQuery({ queryKey: queryKeys.filterChoices, queryFn: () => call('roles.filterChoices', {}) }).data ?? NONE;
