import type { WebPreferences } from 'electron';

/** How every window shows the page: in a sandbox, with the preload's bridge and nothing else. */
export const pagePreferences = (preloadFile: string): WebPreferences => ({
  preload: preloadFile,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  // A dropped file is read by main; the page itself never navigates to one.
  navigateOnDragDrop: false,
});
