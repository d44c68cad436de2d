import type { Keeper } from '#main/data/keeper.ts';
import { listBackups } from '#main/db/backupFiles.ts';
import type { Services } from '#main/services/index.ts';
import { settings as settingsWords } from '#shared/messages/settings.ts';
import type { Maker } from './user.ts';

/** The services of data that can also be replaced as a whole. */
export type WholeApp = Services & Pick<Keeper, 'answer'>;

/** What copies the data as a whole, or puts something else in its place. None of it is in the list of undo. */
export const wholeCommands = {
  backup:
    ({ app }) =>
    () =>
      app.answer('backups.make', {}),

  restore: ({ app, folder, pick }) => {
    const backup = pick(listBackups(folder));
    return backup && (() => app.answer('backups.restore', { name: backup.name }));
  },

  deleteAll:
    ({ app }) =>
    () =>
      app.answer('data.deleteAll', { typed: settingsWords.deleteWord }),
} satisfies Record<string, Maker<WholeApp>>;
