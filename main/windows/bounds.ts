import type { WindowBounds } from '../settings/settings.ts';

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const MIN_WIDTH = 900;
export const MIN_HEIGHT = 600;
const DEFAULT_WIDTH = 1280;
const DEFAULT_HEIGHT = 820;
/** As much of the title bar must be within reach that the window can be dragged back, in pixels. */
const GRIP = 80;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

/** Whether the middle of the title bar can be got hold of in some display's work area. */
const reachable = (bounds: Area, displays: readonly Area[]): boolean =>
  displays.some((display) => {
    const overlapX = Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x);
    return overlapX >= GRIP && bounds.y >= display.y && bounds.y <= display.y + display.height - GRIP;
  });

/**
 * Where the window opens: where it stood, if that is still on a display (one may have been unplugged since), else in the
 * middle of the first one, and never larger than it. `displays` are work areas, the primary one first.
 */
export const placeWindow = (saved: WindowBounds | null, displays: readonly Area[]): WindowBounds => {
  const primary = displays[0] ?? { x: 0, y: 0, width: DEFAULT_WIDTH, height: DEFAULT_HEIGHT };
  if (saved !== null && reachable(saved, displays)) {
    return { ...saved, width: Math.max(saved.width, MIN_WIDTH), height: Math.max(saved.height, MIN_HEIGHT) };
  }
  const width = clamp(saved?.width ?? DEFAULT_WIDTH, MIN_WIDTH, primary.width);
  const height = clamp(saved?.height ?? DEFAULT_HEIGHT, MIN_HEIGHT, primary.height);
  return {
    x: primary.x + Math.max(0, Math.round((primary.width - width) / 2)),
    y: primary.y + Math.max(0, Math.round((primary.height - height) / 2)),
    width,
    height,
    maximized: saved?.maximized ?? false,
  };
};
