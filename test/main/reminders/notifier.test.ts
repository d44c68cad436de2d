import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BusAnswer } from '#main/bus/sessionBus.ts';
import { askNotificationServer } from '#main/reminders/notificationServer.ts';
import { createNotifier, type Notifications } from '#main/reminders/notifier.ts';

const NOTICE = { title: 'Dana <b>', body: 'Acme & Sons <i>' };

type Played = EventEmitter & { readonly options: Electron.NotificationConstructorOptions; isClosed: boolean };

/** A system whose notices appear, fail or say nothing, as `manner` says. */
type Parts = {
  readonly platform: NodeJS.Platform;
  readonly electron: string;
  readonly answer: BusAnswer;
  readonly manner: 'appears' | 'fails' | 'silent' | 'hangs';
  readonly isSupported: boolean;
};
const USUAL: Parts = {
  ...{ platform: 'linux', electron: '45.4.1', answer: [['actions', 'body', 'body-markup']] },
  ...{ manner: 'appears', isSupported: true },
};
const setUp = (parts: Partial<Parts> = {}) => {
  const { platform, electron, answer, manner, isSupported } = { ...USUAL, ...parts };
  const made: Played[] = [];
  const strays: number[] = [];
  const daemon = { answer, asked: 0 };
  let activate = (): void => undefined;
  class PlayedNotification extends EventEmitter {
    static isSupported = (): boolean => isSupported;
    static handleActivation = (callback: () => void): void => {
      activate = callback;
    };
    readonly options: Electron.NotificationConstructorOptions;
    isClosed = false;
    constructor(options: Electron.NotificationConstructorOptions) {
      super();
      this.options = options;
      made.push(this);
    }
    show(): void {
      // Electron waits for its answer within this call.
      if (manner === 'hangs') vi.advanceTimersByTime(24_000);
      if (manner === 'appears' || manner === 'hangs') this.emit('show');
      if (manner === 'fails') this.emit('failed', {}, 'refused');
    }
    close(): void {
      this.isClosed = true;
    }
  }
  const notifier = createNotifier({
    Notification: PlayedNotification as unknown as Notifications, // as much of Electron's class as is used
    ...{ platform, electron },
    callBus: async () => {
      daemon.asked += 1;
      return daemon.answer;
    },
    onStray: () => strays.push(1),
  });
  const pressed: string[] = [];
  const actions = {
    onClick: () => void pressed.push('click'),
    buttons: ['Done', 'Later'].map((label) => ({ label, press: () => void pressed.push(label) })),
  };
  return { notifier, made, strays, pressed, actions, daemon, activate: () => activate() };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a notice of the system', () => {
  it('has its buttons, and what looks like markup written out, where the desktop reads it', async () => {
    const { notifier, made, actions, pressed } = setUp();
    await notifier.show(NOTICE, actions);
    expect(made[0]?.options).toEqual({
      title: 'Dana <b>',
      body: 'Acme &amp; Sons &lt;i&gt;',
      actions: [
        { type: 'button', text: 'Done' },
        { type: 'button', text: 'Later' },
      ],
    });
    made[0]?.emit('action', {}, 1);
    made[0]?.emit('action', {}, 5);
    made[0]?.emit('click');
    expect(pressed).toEqual(['Later', 'click']);
  });

  it.each([
    ['the desktop has none', { answer: [['body']] }],
    ['Electron drops them', { electron: '44.9.0' }],
    ['nobody can ask the desktop', { answer: undefined }],
  ])('has no buttons where %s, and its text as it is where nobody reads markup', async (_, parts) => {
    const { notifier, made, actions } = setUp(parts);
    await notifier.show(NOTICE, actions);
    expect(made[0]?.options.actions).toBeUndefined();
    if (!('electron' in parts)) expect(made[0]?.options.body).toBe(NOTICE.body);
  });

  it('has buttons on other systems, whatever is on a bus', async () => {
    const { notifier, made, actions } = setUp({ platform: 'darwin', electron: '33.4.11', answer: null });
    await notifier.show(NOTICE, actions);
    expect(made[0]?.options.actions).toHaveLength(2);
  });

  it('is not even tried where nothing would show it', async () => {
    const absent = setUp({ answer: null });
    await expect(absent.notifier.show(NOTICE, absent.actions)).rejects.toThrow('nothing shows notifications');
    expect(absent.made).toEqual([]);
    const unsupported = setUp({ isSupported: false });
    await expect(unsupported.notifier.show(NOTICE, unsupported.actions)).rejects.toThrow();
  });

  it('that fails rejects, and one of which nothing is heard counts as shown', async () => {
    const failing = setUp({ manner: 'fails' });
    await expect(failing.notifier.show(NOTICE, failing.actions)).rejects.toThrow('refused');
    const silent = setUp({ manner: 'silent' });
    const showing = silent.notifier.show(NOTICE, silent.actions);
    await vi.advanceTimersByTimeAsync(3000);
    await expect(showing).resolves.toBeUndefined();
  });

  it('goes with the app, unless it is gone already', async () => {
    const { notifier, made, actions } = setUp();
    for (let count = 0; count < 3; count += 1) await notifier.show(NOTICE, actions);
    made[0]?.emit('close');
    made[1]?.emit('click');
    await notifier.dispose();
    expect(made.map(({ isClosed }) => isClosed)).toEqual([false, false, true]);
  });
});

describe('a daemon that hangs', () => {
  it('is not asked to show anything while it answers nothing, and is asked again the next time', async () => {
    const { notifier, made, actions, daemon } = setUp();
    daemon.answer = null;
    await expect(notifier.show(NOTICE, actions)).rejects.toThrow('nothing shows notifications');
    expect(made).toEqual([]);
    daemon.answer = USUAL.answer;
    await notifier.show(NOTICE, actions);
    expect(made).toHaveLength(1);
  });

  it('does not hold the app up when it ends: what is shown stays where it is', async () => {
    const { notifier, made, actions, daemon } = setUp();
    await notifier.show(NOTICE, actions);
    daemon.answer = null;
    await notifier.dispose();
    expect(made.map(({ isClosed }) => isClosed)).toEqual([false]);
  });

  it('only while it shows something is left in peace for an hour, and nothing is taken away meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { notifier, made, actions, daemon } = setUp({ manner: 'hangs' });
    await notifier.show(NOTICE, actions);
    await expect(notifier.show(NOTICE, actions)).rejects.toThrow('hangs');
    expect(made).toHaveLength(1);
    expect(daemon.asked).toBe(1);
    await vi.advanceTimersByTimeAsync(3_600_000);
    await notifier.show(NOTICE, actions);
    expect(made).toHaveLength(2);
    await notifier.dispose();
    expect(made.map(({ isClosed }) => isClosed)).toEqual([false, false]);
  });

  it('is asked nothing where nothing is shown', async () => {
    const { notifier, daemon } = setUp();
    await notifier.dispose();
    expect(daemon.asked).toBe(0);
  });
});

describe('a click on Windows', () => {
  it('on a notice of an earlier run opens the app', async () => {
    const { strays, activate } = setUp({ platform: 'win32' });
    activate();
    await vi.advanceTimersByTimeAsync(1000);
    expect(strays).toHaveLength(1);
  });

  it.each(['before', 'after'])('that is told of twice is handled once, %s', async (order) => {
    const { notifier, made, actions, strays, pressed, activate } = setUp({ platform: 'win32' });
    await notifier.show(NOTICE, actions);
    if (order === 'before') activate();
    made[0]?.emit('click');
    if (order === 'after') activate();
    await vi.advanceTimersByTimeAsync(1000);
    expect(strays).toEqual([]);
    expect(pressed).toEqual(['click']);
  });
});

describe('what shows notifications', () => {
  it('is asked on Linux alone', async () => {
    const never = () => Promise.reject(new Error('not asked'));
    expect(await askNotificationServer('win32', never)).toEqual({ hasActions: true, readsMarkup: false });
  });
});
