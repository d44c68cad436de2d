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
  invitation: {
    title: 'Choose an invitation',
    button: 'Read this invitation',
    kinds: 'Calendar files',
  },
  /** By the ending of the file that is written. */
  save: {
    ics: { title: 'Export to a calendar file', button: 'Export', kinds: 'Calendar files' },
    csv: { title: 'Save a CSV file', button: 'Save', kinds: 'CSV files' },
    zip: { title: 'Save an archive', button: 'Save', kinds: 'ZIP archives' },
    vcf: { title: 'Save contact cards', button: 'Save', kinds: 'vCard files' },
    pdf: { title: 'Save a PDF', button: 'Save', kinds: 'PDF files' },
  },
  fatal: {
    title: 'Followthrough has to close',
    body: ({ logFile }: { readonly logFile: string }) =>
      `Something went wrong inside the app. What was saved before is in your data file; what you were typing may be lost. Start it again; if this happens once more, the log may say why: ${logFile}`,
  },
  noFolder: {
    title: 'Followthrough cannot start',
    body: ({ dataFolder }: { readonly dataFolder: string }) =>
      `Nothing can be written to the folder of your data, ${dataFolder}, nor to the system’s folder for temporary files. Nothing was changed. Allow writing to them, then start Followthrough again.`,
  },
  notKept: {
    title: 'Something that you did is not saved yet',
    body: 'Your data file is in use by something else, or cannot be written. Followthrough waited for it. If you quit now, what you typed last is lost.',
    tryAgain: 'Try again',
    stay: 'Do not quit',
    quit: 'Quit and lose it',
  },
  rendererGone: {
    title: 'The window stopped working',
    body: 'What was saved is in your data file. Reload the window to go on.',
    reload: 'Reload',
    quit: 'Quit',
  },
} as const;
