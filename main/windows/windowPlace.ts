import { type BrowserWindow, screen } from 'electron';
import type { SettingsStore } from '../settings/settings.ts';
import { placeWindow } from './bounds.ts';

const REMEMBER_AFTER_MS = 400;

/** Puts the still hidden window where it last stood, and remembers from now on where the user puts it. */
export const keepWindowPlace = (window: BrowserWindow, settings: SettingsStore): void => {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const workAreas = [primary, ...others].map((display) => display.workArea);
  const { maximized, ...bounds } = placeWindow(settings.windowBounds(), workAreas);
  window.setBounds(bounds);
  // Maximizing shows a window, so it waits until the window is shown.
  if (maximized) window.once('show', () => window.maximize());

  let remembering: NodeJS.Timeout | undefined;
  const remember = (): void => {
    clearTimeout(remembering);
    if (!window.isVisible()) return;
    settings.rememberBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const rememberSoon = (): void => {
    clearTimeout(remembering);
    remembering = setTimeout(remember, REMEMBER_AFTER_MS);
  };
  window.on('resize', rememberSoon);
  window.on('move', rememberSoon);
  window.on('close', remember);
  window.on('closed', () => clearTimeout(remembering));
};
