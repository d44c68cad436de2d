import { createStore } from '../../ui/createStore.ts';

/** The width of the panel in pixels: what it is at first, and between which bounds the user may set it. */
export const PANEL = { first: 430, least: 360, most: 900, step: 24 } as const;

const KEY = 'rolePanelWidth';

const within = (width: number): number => Math.round(Math.min(PANEL.most, Math.max(PANEL.least, width)));

const kept = (): number => {
  const stored = Number(window.localStorage.getItem(KEY) ?? Number.NaN);
  return Number.isFinite(stored) && stored > 0 ? within(stored) : PANEL.first;
};

export const panelWidth = createStore<number>(kept());

/** Lays the page out by the present width: whatever makes room for a panel reads the same token. */
export const applyPanelWidth = (): void =>
  document.documentElement.style.setProperty('--panel', `${panelWidth.get()}px`);

/** Sets the width, as near as the bounds allow, and remembers it. */
export const setPanelWidth = (width: number): void => {
  panelWidth.set(within(width));
  window.localStorage.setItem(KEY, `${panelWidth.get()}`);
  applyPanelWidth();
};
