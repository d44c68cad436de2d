import type { QueryClient } from '@tanstack/react-query';
import type { RoleId } from '#shared/domain/ids.ts';
import { bridge } from './bridge.ts';
import { queryKeys, staleByTopic } from './queryKeys.ts';

/** Keeps the kept answers true to what main tells unasked; the answer stops it. `onRoles` looks after their cards. */
export const followEvents = (client: QueryClient, onRoles: (roleIds: readonly RoleId[]) => void): (() => void) => {
  const stopChanged = bridge().on('changed', ({ topics, roleIds }) => {
    const keys = new Set<readonly string[]>(topics.flatMap((topic) => staleByTopic[topic]));
    if (roleIds === null) keys.add(queryKeys.boards);
    for (const queryKey of keys) {
      void client.invalidateQueries({ queryKey });
    }
    if (roleIds !== null && roleIds.length > 0 && !keys.has(queryKeys.boards)) onRoles(roleIds);
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
  const stopExport = bridge().on('export', (state) => {
    void client.cancelQueries({ queryKey: queryKeys.exportState });
    client.setQueryData(queryKeys.exportState, state);
  });
  return () => {
    stopChanged();
    stopExport();
    stopImport();
  };
};
