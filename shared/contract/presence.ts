import * as z from 'zod';

/** What the app does beside its window, and whether the system lets it. */
export const presence = z.object({
  /** Whether notices are shown; nobody knows before the first. */
  notices: z.enum(['unknown', 'works', 'fails']),
  /** Whether a tray shows icons; nobody knows before it was looked for. */
  tray: z.enum(['unknown', 'there', 'missing']),
  /** Whether the system starts the app at login; `null` where that cannot be found out. */
  startsAtLogin: z.boolean().nullable(),
  /** The key that asks who is calling: not set, taken, taken where it may not be heard (Wayland), or refused. */
  callerShortcut: z.enum(['off', 'works', 'unsure', 'refused']),
});
export type PresenceState = Readonly<z.infer<typeof presence>>;

export const presenceContract = {
  'presence.get': { input: z.object({}), output: presence },
  /** Shows a notice that says nothing, so that the user sees whether it works. */
  'presence.tryNotice': { input: z.object({}), output: z.null() },
  'presence.startAtLogin': { input: z.object({ isOn: z.boolean() }), output: presence },
} as const;
