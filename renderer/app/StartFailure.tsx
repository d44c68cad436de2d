import { useEffect } from 'react';
import { common } from '#shared/messages/common.ts';
import { shell as words } from '#shared/messages/shell.ts';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { isCallingPage } from '../ground/callingPage.ts';
import { Page } from '../ground/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** When even the first question to main fails: the window is shown all the same, and says so. */
export const StartFailure = ({ failure }: { readonly failure: unknown }) => {
  useEffect(() => {
    void call(isCallingPage() ? 'calling.painted' : 'app.painted', {});
  }, []);
  return (
    <main>
      <Page heading={common.appName}>
        <EmptyState
          heading={words.notShown}
          actions={<Button onClick={() => window.location.reload()}>{common.tryAgain}</Button>}
        >
          {failureMessage(failure)}
        </EmptyState>
      </Page>
    </main>
  );
};
