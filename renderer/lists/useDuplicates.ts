import { useMutation, useQuery } from '@tanstack/react-query';
import type { CommandName } from '#shared/domain/commandName.ts';
import { lists as words } from '#shared/messages/lists.ts';
import { failureMessage } from '../api/failure.ts';
import { inTurn } from '../api/writes.ts';
import { useStore } from '../ui/createStore.ts';
import { showProblem } from '../ui/toasts.ts';
import type { Pair } from './DuplicateReview.tsx';
import { notSame, pairName } from './notSame.ts';
import { offerUndo } from './offerUndo.ts';

type Versioned<Id> = { readonly id: Id; readonly version: number };
type Two<Row> = { readonly first: Row; readonly second: Row };

/** Which record stays and which goes into it, in the versions that the user saw. */
export type Merge<Id> = {
  readonly keepId: Id;
  readonly keepVersion: number;
  readonly dropId: Id;
  readonly dropVersion: number;
};

type Kind<Id, Row extends Versioned<Id>, Found extends Two<Row>> = {
  /** Where the query keeps its answer; below the key that changes of such records make stale. */
  readonly queryKey: readonly unknown[];
  readonly fetch: () => Promise<readonly Found[]>;
  readonly merge: (merge: Merge<Id>) => Promise<{ readonly name: string }>;
  readonly command: CommandName;
  readonly pairOf: (found: Found) => Omit<Pair, 'name'>;
};

/** Records of a kind that may be one and the same, without those that were called “not the same”; and their merging. */
export const useDuplicates = <Id extends string, Row extends Versioned<Id>, Found extends Two<Row>>(
  kind: Kind<Id, Row, Found>,
) => {
  const hidden = useStore(notSame, (names) => names);
  const { data = [] } = useQuery({ queryKey: kind.queryKey, queryFn: kind.fetch });
  const merge = useMutation({
    mutationFn: (keepAndDrop: Merge<Id>) => inTurn(() => kind.merge(keepAndDrop)),
    onSuccess: ({ name }) => offerUndo(words.merged({ name }), kind.command),
    onError: (failure) => showProblem(failureMessage(failure)),
  });

  const named = data.map((found) => ({ found, name: pairName(found.first.id, found.second.id) }));
  const shown = named.filter(({ name }) => !hidden.has(name));
  return {
    pairs: shown.map(({ found, name }): Pair => ({ ...kind.pairOf(found), name })),
    isBusy: merge.isPending,
    merge: ({ name }: Pair, side: 'left' | 'right'): void => {
      const found = shown.find((other) => other.name === name)?.found;
      if (found !== undefined) {
        const [keep, drop] = side === 'left' ? [found.first, found.second] : [found.second, found.first];
        merge.mutate({ keepId: keep.id, keepVersion: keep.version, dropId: drop.id, dropVersion: drop.version });
      }
    },
  };
};
