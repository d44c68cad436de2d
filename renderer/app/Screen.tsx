import { lazy, Suspense } from 'react';
import { common } from '#shared/messages/common.ts';
import { shell as words } from '#shared/messages/shell.ts';
import { BoardScreen } from '../features/board/BoardScreen.tsx';
import { StartScreen } from '../features/board/StartScreen.tsx';
import { useIsEmpty } from '../features/board/useBoard.ts';
import { TodayScreen } from '../features/today/TodayScreen.tsx';
import { Page } from '../ground/Page.tsx';
import type { Route } from '../ground/routes.ts';
import { Button } from '../ui/Button.tsx';
import { Delayed } from '../ui/Delayed.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const PeopleScreen = lazy(async () => ({
  default: (await import('../features/people/PeopleScreen.tsx')).PeopleScreen,
}));
const CompaniesScreen = lazy(async () => ({
  default: (await import('../features/companies/CompaniesScreen.tsx')).CompaniesScreen,
}));
const LeadsScreen = lazy(async () => ({
  default: (await import('../features/leads/LeadsScreen.tsx')).LeadsScreen,
}));
const SignalsScreen = lazy(async () => ({
  default: (await import('../features/signals/SignalsScreen.tsx')).SignalsScreen,
}));
const ExportSection = lazy(async () => ({
  default: (await import('../features/export/ExportSection.tsx')).ExportSection,
}));
const TransferScreen = lazy(async () => ({
  default: (await import('../features/transfer/TransferScreen.tsx')).TransferScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen,
}));

/** Where nothing is yet there is nothing to do but to begin. */
const FirstScreen = () => (useIsEmpty() ? <StartScreen /> : <TodayScreen />);

const ScreenOf = ({ route }: { readonly route: Route }) => {
  switch (route.screen) {
    case 'today':
      return <FirstScreen />;
    case 'board':
      return <BoardScreen roleId={route.roleId} />;
    case 'signals':
      return <SignalsScreen roleId={route.roleId} />;
    case 'people':
      return <PeopleScreen personId={route.personId} />;
    case 'companies':
      return <CompaniesScreen companyId={route.companyId} />;
    case 'leads':
      return <LeadsScreen />;
    case 'transfer':
      return <TransferScreen after={<ExportSection />} />;
    case 'settings':
      return <SettingsScreen />;
  }
};

const Failed = ({ retry }: { readonly retry: () => void }) => (
  <Page heading={words.screenFailed}>
    <EmptyState heading={words.screenFailed} actions={<Button onClick={retry}>{words.openAgain}</Button>}>
      {words.screenFailedBody}
    </EmptyState>
  </Page>
);

/** The screen that the address names. A fault in it stays in it. */
export const Screen = ({ route }: { readonly route: Route }) => (
  <ErrorBoundary key={route.screen} fallback={(retry) => <Failed retry={retry} />}>
    <Suspense fallback={<Delayed>{common.loading}</Delayed>}>
      <ScreenOf route={route} />
    </Suspense>
  </ErrorBoundary>
);
