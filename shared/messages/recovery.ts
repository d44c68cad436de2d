type Kept = { readonly file: string | null };
type Place = { readonly folder: string };

/** What the recovery screen says for each reason: what happened, what was kept, what to do. */
export const recovery = {
  heading: 'Your data could not be opened',
  keptHeading: 'What was kept',
  todoHeading: 'What to do',
  openFolder: 'Open the data folder',
  tryAgain: 'Try again',
  trying: 'Trying…',
  stillNot: ({ happened }: { readonly happened: string }) => `Your data still cannot be opened. ${happened}`,
  backupsHeading: 'Your backups',
  noBackups: 'There is no backup of your data in its folder.',
  restoreNewest: 'Restore the newest backup',
  newest: ({ when }: { readonly when: string }) => `The newest is of ${when}.`,
  restoreBody:
    'Your data becomes what it was then. The file that could not be opened is kept in the data folder under another name.',
  startEmpty: 'Start with empty data…',
  startEmptyHeading: 'Start with empty data?',
  startEmptyBody:
    'The board begins empty. The file that could not be opened is kept in the data folder under another name, and so are your backups.',
  startEmptyNow: 'Start empty',
  startingEmpty: 'Starting…',
  damageFound: {
    title: 'Damage was found in your data file',
    body: 'What you see may be incomplete, and what you add may not be kept. Nothing was deleted: your backups are untouched, and the damaged file is kept whatever you choose.',
    now: 'See what can be done',
    later: 'Later',
  },

  happened: {
    newer_schema: () => 'Your data was last used by a newer version of Followthrough than this one.',
    migration_failed: () =>
      'This version changes how your data is stored. That change failed and was taken back in full.',
    damaged: () => 'The file that holds your data is damaged.',
    missing: () => 'The file that holds your data is gone from its folder.',
    read_only: () => 'Your data can be read but not written: its folder or file is read-only.',
    locked: () => 'Another program is using your data, or another copy of Followthrough, so it cannot be opened here.',
    disk_full: () => 'The disk that holds your data is full.',
    unknown: () => 'Something unexpected kept your data from being opened.',
  },

  kept: {
    newer_schema: () => 'Everything that you saved.',
    migration_failed: ({ file }: Kept) =>
      file === null
        ? 'Everything, as it was before the start.'
        : `Everything, as it was before the start. A copy lies in ${file}.`,
    damaged: ({ file }: Kept) =>
      file === null ? 'The damaged file was left as it is.' : `The damaged file was left as it is: ${file}.`,
    missing: () => 'Your backups, and any earlier file that was set aside. Nothing was made anew in its place.',
    read_only: () => 'Everything that you saved.',
    locked: () => 'Everything that you saved.',
    disk_full: () => 'Everything that was saved before. Nothing was written since.',
    unknown: ({ file }: Kept) =>
      file === null ? 'The file was left as it is.' : `The file was left as it is: ${file}.`,
  },

  todo: {
    newer_schema: () =>
      'Install the newest version of Followthrough and start it again. A backup made before the update can be restored here, but it lacks what came after.',
    migration_failed: () =>
      'Try again. If that fails too, keep using the version you had before: your data still fits it.',
    damaged: () => 'Restore a backup. The damaged file is kept beside it, under another name.',
    missing: ({ folder }: Place) =>
      `If you moved the file, put it back into ${folder} and try again. Otherwise restore a backup.`,
    read_only: ({ folder }: Place) => `Allow writing to ${folder}, then try again.`,
    locked: () => 'Close the other program, or wait until a backup or sync has finished. Then try again.',
    disk_full: () => 'Free some space on the disk, then try again.',
    unknown: () => 'Try again. If that does not help, restart the computer, or restore a backup.',
  },
} as const;
