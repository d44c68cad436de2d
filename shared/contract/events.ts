import * as z from 'zod';
import { importState } from './imports.ts';

/** What can have changed; the renderer reads anew exactly the queries that depend on it. */
export const topic = z.enum(['board', 'stages', 'imports', 'settings', 'sample']);
export type Topic = z.infer<typeof topic>;

/** What the application menu or a second start of the app asks of the window. */
export const command = z.enum([
  'add-role',
  'import-files',
  'import-folder',
  'show-import',
  'go-board',
  'go-settings',
  'go-transfer',
  'find',
  'shortcuts',
]);
export type Command = z.infer<typeof command>;

/** What main tells the window unasked. */
export const events = {
  changed: z.object({ topics: z.array(topic), revision: z.int().nonnegative() }),
  import: importState,
  command: z.object({ command }),
} as const;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = Readonly<z.infer<(typeof events)[N]>>;
