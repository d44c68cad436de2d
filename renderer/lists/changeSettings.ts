import type { QueryClient } from '@tanstack/react-query';
import type { Settings } from '#shared/contract/settings.ts';
import { settings as words } from '#shared/messages/settings.ts';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { queryKeys } from '../api/queryKeys.ts';
import type { AppInfo } from '../ground/appInfo.tsx';
import { showProblem } from '../ui/toasts.ts';

/** Shows what the user set at once; it is taken back, and said so, if it cannot be saved. Never rejects. */
export const changeSettings = async (client: QueryClient, changes: Partial<Settings>): Promise<void> => {
  client.setQueryData<AppInfo>(queryKeys.app, (app) => app && { ...app, settings: { ...app.settings, ...changes } });
  try {
    await call('settings.update', changes);
    // How the user signs stands in every draft.
    if ('myName' in changes || 'myPhone' in changes) {
      await client.invalidateQueries({ queryKey: queryKeys.followUpDrafts });
    }
    // What is shown of signals is weighed when it is asked for; of all cards main tells once they are made anew.
    if ('weights' in changes) {
      const keys = [queryKeys.roles, queryKeys.allSignals];
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    }
  } catch (failure) {
    showProblem(words.notSaved({ reason: failureMessage(failure) }));
    await client.invalidateQueries({ queryKey: queryKeys.app });
  }
};
