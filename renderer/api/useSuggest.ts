import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Output } from '#shared/contract/index.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { call } from './client.ts';
import { queryKeys } from './queryKeys.ts';

const LONGEST = 200;

/** Records that fit a text, best first. */
export type Suggested<Records> = {
  readonly found: Records;
  /** False while they still belong to a text typed before. */
  readonly isSettled: boolean;
};
export type SuggestedPeople = Output<'people.suggest'>;
export type SuggestedCompanies = Output<'companies.suggest'>;

const asked = (text: string): string => text.trim().slice(0, LONGEST);

type Query<Records> = {
  readonly data: Records | undefined;
  readonly isPending: boolean;
  readonly isPlaceholderData: boolean;
};

// What is not asked for has come; so has what could not be read, or an Enter would wait for ever.
const suggested = <Records extends readonly unknown[]>(
  { data, isPending, isPlaceholderData }: Query<Records>,
  isWanted: boolean,
  none: Records,
): Suggested<Records> => ({ found: data ?? none, isSettled: !isWanted || !(isPending || isPlaceholderData) });

/** The people that fit what is typed so far, at once. Rejects as `call` does. */
export const suggestPeople = (text: string, roleId: RoleId | null): Promise<SuggestedPeople> =>
  call('people.suggest', { text: asked(text), roleId });

/** The companies that fit what is typed so far, at once. Rejects as `call` does. */
export const suggestCompanies = (text: string): Promise<SuggestedCompanies> =>
  call('companies.suggest', { text: asked(text) });

/** The people that fit what is typed so far, those of a role first. Nobody is asked for while `isWanted` is false. */
export const usePeopleSuggest = (text: string, roleId: RoleId | null, isWanted: boolean): Suggested<SuggestedPeople> =>
  suggested(
    useQuery({
      queryKey: queryKeys.peopleSuggest(asked(text), roleId),
      queryFn: () => suggestPeople(text, roleId),
      enabled: isWanted,
      placeholderData: keepPreviousData,
    }),
    isWanted,
    [],
  );

/** The companies that fit what is typed so far. Nothing is asked for while `isWanted` is false. */
export const useCompanySuggest = (text: string, isWanted: boolean): Suggested<SuggestedCompanies> =>
  suggested(
    useQuery({
      queryKey: queryKeys.companySuggest(asked(text)),
      queryFn: () => suggestCompanies(text),
      enabled: isWanted,
      placeholderData: keepPreviousData,
    }),
    isWanted,
    [],
  );
