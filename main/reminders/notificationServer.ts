import type { CallBus } from '../bus/sessionBus.ts';

/** What the system can do with a notification. */
export type NotificationServer = {
  /** Buttons are shown with it, and tell when they are pressed. */
  readonly hasActions: boolean;
  /** Its text is read as markup: what looks like it has to be written otherwise. */
  readonly readsMarkup: boolean;
};

const NAME = 'org.freedesktop.Notifications';

/**
 * What shows notifications on this system: asked each time, for on Linux it is a program that comes and goes, and may hang.
 * `null` where nothing answers soon; then nothing must be shown either, nor taken away: Electron waits for the answer, and
 * holds the window up until it gives up (25 seconds).
 */
export const askNotificationServer = async (
  platform: NodeJS.Platform,
  callBus: CallBus,
): Promise<NotificationServer | null> => {
  if (platform !== 'linux') return { hasActions: true, readsMarkup: false };
  const path = `/${NAME.replaceAll('.', '/')}`;
  const answer = await callBus({ destination: NAME, path, interface: NAME, member: 'GetCapabilities' });
  if (answer === null) return null;
  // Where nobody can ask, it is taken for the plainest that there is.
  const capabilities: unknown = answer?.[0];
  const has = (capability: string): boolean => Array.isArray(capabilities) && capabilities.includes(capability);
  return { hasActions: has('actions'), readsMarkup: has('body-markup') };
};
