import { type BrowserWindow, nativeTheme } from 'electron';
import type { ThemeChoice } from '#shared/domain/choices.ts';

/** The page's background in both themes (`--bg` of the design tokens), so that nothing flashes before it paints. */
const BACKGROUND = { light: '#f6f5f3', dark: '#141312' } as const;

/** Gives the window, if there is one, its frame and the page's `prefers-color-scheme` the theme that the user chose. */
export const applyTheme = (window: BrowserWindow | undefined, theme: ThemeChoice): void => {
  nativeTheme.themeSource = theme;
  window?.setBackgroundColor(BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light']);
};
