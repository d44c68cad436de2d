import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ThemeChoice } from '#shared/domain/choices.ts';
import { calling as words } from '#shared/messages/calling.ts';
import { bridge } from '../api/bridge.ts';
import { call } from '../api/client.ts';
import { followEvents } from '../api/events.ts';
import { useApp } from '../api/useApp.ts';
import { CallingScreen } from '../features/calling/CallingScreen.tsx';
import { CallingUnreadable } from '../features/calling/CallingUnreadable.tsx';
import { AppInfoProvider } from '../ground/appInfo.tsx';
import { useDayChange } from '../ground/today.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { useTheme } from './theme.ts';

/** It closes the window wherever the focus is. */
const useEscape = (): void => {
  useEffect(() => {
    const onKeyDown = ({ key, isComposing }: KeyboardEvent): void => {
      if (key === 'Escape' && !isComposing) void call('calling.close', {});
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};

/** The theme that was chosen, as it was at the start or as it was changed since in the app's own window. */
const useChosenTheme = (first: ThemeChoice): void => {
  const [chosen, setChosen] = useState<ThemeChoice>();
  useEffect(() => bridge().on('theme', ({ theme }) => setChosen(theme)), []);
  useTheme(chosen ?? first);
};

const Screen = () => {
  const { data: app } = useApp();
  useChosenTheme(app?.settings.theme ?? 'system');
  useDayChange();
  useEscape();
  useEffect(() => {
    document.title = words.title;
    void call('calling.painted', {});
  }, []);
  if (app === undefined) return null;
  if (app.state === 'recovery') return <CallingUnreadable />;
  return (
    <AppInfoProvider info={app}>
      <CallingScreen />
      <LiveRegion />
    </AppInfoProvider>
  );
};

/** The page of the small window that asks who is calling: this one screen, without a rail, and nothing to leave behind. */
export const CallingPage = ({ client }: { readonly client: QueryClient }) => {
  // There is no card here to be drawn anew.
  useEffect(() => followEvents(client, () => undefined), [client]);
  return (
    <QueryClientProvider client={client}>
      <Screen />
    </QueryClientProvider>
  );
};
