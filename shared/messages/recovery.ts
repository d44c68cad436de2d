type Kept = { readonly file: string | null };
type Place = { readonly folder: string };

/** What the recovery screen says for each reason: what happened, what was kept, what to do. */
export const recovery = {
  heading: 'Your data could not be opened',
  keptHeading: 'What was kept',
  todoHeading: 'What to do',
  openFolder: 'Open the data folder',

  happened: {
    newer_schema: () => 'Your data was last used by a newer version of Followthrough than this one.',
    migration_failed: () =>
      'This version changes how your data is stored. That change failed and was taken back in full.',
    damaged: () => 'The file that holds your data is damaged.',
    read_only: () => 'Your data can be read but not written: its folder or file is read-only.',
    locked: () => 'Another program is using your data, so it cannot be opened here.',
    disk_full: () => 'The disk that holds your data is full.',
    unknown: () => 'Something unexpected kept your data from being opened.',
  },

  kept: {
    newer_schema: () => 'Everything. Nothing in the file was touched.',
    migration_failed: ({ file }: Kept) =>
      file === null
        ? 'Everything, as it was before the start.'
        : `Everything, as it was before the start. A copy lies in ${file}.`,
    damaged: ({ file }: Kept) =>
      file === null ? 'The damaged file was left as it is.' : `The damaged file was left as it is: ${file}.`,
    read_only: () => 'Everything. Nothing in the file was touched.',
    locked: () => 'Everything. Nothing in the file was touched.',
    disk_full: () => 'Everything that was saved before. Nothing was written since.',
    unknown: ({ file }: Kept) =>
      file === null ? 'The file was left as it is.' : `The file was left as it is: ${file}.`,
  },

  todo: {
    newer_schema: () =>
      'Install the newest version of Followthrough and start it again. Do not use this older one on these files.',
    migration_failed: () =>
      'Start the app again. If that fails too, keep using the version you had before: your data still fits it.',
    damaged: ({ folder }: Place) =>
      `Close the app. If you have a copy of your data, put it into ${folder}, then start again.`,
    read_only: ({ folder }: Place) => `Close the app, allow writing to ${folder}, then start again.`,
    locked: () => 'Close the other program, or wait until a backup or sync has finished. Then start the app again.',
    disk_full: () => 'Close the app, free some space on the disk, then start again.',
    unknown: () => 'Start the app again. If that does not help, restart the computer.',
  },
} as const;
