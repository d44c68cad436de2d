// First of all, so that the question is under way while the rest is read.
import { firstAnswer } from './api/firstAnswer.ts';

import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queryClient.ts';
import { App } from './app/App.tsx';
import { StartFailure } from './app/StartFailure.tsx';
import { seed } from './app/seed.ts';
import { applyTheme } from './app/theme.ts';
import { isCallingPage } from './ground/callingPage.ts';

// The app's own window needs nothing of it.
const CallingPage = lazy(async () => ({ default: (await import('./app/CallingPage.tsx')).CallingPage }));

const element = document.getElementById('root');
if (element === null) {
  throw new Error('The page has no root element');
}
const root = createRoot(element);

firstAnswer.then(
  (app) => {
    const client = createQueryClient();
    seed(client, app);
    applyTheme(app.settings.theme);
    root.render(
      <StrictMode>
        {isCallingPage() ? (
          <Suspense fallback={null}>
            <CallingPage client={client} />
          </Suspense>
        ) : (
          <App client={client} />
        )}
      </StrictMode>,
    );
  },
  (failure: unknown) => {
    applyTheme('system');
    root.render(<StartFailure failure={failure} />);
  },
);
