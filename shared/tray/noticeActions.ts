import type { FollowUpItem } from '../domain/followUp.ts';
import { today as words } from '../messages/today.ts';
import { ends } from './entryMenu.ts';
import { action, type TrayAction } from './trayEntry.ts';

/** The buttons of a notice about one follow-up: what became of it, or that it can wait for an hour. */
export const noticeActions = (item: FollowUpItem): readonly TrayAction[] => {
  const items = [{ roleId: item.roleId, key: item.key }];
  const found = ends(item, items);
  // Two buttons are all that most desktops have room for.
  return found.length > 1 ? found : [...found, action(words.inAnHour, { kind: 'snooze', items, until: 'hour' })];
};
