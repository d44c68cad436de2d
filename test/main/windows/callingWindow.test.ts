import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '#main/log.ts';
import { createCallingWindow } from '#main/windows/callingWindow.ts';
import { BrowserWindow, resetShell } from '#test/helpers/desktop/shell.ts';

vi.mock('electron', () => import('#test/helpers/desktop/shell.ts'));

beforeEach(() => {
  resetShell();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const setUp = () => {
  const state = { isEnding: false };
  const warned: string[] = [];
  const log: Log = {
    ...{ info: () => undefined, error: () => undefined, fatal: () => undefined },
    warn: (event) => void warned.push(event),
  };
  const calling = createCallingWindow({
    ...{ preloadFile: '/preload.cjs', devOrigin: undefined, log },
    isEnding: () => state.isEnding,
  });
  const made: unknown[] = [];
  calling.onMade((window) => void made.push(window));
  const shown = (): BrowserWindow => {
    calling.show();
    const last = BrowserWindow.made.at(-1);
    if (last === undefined) throw new Error('no window was made');
    return last;
  };
  return { calling, state, warned, made, shown };
};

describe('the window that asks who is calling', () => {
  it('stays above others, shows the app’s page, and comes up when its field stands', () => {
    const { calling, shown, made } = setUp();
    const window = shown();
    expect(window.options).toMatchObject({ alwaysOnTop: true, show: false, webPreferences: { sandbox: true } });
    expect(window.address).toMatch(/#\/calling$/);
    expect(window.isVisible()).toBe(false);
    calling.painted();
    expect(window.done).toEqual(['show', 'focus']);
    // A page that paints once more takes nothing from whatever is in front by then.
    calling.painted();
    expect(window.done).toEqual(['show', 'focus']);
    expect(made).toEqual([window]);
  });

  it('comes up unfinished rather than late: a phone rings for some seconds', async () => {
    const { shown } = setUp();
    const window = shown();
    await vi.advanceTimersByTimeAsync(2000);
    expect(window.isVisible()).toBe(true);
  });

  it('that was closed before that stays closed', async () => {
    const { calling, shown } = setUp();
    const window = shown();
    calling.close();
    await vi.advanceTimersByTimeAsync(5000);
    expect(window.isVisible()).toBe(false);
    expect(window.isDestroyed()).toBe(false);
  });

  it('only hides when it is closed, and forgets whoever was looked up; the next call finds it at once', () => {
    const { calling, shown } = setUp();
    const window = shown();
    calling.painted();
    calling.close();
    expect(window.isVisible()).toBe(false);
    expect(window.webContents.told).toEqual([['calling', { step: 'left' }]]);
    expect(shown()).toBe(window);
    expect(window.done.slice(-2)).toEqual(['show', 'focus']);
    expect(window.webContents.told.at(-1)).toEqual(['calling', { step: 'asked' }]);
  });

  it('goes when the app ends, and is made anew if it is wanted after all', () => {
    const { calling, state, shown } = setUp();
    const window = shown();
    state.isEnding = true;
    calling.close();
    expect(window.isDestroyed()).toBe(true);
    expect(calling.current()).toBeUndefined();
    calling.close();
    calling.end();
    expect(shown()).not.toBe(window);
    calling.end();
    expect(calling.current()).toBeUndefined();
  });

  it('whose page has died goes out of the way, and is loaded anew with the next call', () => {
    const { calling, warned, shown } = setUp();
    const window = shown();
    calling.painted();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    expect(window.isVisible()).toBe(false);
    expect(warned).toEqual(['calling.gone']);
    shown();
    expect(window.webContents.reloads).toBe(1);
    expect(window.isVisible()).toBe(false);
    calling.painted();
    expect(window.isVisible()).toBe(true);
  });

  it('tells the task bar that somebody calls, and not who', () => {
    const { shown } = setUp();
    const preventDefault = vi.fn();
    shown().emit('page-title-updated', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
