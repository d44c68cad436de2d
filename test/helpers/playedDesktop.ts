import { type DaemonOptions, type PlayedNotification, playNotificationDaemon } from './desktop/notificationDaemon.ts';
import { startSessionBus } from './desktop/sessionBus.ts';
import { type PlayedTrayItem, playTrayHost } from './desktop/trayHost.ts';

/**
 * As much of a desktop as the app talks to: a session bus of the test's own, with a tray and a notification daemon that
 * come and go as the test says. Nothing of the machine's own desktop is touched. Launch the app with `env`.
 */
export const playDesktop = async () => {
  const bus = await startSessionBus();
  let tray: Awaited<ReturnType<typeof playTrayHost>> | undefined;
  let daemon: Awaited<ReturnType<typeof playNotificationDaemon>> | undefined;
  /** Those of daemons that are gone are still what the user has seen. */
  let earlier: readonly PlayedNotification[] = [];

  const hideNotificationDaemon = (): void => {
    earlier = [...earlier, ...(daemon?.shown() ?? [])];
    daemon?.stop();
    daemon = undefined;
  };

  return {
    address: bus.address,
    /** What an app needs to know of it. */
    env: { DBUS_SESSION_BUS_ADDRESS: bus.address },

    /** From now on there is a tray. */
    showTrayHost: async (): Promise<void> => {
      tray ??= await playTrayHost(bus.address);
    },
    hideTrayHost: (): void => {
      tray?.stop();
      tray = undefined;
    },
    /** The icons in the tray as they are now. */
    trayItems: async (): Promise<readonly PlayedTrayItem[]> => (await tray?.items()) ?? [],

    /** From now on a daemon shows notifications, in the manner that `options` say. */
    showNotificationDaemon: async (options: DaemonOptions = {}): Promise<void> => {
      hideNotificationDaemon();
      daemon = await playNotificationDaemon(bus.address, options);
    },
    hideNotificationDaemon,
    notifications: (): readonly PlayedNotification[] => [...earlier, ...(daemon?.shown() ?? [])],
    /** What the daemon that is there was asked so far. */
    askedOfDaemon: (): readonly string[] => daemon?.asked() ?? [],
    click: (id: number, action = 'default'): void => daemon?.click(id, action),
    dismiss: (id: number): void => daemon?.dismiss(id),

    stop: async (): Promise<void> => {
      tray?.stop();
      daemon?.stop();
      await bus.stop();
    },
  };
};
export type PlayedDesktop = Awaited<ReturnType<typeof playDesktop>>;
