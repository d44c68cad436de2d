import { useMutation, useQuery } from '@tanstack/react-query';
import type { CompanyRow } from '#shared/contract/companies.ts';
import { companies as words } from '#shared/messages/companies.ts';
import { lists } from '#shared/messages/lists.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';
import type { Pair, Side } from '../../lists/DuplicateReview.tsx';
import { notSame, pairName } from '../../lists/notSame.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { useStore } from '../../ui/createStore.ts';
import { showProblem } from '../../ui/toasts.ts';

type Two = { readonly first: CompanyRow; readonly second: CompanyRow };
type Merge = { readonly keep: CompanyRow; readonly drop: CompanyRow };

const sideOf = ({ id, name, activeRoles, roles, people, website, lastContactAt }: CompanyRow): Side => ({
  id,
  name,
  facts: [
    { label: words.columns.roles, text: words.rolesOfFull({ active: activeRoles, all: roles }) },
    { label: words.columns.people, text: `${people}` },
    { label: words.website, text: website },
    { label: lists.lastContact, text: lastContactAt === null ? null : lists.moment({ instant: lastContactAt }) },
  ],
});

const nameOf = ({ first, second }: Two): string => pairName(first.id, second.id);

/** Companies that may be one and the same, and their merging. */
export const useDuplicateCompanies = () => {
  const hidden = useStore(notSame, (names) => names);
  const { data = [] } = useQuery({
    queryKey: [...queryKeys.companies, 'duplicates'],
    queryFn: () => call('companies.duplicates', {}),
  });
  const merge = useMutation({
    mutationFn: ({ keep, drop }: Merge) =>
      inTurn(() =>
        call('companies.merge', {
          keepId: keep.id,
          keepVersion: keep.version,
          dropId: drop.id,
          dropVersion: drop.version,
        }),
      ),
    onSuccess: ({ name }) => offerUndo(lists.merged({ name }), 'mergeCompanies'),
    onError: (failure) => showProblem(failureMessage(failure)),
  });

  const shown = data.filter((pair) => !hidden.has(nameOf(pair)));
  return {
    pairs: shown.map((pair): Pair => ({ name: nameOf(pair), left: sideOf(pair.first), right: sideOf(pair.second) })),
    isBusy: merge.isPending,
    merge: ({ name }: Pair, keep: 'left' | 'right'): void => {
      const pair = shown.find((other) => nameOf(other) === name);
      if (pair !== undefined) {
        const { first, second } = pair;
        merge.mutate(keep === 'left' ? { keep: first, drop: second } : { keep: second, drop: first });
      }
    },
  };
};
