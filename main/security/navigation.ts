import type { WebContents } from 'electron';
import { isAppUrl } from './appOrigin.ts';

/** The window shows the app's page for life: no navigation, no new window, no embedded guest. */
export const lockNavigation = (contents: WebContents, devOrigin: string | undefined): void => {
  const stay = (event: Electron.Event<{ url: string }>): void => {
    if (!isAppUrl(event.url, devOrigin)) event.preventDefault();
  };
  // Comes for every frame, the main one too, before `will-navigate` would.
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};
