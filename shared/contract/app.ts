import * as z from 'zod';
import { recoveryReason } from '../domain/recoveryReason.ts';
import { sought } from '../domain/text.ts';
import { board } from './board.ts';
import { today } from './followUps.ts';
import { settings } from './settings.ts';

/** All that the first screen needs, in one answer. */
export const bootstrap = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('ready'),
    board,
    today,
    /** Conflicts to be cleared, of all roles under way. */
    openConflicts: z.int().nonnegative(),
    settings,
    platform: z.enum(['linux', 'darwin', 'win32']),
    appVersion: z.string(),
    /** Where the data lies, for the user to read. */
    dataFolder: z.string(),
    hasSampleData: z.boolean(),
  }),
  z.object({
    state: z.literal('recovery'),
    reason: recoveryReason,
    /** The database file as it was left, or the backup of it that was made. */
    keptFile: z.string().nullable(),
    dataFolder: z.string(),
    settings,
  }),
]);
export type Bootstrap = Readonly<z.infer<typeof bootstrap>>;

export const appContract = {
  'app.bootstrap': { input: z.object({}), output: bootstrap },
  /** The first screen stands: the window may be shown. */
  'app.painted': { input: z.object({}), output: z.null() },
  /** The answer to `leaving`: whether all that the user typed is in the database, as saved text or as a draft. */
  'app.left': { input: z.object({ isKept: z.boolean() }), output: z.null() },
  /** Opens an address outside the app; only `https:` and `mailto:` are, and `http:` as `https:`. */
  'app.openExternal': { input: z.object({ url: sought(4000) }), output: z.null() },
  /** Shows the data folder in the system's file manager. */
  'app.showDataFolder': { input: z.object({}), output: z.null() },
  'settings.update': { input: settings.partial(), output: settings },
  'sample.add': { input: z.object({}), output: z.object({ roles: z.int() }) },
  'sample.remove': { input: z.object({}), output: z.object({ roles: z.int() }) },
} as const;
