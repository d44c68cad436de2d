import { createStore } from './createStore.ts';

export type Politeness = 'polite' | 'assertive';
type Announcement = { readonly text: string; readonly count: number };

const nothing: Announcement = { text: '', count: 0 };

/** What the live region says now, per politeness. `count` tells two equal sentences apart. */
export const announcements = {
  polite: createStore<Announcement>(nothing),
  assertive: createStore<Announcement>(nothing),
} as const;

/** Says a sentence to screen readers; `assertive` only for what must interrupt. */
export const announce = (text: string, politeness: Politeness = 'polite'): void => {
  const store = announcements[politeness];
  store.set({ text, count: store.get().count + 1 });
};
