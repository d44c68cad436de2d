import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ImportState } from '#shared/contract/imports.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { showProblem } from '../../ui/toasts.ts';

/**
 * Asks main to go a step further. What then shows is main's state; its answer counts only if no event was faster,
 * since an event that came in the meantime is newer.
 */
export const useImportActions = () => {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);

  const run = useCallback(
    async (ask: () => Promise<ImportState>): Promise<void> => {
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
        showProblem(failureMessage(failure));
      } finally {
        setBusy(false);
      }
    },
    [client],
  );

  return { run, isBusy };
};
