import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { followEvents } from '../api/events.ts';
import { queryKeys } from '../api/queryKeys.ts';
import { useApp } from '../api/useApp.ts';
import { refreshCards } from '../features/board/refreshCards.ts';
import { AppInfoProvider } from '../ground/appInfo.tsx';
import { onNewDay } from '../ground/today.ts';
import { followLeaving } from './leaving.ts';
import { Shell } from './Shell.tsx';
import { useTheme } from './theme.ts';

const RecoveryScreen = lazy(async () => ({
  default: (await import('../features/recovery/RecoveryScreen.tsx')).RecoveryScreen,
}));

const Start = () => {
  const { data: app } = useApp();
  useTheme(app?.settings.theme ?? 'system');
  if (app === undefined) {
    return null;
  }
  if (app.state === 'recovery') {
    return (
      <Suspense fallback={null}>
        <RecoveryScreen problem={app} />
      </Suspense>
    );
  }
  return (
    <AppInfoProvider info={app}>
      <Shell />
    </AppInfoProvider>
  );
};

/** The whole page. `client` already holds what the app said when it started. */
export const App = ({ client }: { readonly client: QueryClient }) => {
  useEffect(() => followEvents(client, (roleIds) => void refreshCards(client, roleIds)), [client]);
  // What is quiet, and what comes next, is another with each day.
  useEffect(() => onNewDay(() => void client.invalidateQueries({ queryKey: queryKeys.boards })), [client]);
  useEffect(followLeaving, []);
  return (
    <QueryClientProvider client={client}>
      <Start />
    </QueryClientProvider>
  );
};
