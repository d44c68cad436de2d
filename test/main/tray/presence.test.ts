import type { BrowserWindow as ElectronWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '#main/log.ts';
import type { Services } from '#main/services/index.ts';
import { createPresence } from '#main/tray/presence.ts';
import type { AppWindow } from '#main/windows/appWindow.ts';
import { settingsFrom } from '#shared/contract/settings.ts';
import { BrowserWindow, nativeTheme, ofApp, resetShell, Tray } from '#test/helpers/desktop/shell.ts';
import { fixedClock } from '#test/helpers/fixedClock.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';
import { memorySettings } from '#test/renderer/support/memorySettings.ts';

vi.mock('electron', () => import('#test/helpers/desktop/shell.ts'));

const REF = { roleId: '0190b5e0-0000-7000-8000-000000000001', key: 'applied|x' } as never; // nothing of that name is there

/** The clock stands at Monday 2 March 2026, 09:00 in Madrid; its waits end by the test's own. */
const setUp = (services: () => Promise<Services | undefined> = async () => undefined, isStartedHidden = false) => {
  const state = { hasTray: true, opened: 0, minimised: 0, changes: 0 };
  const said: string[] = [];
  const told: string[] = [];
  const faults: string[] = [];
  const done: string[] = [];
  const settings = memorySettings(settingsFrom({}));
  const window = new BrowserWindow({});
  window.show();
  const appWindow: Pick<AppWindow, 'current' | 'open' | 'openMinimised'> = {
    current: () => (isStartedHidden ? undefined : (window as unknown as ElectronWindow)), // as much of it as is used
    open: () => {
      state.opened += 1;
      window.show();
    },
    openMinimised: async () => {
      state.minimised += 1;
      window.showInactive();
    },
  };
  const log: Log = {
    ...{ info: () => undefined, warn: () => undefined, fatal: () => undefined },
    error: (event) => void faults.push(event),
  };
  const clock = fixedClock();
  const presence = createPresence({
    appWindow: appWindow as AppWindow, // as much of it as is used
    ...{ settings, services, clock, log },
    open: (place) => void done.push(`open ${place?.roleId ?? 'Today'}`),
    command: (command) => void done.push(command),
    whoIsCalling: () => void done.push('who is calling'),
    say: async (what) => void said.push(what),
    tell: (message) => void told.push(message),
    onSet: () => void done.push('set'),
    onChanged: () => {
      state.changes += 1;
    },
    host: { platform: 'linux', callBus: async () => (state.hasTray ? [true] : [false]) },
  });
  const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
  /** The wall's clock goes on by as much, and is looked at. */
  const lookAfter = async (time: string): Promise<void> => {
    clock.set(`2026-03-02T${time}:00.000Z`, '2026-03-02', time);
    presence.look();
    await pass(200);
  };
  const hold = () => window as unknown as ElectronWindow;
  return { presence, settings, window, hold, state, said, told, faults, done, pass, lookAfter };
};

beforeEach(() => {
  resetShell();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the icon', () => {
  it('is there once a tray is found, and says how much is due', async () => {
    const { presence, pass, state } = setUp();
    expect(presence.hasTray()).toBeUndefined();
    presence.watch();
    await pass(200);
    expect(presence.hasTray()).toBe(true);
    expect(state.changes).toBe(1);
    expect(Tray.shown.map(({ toolTip }) => toolTip)).toEqual(['Followthrough']);
    presence.dispose();
    expect(Tray.shown).toEqual([]);
  });

  it('is made once more for a tray that comes late, and whoever has no other way hears if none comes', async () => {
    const { presence, pass, state } = setUp();
    state.hasTray = false;
    presence.watch();
    await pass(200);
    expect(presence.hasTray()).toBe(false);
    const [early] = Tray.shown;
    state.hasTray = true;
    await pass(5000);
    expect(presence.hasTray()).toBe(true);
    expect(Tray.shown).toHaveLength(1);
    expect(Tray.shown[0]).not.toBe(early);
    let isGivenUp = 0;
    presence.whenNoTray(() => {
      isGivenUp += 1;
    });
    state.hasTray = false;
    presence.watch();
    await pass(70_000);
    presence.watch();
    await pass(70_000);
    expect(isGivenUp).toBe(1);
    presence.dispose();
  });

  it('is not wanted where closing ends the app, unless nothing else leads to it', async () => {
    const { presence, settings, pass } = setUp();
    presence.watch();
    await pass(200);
    settings.update({ keepInTray: false });
    await pass(200);
    expect(Tray.shown).toEqual([]);
    expect(presence.goesOn()).toBe(false);
    presence.dispose();
    const hidden = setUp(undefined, true);
    hidden.settings.update({ keepInTray: false });
    hidden.presence.watch();
    await hidden.pass(200);
    expect(Tray.shown).toHaveLength(1);
    hidden.presence.dispose();
  });

  it('is drawn anew for a desktop that turns dark, and no more once the app ends', async () => {
    const { presence, pass } = setUp();
    presence.watch();
    await pass(200);
    const draw = vi.spyOn(Tray.shown[0] ?? new Tray(), 'setImage');
    nativeTheme.emit('updated');
    expect(draw).toHaveBeenCalledOnce();
    presence.dispose();
    presence.refresh();
    presence.watch();
    nativeTheme.emit('updated');
    await pass(1000);
    expect(draw).toHaveBeenCalledOnce();
    expect(Tray.shown).toEqual([]);
  });
});

describe('a window that is closed', () => {
  it('goes into the tray, which is said once', async () => {
    const { presence, window, hold, pass, said } = setUp();
    presence.watch();
    await pass(200);
    presence.putAway(hold());
    await pass(200);
    expect(window.isVisible()).toBe(false);
    window.show();
    presence.putAway(hold());
    await pass(200);
    expect(said).toEqual(['staysInTray']);
    presence.dispose();
  });

  it('is minimised where no tray is left, of which the settings hear', async () => {
    const { presence, window, hold, pass, said, state } = setUp();
    presence.watch();
    await pass(200);
    state.hasTray = false;
    presence.putAway(hold());
    await pass(200);
    expect(window.isMinimized()).toBe(true);
    expect(said).toEqual(['noTray']);
    expect(presence.hasTray()).toBe(false);
    presence.dispose();
  });

  it('is left alone where it has gone by the time that anybody knows', async () => {
    const { presence, window, hold, pass, said } = setUp();
    presence.putAway(hold());
    window.destroy();
    await pass(200);
    expect(window.done).toEqual(['show']);
    expect(said).toEqual([]);
    presence.dispose();
  });

  it.each([false, true])(
    'is brought back when the tray dies meanwhile (started hidden: %s)',
    async (isStartedHidden) => {
      const { presence, window, hold, pass, said, state, lookAfter } = setUp(undefined, isStartedHidden);
      presence.watch();
      await pass(200);
      if (!isStartedHidden) presence.putAway(hold());
      await pass(200);
      said.length = 0;
      await lookAfter('09:01');
      state.hasTray = false;
      await lookAfter('09:02');
      expect(presence.hasTray()).toBe(false);
      expect(state.minimised).toBe(0);
      await lookAfter('09:03');
      expect(state.minimised).toBe(1);
      expect(window.isVisible()).toBe(true);
      expect(said).toEqual(['trayGone']);
      presence.dispose();
    },
  );
});

describe('what is chosen in the tray', () => {
  it('is done to the app', async () => {
    const { presence, settings, done, state, pass } = setUp();
    for (const kind of ['openToday', 'add', 'whoIsCalling', 'openApp', 'quit'] as const) presence.act({ kind });
    presence.act({ kind: 'pause', for: 'hour' });
    await pass(0);
    expect(settings.read().pausedUntil).toBe('2026-03-02T09:00:00.000Z');
    presence.act({ kind: 'resume' });
    presence.act({ kind: 'open', roleId: 'a-role' as never, key: 'a key' }); // it is only handed on
    await pass(0);
    expect(settings.read().pausedUntil).toBeNull();
    expect(done).toEqual(['open Today', 'add', 'who is calling', 'set', 'set', 'open a-role']);
    expect(state.opened).toBe(1);
    expect(ofApp.quits).toBe(1);
    presence.dispose();
  });

  it('is refused in words that the user sees', async () => {
    const unreadable = setUp();
    unreadable.presence.act({ kind: 'done', items: [REF] });
    await unreadable.pass(0);
    expect(unreadable.told).toHaveLength(1);
    unreadable.presence.dispose();
    const { app } = await pipelineBoard();
    const { presence, told, faults, pass } = setUp(async () => app as unknown as Services); // as much as is used
    presence.act({ kind: 'done', items: [REF] });
    await pass(0);
    expect(told).toHaveLength(1);
    expect(faults).toEqual([]);
    presence.dispose();
  });

  it('that cannot be done is told, and logged', async () => {
    const { presence, told, faults, pass } = setUp(() => Promise.reject(new Error('it cannot be read')));
    presence.act({ kind: 'done', items: [REF] });
    presence.refresh();
    await pass(200);
    expect(told).toHaveLength(1);
    expect(faults).toEqual(['tray.not_done', 'tray.not_made']);
    presence.dispose();
  });
});

it('the badge counts what is due', async () => {
  const { app, add, plans, transact, clock } = await pipelineBoard();
  add('Late', 'applied', 'Acme', { appliedOn: '2026-02-16' as never }); // a day
  while (plans.isLeft()) transact(() => plans.step(clock.now()));
  const { presence, pass } = setUp(async () => app as unknown as Services); // as much as is used
  presence.refresh();
  await pass(200);
  if (process.platform !== 'win32') expect(ofApp.badge).toBe(1);
  presence.dispose();
});
