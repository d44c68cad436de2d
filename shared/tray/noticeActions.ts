import type { FollowUpItem } from '../domain/followUp.ts';
import { today as words } from '../messages/today.ts';
import { ends } from './entryMenu.ts';
import { action, type TrayAction } from './trayEntry.ts';

/**
 * The buttons of a notice about one line of Today: what became of it, or that it can wait for an hour. None where it asks
 * of several promises at once: each has its own answer.
 */
export const noticeActions = (entry: readonly FollowUpItem[]): readonly TrayAction[] => {
  const [first] = entry;
  const asked = entry.filter(({ reason }) => reason.kind === 'promise' && reason.promise.state === 'open');
  if (first === undefined || (asked.length > 0 && entry.length > 1)) return [];
  const items = entry.map(({ roleId, key }) => ({ roleId, key }));
  const found = ends(first, items);
  // Two buttons are all that most desktops have room for.
  return found.length > 1 ? found : [...found, action(words.inAnHour, { kind: 'snooze', items, until: 'hour' })];
};
