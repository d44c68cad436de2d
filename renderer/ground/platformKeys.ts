import { shortcuts } from '#shared/messages/shortcuts.ts';
import type { AppInfo } from './appInfo.tsx';

type Platform = AppInfo['platform'];

/** The way a combination with the platform's main key is written: `Ctrl N`, or `⌘N` on a Mac. */
export const mainKey = (platform: Platform, key: string): string =>
  platform === 'darwin' ? `⌘${key}` : `${shortcuts.keys.control} ${key}`;

/** The same for Alt. */
export const altKey = (platform: Platform, key: string): string =>
  platform === 'darwin' ? `⌥${key}` : `${shortcuts.keys.alt} ${key}`;

/** Whether the platform's main key is held: Cmd on a Mac, Ctrl elsewhere; on neither together with Alt. */
export const hasMainKey = (platform: Platform, event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean =>
  !event.altKey && (platform === 'darwin' ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey);
