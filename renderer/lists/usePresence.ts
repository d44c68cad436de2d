import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PresenceState } from '#shared/contract/presence.ts';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { queryKeys } from '../api/queryKeys.ts';
import { showProblem } from '../ui/toasts.ts';

/** What the system does for the app, `undefined` until it is known, and how to have it start the app at login. */
export const usePresence = () => {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: queryKeys.presence, queryFn: () => call('presence.get', {}) });
  return {
    state: data,
    readAgain: (): void => void client.invalidateQueries({ queryKey: queryKeys.presence }),
    /** Says so if the system does not take it. @returns whether it did */
    startAtLogin: (isOn: boolean): Promise<boolean> =>
      call('presence.startAtLogin', { isOn }).then(
        (state: PresenceState) => {
          client.setQueryData(queryKeys.presence, state);
          return state.startsAtLogin === isOn;
        },
        (failure: unknown) => {
          showProblem(failureMessage(failure));
          return false;
        },
      ),
  };
};
