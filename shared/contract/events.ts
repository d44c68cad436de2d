import * as z from 'zod';
import { THEMES } from '../domain/choices.ts';
import { roleId } from '../domain/ids.ts';
import { text } from '../domain/text.ts';
import { callerAct } from './callers.ts';
import { exportState } from './exports.ts';
import { importState } from './imports.ts';
import { NAMED_ROLES } from './pageSizes.ts';

/** What can have changed; the renderer reads anew exactly the queries that depend on it. */
export const topic = z.enum([
  /** Roles with all that hangs on them: their cards, people, interviews, interactions and notes. */
  'board',
  /** What is due, where nothing else has changed. */
  'followUps',
  'stages',
  'people',
  'companies',
  'views',
  'undo',
  'imports',
  'backups',
  'settings',
  /** What the system does for the app: its tray, its notices. */
  'presence',
  'sample',
]);
export type Topic = z.infer<typeof topic>;

/** What the application menu or a second start of the app asks of the window. */
export const command = z.enum([
  'add-role',
  'add',
  'add-signal',
  'add-invitation',
  'export-calendar',
  'export-everything',
  'export-applications',
  'export-people',
  'palette',
  'undo',
  'redo',
  'import-files',
  'import-folder',
  'show-import',
  'go-today',
  'go-board',
  'go-signals',
  'go-people',
  'go-companies',
  'go-leads',
  'go-settings',
  'go-transfer',
  'find',
  'shortcuts',
]);
export type Command = z.infer<typeof command>;

/** What main tells the window unasked. */
export const events = {
  changed: z.object({
    topics: z.array(topic),
    /** The roles whose cards may look different, or lie elsewhere; `null` if it can be any. */
    roleIds: z.array(roleId).max(NAMED_ROLES).nullable(),
    revision: z.int().nonnegative(),
  }),
  import: importState,
  export: exportState,
  command: z.object({ command }),
  /** The user asked for it outside the window: a line of Today by its key, or without one the interviews of a role. */
  show: z.object({ roleId, key: text(400).nullable() }),
  /** To the app's own window: what is to be done about somebody who calls. */
  caller: callerAct,
  /** To the window that asks who is calling: it is wanted again, or was closed. */
  calling: z.object({ step: z.enum(['asked', 'left']) }),
  /** To the same: the user chose another theme. */
  theme: z.object({ theme: z.enum(THEMES) }),
  /** What the window asks waits for another program that has the data file. */
  waiting: z.object({ isWaiting: z.boolean() }),
  /** The window is to close: what is typed is saved or kept, then the page says so by `app.left`. */
  leaving: z.object({}),
} as const;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = Readonly<z.infer<(typeof events)[N]>>;

/** What is told, in the shape of the contract; what that does not name is left out. @throws ZodError */
export const checkedEvent = <N extends EventName>(name: N, payload: EventPayload<N>): EventPayload<N> => {
  const checked: unknown = events[name].parse(payload);
  return checked as EventPayload<N>; // by the schema of this very name
};
