import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { showProblem } from '../../ui/toasts.ts';
import type { Connections } from './ConnectionsCard.tsx';

/** Lets the user choose LinkedIn's export, and keeps what is in it until it is closed. */
export const useConnections = () => {
  const [found, setFound] = useState<Connections | null>(null);
  const choose = useMutation({
    mutationFn: () => call('connections.choose', {}),
    onSuccess: (answer) => {
      // Nothing chosen leaves everything as it was.
      if (answer !== null) {
        setFound(answer);
      }
    },
    onError: (failure) => showProblem(failureMessage(failure)),
  });
  return { found, choose: () => choose.mutate(), isBusy: choose.isPending, close: () => setFound(null) };
};
