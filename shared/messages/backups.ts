import { formatCount } from './format.ts';
import { locale } from './locale.ts';
import { plural } from './plural.ts';

const KILOBYTE = 1000;
const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** `412 kB`, `3.4 MB`: bytes as people say them, by the metric units that file managers show. */
const formatSize = (bytes: number): string => {
  let [value, unit] = [bytes / KILOBYTE, 0];
  while (value >= KILOBYTE && unit < UNITS.length - 1) {
    value /= KILOBYTE;
    unit += 1;
  }
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: UNITS[unit] ?? 'kilobyte',
    maximumFractionDigits: unit === 0 ? 0 : 1,
  }).format(unit === 0 ? Math.ceil(value) : value);
};

/** Backups: their list, what is said when one is made or put back, and what can go wrong. */
export const backups = {
  heading: 'Backups',
  hint: 'Made by itself while you work, each one checked. Kept: 3 of today, one a day before that, 10 in all.',
  count: ({ count }: { readonly count: number }) =>
    `${formatCount(count)} ${plural(count, 'backup', 'backups')} in this folder`,
  none: 'No backup yet. One is made soon after you change something.',
  loading: 'Looking for backups…',
  showFolder: 'Show the backups',
  make: 'Back up now',
  making: 'Backing up…',
  made: 'Backed up. The copy was checked.',
  list: 'Backups, newest first',
  size: ({ bytes }: { readonly bytes: number }) => formatSize(bytes),
  reasons: {
    automatic: 'automatic',
    by_hand: 'made by you',
    before_restore: 'before a restore',
    before_update: 'before an update',
  },
  restore: 'Restore…',
  restoreOf: ({ when }: { readonly when: string }) => `Restore the backup of ${when}`,
  restoreHeading: ({ when }: { readonly when: string }) => `Go back to ${when}?`,
  restoreBody:
    'Your data becomes what it was then. What is there now is backed up first, so you can come back to it from this list. The window starts anew.',
  restoreNow: 'Restore this backup',
  restoring: 'Restoring…',
  automaticFailed: ({ reason }: { readonly reason: string }) => `The last automatic backup failed. ${reason}`,

  folderBlocked: ({ folder }: { readonly folder: string }) =>
    `Something else lies where the folder of your backups should be: ${folder}. Your data is as it was. Give it another name, then try again.`,
  folderUnreadable: ({ folder }: { readonly folder: string }) =>
    `The folder of your backups cannot be read: ${folder}. Your data is as it was. Allow reading and writing there, then try again.`,
  notFound: () => 'This backup is no longer there. Nothing was changed. Choose another one.',
  unsound: () => 'This backup is damaged and was not used. Nothing was changed. Choose another one.',
  fromNewer: () =>
    'This backup was made by a newer version of Followthrough. Nothing was changed. Install the newest version, then restore it.',
  copyUnsound: () =>
    'The backup could not be read back as it was written, so it was thrown away. Your data is as it was. Check the disk, then try again.',
  notWritten: () =>
    'The backup could not be written. Your data is as it was. Free some space or check the permissions of the folder, then try again.',
  busy: () => 'Your data is being replaced right now. Nothing else was changed. Wait a moment, then try again.',
  importUnderway: () => 'An import is under way. No backup was made. Wait until it ends, then try again.',
  importFirst: () =>
    'An import is under way. Nothing was changed. Wait until it ends, or cancel it, then restore again.',
  notReplaced: () =>
    'Your data could not be replaced and is as it was. Check the permissions of the data folder, then try again.',
  notDeleted: () =>
    'Not everything could be deleted. What is left lies in the data folder. Check its permissions, then try again.',
  wrongWord: ({ word }: { readonly word: string }) => `Nothing was deleted. Type ${word} in capital letters to go on.`,
  folderMissing: () => 'There is no backup yet, so there is no folder to show. One is made as soon as you back up.',
} as const;
