import type { QueryClient } from '@tanstack/react-query';
import { bridge } from './bridge.ts';
import { queryKeys, staleByTopic } from './queryKeys.ts';

/** Keeps the kept answers true to what main tells unasked; the answer stops it. */
export const followEvents = (client: QueryClient): (() => void) => {
  const stopChanged = bridge().on('changed', ({ topics }) => {
    const keys = new Set(topics.flatMap((topic) => staleByTopic[topic]));
    for (const queryKey of keys) {
      void client.invalidateQueries({ queryKey });
    }
  });
  const stopImport = bridge().on('import', (state) => {
    // An answer that is still on its way is older than this.
    void client.cancelQueries({ queryKey: queryKeys.importState });
    client.setQueryData(queryKeys.importState, state);
    if (state.step === 'planned') {
      void client.invalidateQueries({ queryKey: queryKeys.importRows });
    } else {
      // Rows belong to the plan that was shown; the next plan has its own.
      client.removeQueries({ queryKey: queryKeys.importRows });
    }
  });
  return () => {
    stopChanged();
    stopImport();
  };
};
