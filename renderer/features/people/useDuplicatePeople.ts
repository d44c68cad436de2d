import { useMutation, useQuery } from '@tanstack/react-query';
import type { PeoplePair, PersonRow } from '#shared/contract/people.ts';
import { lists } from '#shared/messages/lists.ts';
import { people as words } from '#shared/messages/people.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';
import type { Pair, Side } from '../../lists/DuplicateReview.tsx';
import { notSame, pairName } from '../../lists/notSame.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { useStore } from '../../ui/createStore.ts';
import { showProblem } from '../../ui/toasts.ts';

type Merge = { readonly keep: PersonRow; readonly drop: PersonRow };

const sideOf = ({ id, name, companyName, position, email, phone, roles, lastContactAt }: PersonRow): Side => ({
  id,
  name,
  facts: [
    { label: words.company, text: companyName },
    { label: words.position, text: position },
    { label: words.email, text: email },
    { label: words.phone, text: phone },
    { label: words.columns.roles, text: `${roles}` },
    { label: lists.lastContact, text: lastContactAt === null ? null : lists.moment({ instant: lastContactAt }) },
  ],
});

const nameOf = ({ first, second }: PeoplePair): string => pairName(first.id, second.id);

/** People who may be one and the same, and their merging. */
export const useDuplicatePeople = () => {
  const hidden = useStore(notSame, (names) => names);
  const { data = [] } = useQuery({
    queryKey: [...queryKeys.people, 'duplicates'],
    queryFn: () => call('people.duplicates', {}),
  });
  const merge = useMutation({
    mutationFn: ({ keep, drop }: Merge) =>
      inTurn(() =>
        call('people.merge', {
          keepId: keep.id,
          keepVersion: keep.version,
          dropId: drop.id,
          dropVersion: drop.version,
        }),
      ),
    onSuccess: ({ name }) => offerUndo(lists.merged({ name }), 'mergePeople'),
    onError: (failure) => showProblem(failureMessage(failure)),
  });

  const shown = data.filter((pair) => !hidden.has(nameOf(pair)));
  const pairs = shown.map(
    (pair): Pair => ({
      name: nameOf(pair),
      left: sideOf(pair.first),
      right: sideOf(pair.second),
      because: words.because[pair.because],
    }),
  );
  return {
    pairs,
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
