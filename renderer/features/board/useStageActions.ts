import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Stage } from '#shared/domain/stage.ts';
import { board as words } from '#shared/messages/board.ts';
import { common } from '#shared/messages/common.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';
import { announce } from '../../ui/announce.ts';
import { showProblem, showToast } from '../../ui/toasts.ts';
import { useBoardActions } from './boardContext.ts';

export type StageActions = {
  readonly shownStages: () => readonly Stage[];
  readonly rename: (stage: Stage, name: string) => void;
  readonly moveBy: (stage: Stage, by: 1 | -1) => void;
  readonly hide: (stage: Stage) => void;
  readonly show: (stage: Stage) => void;
};

/** What can be done to columns. */
export const useStageActions = (): StageActions => {
  const client = useQueryClient();
  const { view } = useBoardActions();

  return useMemo(() => {
    const shownStages = () => view().columns.map(({ stage }) => stage);

    const write = (work: () => Promise<unknown>): void => {
      inTurn(work)
        .catch((failure: unknown) => showProblem(failureMessage(failure)))
        .finally(() => {
          void client.invalidateQueries({ queryKey: queryKeys.boards });
          void client.invalidateQueries({ queryKey: queryKeys.stages });
        });
    };

    const setHidden = ({ id, version }: Stage, hidden: boolean) => call('stages.setHidden', { id, hidden, version });

    return {
      shownStages,
      rename: ({ id, version }, name) => write(() => call('stages.rename', { id, name, version })),
      moveBy: (stage, by) => {
        const stages = shownStages();
        const from = stages.findIndex(({ id }) => id === stage.id);
        const to = from + by;
        // Moving right puts it after its neighbour; moving left, after the one before that, or first.
        const after = stages[by === 1 ? to : to - 1]?.id ?? null;
        write(() => call('stages.reorder', { id: stage.id, afterStageId: after, version: stage.version }));
        announce(words.columnMoved({ name: stage.name, position: to + 1, count: stages.length }));
      },
      hide: (stage) =>
        write(async () => {
          const hidden = await setHidden(stage, true);
          showToast({
            text: words.columnHidden({ name: stage.name }),
            action: { label: common.undo, run: () => write(() => setHidden(hidden, false)) },
          });
        }),
      show: (stage) => write(() => setHidden(stage, false)),
    };
  }, [client, view]);
};
