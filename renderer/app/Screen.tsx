import { lazy, Suspense } from 'react';
import { common } from '#shared/messages/common.ts';
import { shell as words } from '#shared/messages/shell.ts';
import { BoardScreen } from '../features/board/BoardScreen.tsx';
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
const TransferScreen = lazy(async () => ({
  default: (await import('../features/transfer/TransferScreen.tsx')).TransferScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen,
}));

const ScreenOf = ({ route }: { readonly route: Route }) => {
  switch (route.screen) {
    case 'board':
      return <BoardScreen roleId={route.roleId} />;
    case 'people':
      return <PeopleScreen personId={route.personId} />;
    case 'companies':
      return <CompaniesScreen companyId={route.companyId} />;
    case 'leads':
      return <LeadsScreen />;
    case 'transfer':
      return <TransferScreen />;
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
