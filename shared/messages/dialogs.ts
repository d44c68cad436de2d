/** Words of the system's own dialogs, which main opens. */
export const dialogs = {
  importFiles: {
    title: 'Choose LinkedIn’s export or CSV files',
    button: 'Look at these files',
    kinds: 'LinkedIn export and CSV files',
    anyFile: 'All files',
  },
  importFolder: {
    title: 'Choose the folder of an unpacked export',
    button: 'Look at this folder',
  },
  fatal: {
    title: 'Followthrough could not start',
    body: ({ logFile }: { readonly logFile: string }) =>
      `Your data is as it was before. Start the app again; if that fails too, the log may say why: ${logFile}`,
  },
  rendererGone: {
    title: 'The window stopped working',
    body: 'Everything you saved is kept. Reload the window to go on.',
    reload: 'Reload',
    quit: 'Quit',
  },
  alreadyRunning: 'Followthrough is already running; its window comes to the front.',
} as const;
