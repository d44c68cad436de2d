import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Output } from '#shared/contract/index.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { call } from './client.ts';
import { queryKeys } from './queryKeys.ts';

const LONGEST = 200;

/** The people that fit what is typed so far, those of a role first. Nobody is asked for while `isWanted` is false. */
export const usePeopleSuggest = (text: string, roleId: RoleId | null, isWanted: boolean): Output<'people.suggest'> => {
  const typed = text.trim().slice(0, LONGEST);
  const { data } = useQuery({
    queryKey: queryKeys.peopleSuggest(typed, roleId),
    queryFn: () => call('people.suggest', { text: typed, roleId }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  });
  return data ?? [];
};

/** The companies that fit what is typed so far. Nothing is asked for while `isWanted` is false. */
export const useCompanySuggest = (text: string, isWanted: boolean): Output<'companies.suggest'> => {
  const typed = text.trim().slice(0, LONGEST);
  const { data } = useQuery({
    queryKey: queryKeys.companySuggest(typed),
    queryFn: () => call('companies.suggest', { text: typed }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  });
  return data ?? [];
};
