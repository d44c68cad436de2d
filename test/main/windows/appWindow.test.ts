import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '#main/log.ts';
import { createAppWindow } from '#main/windows/appWindow.ts';
import { createPageFiles } from '#main/windows/pageFiles.ts';
import { BrowserWindow, boxes, resetShell } from '#test/helpers/desktop/shell.ts';

vi.mock('electron', () => import('#test/helpers/desktop/shell.ts'));

beforeEach(() => {
  resetShell();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined, fatal: () => undefined };

const setUp = (goesOn = true) => {
  const putAway: unknown[] = [];
  const state = { goesOn, stayed: 0 };
  const appWindow = createAppWindow({
    ...{ preloadFile: '/preload.cjs', devOrigin: undefined, pageFiles: createPageFiles(), log: silent },
    goesOn: () => state.goesOn,
    putAway: (window) => void putAway.push(window),
    onStayed: () => {
      state.stayed += 1;
    },
  });
  const made = (): BrowserWindow => {
    const last = BrowserWindow.made.at(-1);
    if (last === undefined) throw new Error('no window was made');
    return last;
  };
  return { appWindow, putAway, state, made };
};
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe('the app’s own window', () => {
  it('is made when it is first wanted, and shown when its first screen stands', async () => {
    const { appWindow, made } = setUp();
    expect(appWindow.current()).toBeUndefined();
    appWindow.open();
    expect(made().isVisible()).toBe(false);
    // Whoever asks meanwhile need not wait for less.
    appWindow.open();
    expect(made().isVisible()).toBe(false);
    appWindow.painted();
    expect(made().isVisible()).toBe(true);
    await appWindow.firstPaint;
    await appWindow.whenPainted();
    expect(BrowserWindow.made).toHaveLength(1);
  });

  it('is shown all the same where its page never says so, or fails', async () => {
    const { appWindow, made } = setUp();
    appWindow.open();
    await vi.advanceTimersByTimeAsync(5000);
    expect(made().isVisible()).toBe(true);
    made().destroy();
    appWindow.open();
    made().webContents.emit('did-fail-load');
    expect(made().isVisible()).toBe(true);
    expect(BrowserWindow.made).toHaveLength(2);
  });

  it('comes back from wherever it was, with the keyboard', () => {
    const { appWindow, made } = setUp();
    appWindow.open();
    appWindow.painted();
    made().minimize();
    made().hide();
    appWindow.open();
    expect(made().isMinimized()).toBe(false);
    expect(made().isVisible()).toBe(true);
    expect(made().done.at(-1)).toBe('focus');
  });

  it('is put away when it is closed and the app goes on, and not by itself brought up by a page that is loaded anew', () => {
    const { appWindow, made, putAway } = setUp();
    appWindow.open();
    appWindow.painted();
    made().close();
    expect(putAway).toEqual([made()]);
    expect(made().isDestroyed()).toBe(false);
    made().hide();
    made().webContents.reload();
    appWindow.painted();
    expect(made().isVisible()).toBe(false);
  });

  it('simply closes before anything stands in it', () => {
    const { appWindow, made, putAway } = setUp();
    appWindow.open();
    made().close();
    expect(putAway).toEqual([]);
    expect(appWindow.current()).toBeUndefined();
  });

  it('that ends the app first asks its page to keep what was typed', async () => {
    const { appWindow, made } = setUp(false);
    appWindow.open();
    appWindow.painted();
    made().close();
    expect(made().webContents.told).toEqual([['leaving', {}]]);
    expect(made().isDestroyed()).toBe(false);
    appWindow.left(true);
    await settled();
    expect(appWindow.current()).toBeUndefined();
  });

  it('stays, with the app, where not all could be kept and the user would rather look', async () => {
    const { appWindow, made, state } = setUp(false);
    boxes.press = 1;
    appWindow.open();
    appWindow.painted();
    made().close();
    appWindow.left(false);
    await settled();
    expect(boxes.said).toHaveLength(1);
    expect(state.stayed).toBe(1);
    expect(made().isDestroyed()).toBe(false);
  });

  it('tells only a page that has painted since it was loaded last', async () => {
    const { appWindow, made } = setUp();
    appWindow.open();
    appWindow.painted();
    made().webContents.reload();
    const heard: string[] = [];
    void appWindow.whenPainted().then(() => heard.push('now'));
    await settled();
    expect(heard).toEqual([]);
    appWindow.painted();
    await settled();
    expect(heard).toEqual(['now']);
  });

  it('is known to whoever wants each that is made, and the one that is there', () => {
    const { appWindow, made } = setUp();
    const known: unknown[] = [];
    appWindow.open();
    appWindow.onMade((window) => void known.push(window));
    made().destroy();
    appWindow.open();
    expect(known).toEqual(BrowserWindow.made);
  });
});

describe('the app’s own window, minimised', () => {
  it('is made where there is none, and stands in the task bar once there is something to see', async () => {
    const { appWindow, made } = setUp();
    const there = appWindow.openMinimised();
    expect(made().isMinimized()).toBe(false);
    appWindow.painted();
    await there;
    expect(made().isMinimized()).toBe(true);
  });

  it('comes out of the tray without the keyboard', async () => {
    const { appWindow, made } = setUp();
    appWindow.open();
    appWindow.painted();
    made().hide();
    made().done.length = 0;
    await appWindow.openMinimised();
    expect(made().done).toEqual(['showInactive', 'minimize']);
  });

  it('is left to come up by itself while it is loaded', async () => {
    const { appWindow, made } = setUp();
    appWindow.open();
    await appWindow.openMinimised();
    expect(made().done).toEqual([]);
  });
});
