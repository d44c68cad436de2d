import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { queryKeys } from '../api/queryKeys.ts';
import { showProblem } from '../ui/toasts.ts';
import { startAnew } from './startAnew.ts';

/** The backups, newest first. Main tells when there is another one. */
export const useBackups = () => useQuery({ queryKey: queryKeys.backups, queryFn: () => call('backups.list', {}) });

/** Replaces the data by `replace`; then the page starts anew. What goes wrong is said, and what is shown is asked anew. */
export const useReplaceData = <Given = void>(replace: (given: Given) => Promise<unknown>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: replace,
    onSuccess: startAnew,
    onError: async (failure) => {
      showProblem(failureMessage(failure));
      await client.invalidateQueries({ queryKey: queryKeys.backups });
      await client.invalidateQueries({ queryKey: queryKeys.app });
    },
  });
};

/** Puts a backup in the place of the data, by its name. */
export const useRestore = () => useReplaceData((name: string) => call('backups.restore', { name }));

/** Shows the folder of the backups in the system's file manager. */
export const showBackupFolder = (): void => {
  call('backups.showFolder', {}).catch((failure: unknown) => showProblem(failureMessage(failure)));
};
