import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ImportState } from '#shared/contract/imports.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { showProblem } from '../../ui/toasts.ts';

const tell = (failure: unknown): void => showProblem(failureMessage(failure));

/**
 * Asks main to go a step further. What then shows is main's state; its answer counts only if no event was faster,
 * since an event that came in the meantime is newer. A failure is told, unless the caller knows better.
 */
export const useImportActions = () => {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);

  const run = useCallback(
    async (ask: () => Promise<ImportState>, onFailure: (failure: unknown) => void = tell): Promise<void> => {
      const updates = () => client.getQueryState(queryKeys.importState)?.dataUpdateCount ?? 0;
      const before = updates();
      setBusy(true);
      try {
        const state = await ask();
        if (updates() === before) {
          client.setQueryData(queryKeys.importState, state);
          void client.invalidateQueries({ queryKey: queryKeys.importRows });
        }
      } catch (failure) {
        onFailure(failure);
      } finally {
        setBusy(false);
      }
    },
    [client],
  );

  return { run, isBusy };
};
