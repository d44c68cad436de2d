import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { BusAnswer, BusCall } from '#main/bus/sessionBus.ts';
import { askNotificationServer } from '#main/reminders/notificationServer.ts';
import { askInThread } from '#main/threads/askInThread.ts';
import { hasTrayHost } from '#main/tray/trayHost.ts';
import { type PlayedDesktop, playDesktop } from '#test/helpers/playedDesktop.ts';

/** A question in a thread, as the app asks it, on a bus of the test's own. */
const { ask, end } = askInThread<BusCall, BusAnswer>(join(inject('threads'), 'busWorker.js'));

describe('A program on the session’s bus', () => {
  let desktop: PlayedDesktop;
  beforeAll(async () => {
    desktop = await playDesktop();
  });
  afterAll(async () => {
    await end();
    await desktop.stop();
  });
  afterEach(() => vi.unstubAllEnvs());
  const onBus = (address = desktop.address): void => void vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', address);

  it('is not there', async () => {
    onBus();
    expect(await askNotificationServer('linux', ask)).toBeNull();
    expect(await hasTrayHost({ platform: 'linux', callBus: ask })).toBe(false);
  });

  it('says what it can do', async () => {
    onBus();
    await desktop.showNotificationDaemon({ capabilities: ['body', 'actions'] });
    expect(await askNotificationServer('linux', ask)).toEqual({ hasActions: true, readsMarkup: false });
    await desktop.showNotificationDaemon({ capabilities: ['body', 'body-markup'] });
    expect(await askNotificationServer('linux', ask)).toEqual({ hasActions: false, readsMarkup: true });
  });

  it('tells of a tray, by a value within a variant', async () => {
    onBus();
    await desktop.showTrayHost();
    expect(await hasTrayHost({ platform: 'linux', callBus: ask })).toBe(true);
    desktop.hideTrayHost();
    expect(await hasTrayHost({ platform: 'linux', callBus: ask })).toBe(false);
  });

  it('that hangs, or does not know the question, answers nothing', async () => {
    onBus();
    await desktop.showNotificationDaemon({ manner: 'hangs' });
    expect(await askNotificationServer('linux', ask)).toBeNull();
    await desktop.showNotificationDaemon();
    const NAME = 'org.freedesktop.Notifications';
    const path = '/org/freedesktop/Notifications';
    expect(await ask({ destination: NAME, path, interface: NAME, member: 'Sing' })).toBeNull();
  });

  it.each(['unix:path=/nowhere/at/all', 'tcp:host=', 'nonsense', 'unix:abstract=followthrough-nobody'])(
    'cannot be asked where there is no bus: %s',
    async (address) => {
      onBus(address);
      expect(await hasTrayHost({ platform: 'linux', callBus: ask })).toBe(false);
      expect(await askNotificationServer('linux', ask)).toBeNull();
    },
  );
});
