/** Words that more than one screen says. */
export const common = {
  appName: 'Followthrough',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  tryAgain: 'Try again',
  loading: 'Loading…',
  optional: 'optional',
} as const;
