import { statSync } from 'node:fs';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { backups as words } from '#shared/messages/backups.ts';
import { errors } from '#shared/messages/errors.ts';
import type { Backups } from '../../services/backups.ts';
import type { Handlers } from '../handler.ts';

/** What replaces the data as a whole. After each success the page has to start anew. */
export type DataCommands = {
  readonly restore: (name: string) => Promise<Result<null>>;
  readonly retry: () => Promise<Result<null>>;
  readonly startEmpty: () => Promise<Result<null>>;
  readonly deleteAll: (typed: string) => Promise<Result<null>>;
};

/** The channels by which data is put right that cannot be opened; they work while it can, too. */
export type RepairChannel =
  | 'backups.list'
  | 'backups.showFolder'
  | 'backups.restore'
  | 'data.retry'
  | 'data.startEmpty';

export const repairHandlers = (
  backups: Backups,
  data: DataCommands,
  showFolder: (folder: string) => Promise<boolean>,
): Handlers<RepairChannel> => ({
  'backups.list': backups.list,
  'backups.showFolder': async () => {
    const { folder } = backups;
    const place = statSync(folder, { throwIfNoEntry: false });
    if (place === undefined) return fail('not_found', words.folderMissing());
    // A file in its place is somebody else's, and no business of the app's to open.
    if (!place.isDirectory()) return fail('conflict', words.folderBlocked({ folder }));
    return (await showFolder(folder)) ? ok(null) : fail('internal', errors.folderNotOpened({ folder }));
  },
  'backups.restore': ({ name }) => data.restore(name),
  'data.retry': () => data.retry(),
  'data.startEmpty': () => data.startEmpty(),
});

/** What can be done only while the data is open. */
export const backupHandlers = (backups: Backups, data: DataCommands): Handlers<'backups.make' | 'data.deleteAll'> => ({
  'backups.make': () => backups.make('by_hand'),
  'data.deleteAll': ({ typed }) => data.deleteAll(typed),
});
