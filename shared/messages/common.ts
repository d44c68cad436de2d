/** Words that more than one screen says. */
export const common = {
  appName: 'Followthrough',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  tryAgain: 'Try again',
  loading: 'Loading…',
  clearFilter: 'Clear the filter',
  optional: 'optional',
} as const;
