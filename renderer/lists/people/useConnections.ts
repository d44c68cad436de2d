import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Input } from '#shared/contract/index.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { showProblem } from '../../ui/toasts.ts';
import type { Connections } from './ConnectionsCard.tsx';

type From = Input<'connections.choose'>['from'];

/** Who is in a file of people, or in the import that is shown; kept until it is closed. */
export const useConnections = () => {
  const [found, setFound] = useState<Connections | null>(null);
  const choose = useMutation({
    mutationFn: (from: From) => call('connections.choose', { from }),
    onSuccess: (answer) => {
      // Nothing chosen leaves everything as it was.
      if (answer !== null) {
        setFound(answer);
      }
    },
    onError: (failure) => showProblem(failureMessage(failure)),
  });
  return { found, choose: choose.mutate, isBusy: choose.isPending, close: () => setFound(null) };
};
