import type { RoleId } from '#shared/domain/ids.ts';
import { createStore, useStore } from '../ui/createStore.ts';
import { goTo } from './router.ts';

/** A follow-up that the user asked for outside of the window: by a notice, or from the tray. */
export type AskedEntry = { readonly roleId: RoleId; readonly key: string };

const asked = createStore<AskedEntry | null>(null);

/** Goes to Today, where the line of that follow-up takes the focus. */
export const showEntry = (entry: AskedEntry): void => {
  asked.set(entry);
  goTo({ screen: 'today' });
};

/** What was asked for and is not shown yet. */
export const useAskedEntry = (): AskedEntry | null => useStore(asked, (entry) => entry);

/** It is shown, or there is no such line. */
export const entryIsShown = (): void => asked.set(null);
