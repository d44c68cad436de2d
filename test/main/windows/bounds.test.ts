import { describe, expect, it } from 'vitest';
import { MIN_HEIGHT, MIN_WIDTH, placeWindow } from '#main/windows/bounds.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const right = { x: 1440, y: 0, width: 2560, height: 1440 };
const saved = { x: 1600, y: 100, width: 1200, height: 800, maximized: false };

describe('the window opens', () => {
  it('where it stood, on whichever display that was', () => {
    expect(placeWindow(saved, [laptop, right])).toEqual(saved);
  });

  it('in the middle of the first display once its own is unplugged', () => {
    expect(placeWindow(saved, [laptop])).toEqual({ x: 120, y: 50, width: 1200, height: 800, maximized: false });
  });

  it('within a display smaller than it was', () => {
    const small = { x: 0, y: 0, width: 1024, height: 700 };
    expect(placeWindow({ ...saved, x: 5000 }, [small])).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 700,
      maximized: false,
    });
  });

  it('with its title bar in reach, not above the display and not as a sliver', () => {
    expect(placeWindow({ ...saved, x: 100, y: -300 }, [laptop]).y).toBeGreaterThanOrEqual(0);
    expect(placeWindow({ ...saved, x: 1439, y: 10 }, [laptop]).x).toBeLessThan(1000);
    expect(placeWindow({ ...saved, x: 100, y: 899 }, [laptop]).y).toBeLessThan(800);
  });

  it('no smaller than it can be used, and maximized if it was', () => {
    const tiny = placeWindow({ x: 10, y: 10, width: 200, height: 1, maximized: true }, [laptop]);
    expect(tiny).toEqual({ x: 10, y: 10, width: MIN_WIDTH, height: MIN_HEIGHT, maximized: true });
  });

  it('somewhere sensible the first time, and without any display', () => {
    expect(placeWindow(null, [laptop])).toMatchObject({ width: 1280, height: 820, x: 80, y: 40 });
    expect(placeWindow(null, [])).toMatchObject({ width: 1280, height: 820 });
  });
});
