import * as z from 'zod';
import { backup } from '../domain/backup.ts';
import { sought } from '../domain/text.ts';

export const backupList = z.object({
  folder: z.string(),
  /** Newest first. */
  backups: z.array(backup),
  /**
   * What the user should know, in whole sentences: their folder cannot be looked at, or the last automatic one failed.
   * `null` if all is well.
   */
  problem: z.string().nullable(),
});
export type BackupList = Readonly<z.infer<typeof backupList>>;

export const backupsContract = {
  'backups.list': { input: z.object({}), output: backupList },
  'backups.make': { input: z.object({}), output: backup },
  'backups.showFolder': { input: z.object({}), output: z.null() },
  /** Puts a backup in the place of the data; what was there becomes a backup first. The window starts anew. */
  'backups.restore': { input: z.object({ name: backup.shape.name }), output: z.null() },
  /** Opens the data again, once the user has done something about what was wrong. */
  'data.retry': { input: z.object({}), output: z.null() },
  /** Begins with empty data; the file that could not be opened is kept under another name. */
  'data.startEmpty': { input: z.object({}), output: z.null() },
  /** Deletes everything that the app has stored: data, backups, settings, logs. The window starts anew. */
  'data.deleteAll': {
    input: z.object({ /** The word that the user typed. */ typed: sought(100) }),
    output: z.null(),
  },
} as const;
