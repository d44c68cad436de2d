import type { Notification as ElectronNotification } from 'electron';
import type { Notice } from '#shared/messages/reminders.ts';
import type { CallBus } from '../bus/sessionBus.ts';
import { askNotificationServer } from './notificationServer.ts';

/** What can be done with a notice: a click, and buttons where the system has them. */
export type NoticeActions = {
  readonly onClick: () => void;
  readonly buttons: readonly { readonly label: string; readonly press: () => void }[];
};
/** Shows notices of the system's; rejects with what stood in the way. */
export type Notifier = {
  readonly show: (notice: Notice, actions: NoticeActions) => Promise<void>;
  /** Takes away what is still shown, where that can be done at once. */
  readonly dispose: () => Promise<void>;
};

/** As much of Electron's class as is used; Electron 33 knows no `handleActivation`. */
export type Notifications = Pick<typeof ElectronNotification, 'isSupported'> &
  Partial<Pick<typeof ElectronNotification, 'handleActivation'>> &
  (new (
    options: Electron.NotificationConstructorOptions,
  ) => ElectronNotification);

export type NotifierParts = {
  readonly Notification: Notifications;
  readonly platform: NodeJS.Platform;
  /** The version of Electron that runs, such as `45.4.1`. */
  readonly electron: string;
  readonly callBus: CallBus;
  /** A notice is clicked that this run of the app knows nothing of: Windows keeps them over restarts. */
  readonly onStray: () => void;
};

/** The system says that it shows one, or that it does not; one that says neither is taken to. */
const SAYS_SO_MS = 3000;
/**
 * One that answered when it was asked, and hangs when it is to show something, holds the window up all the same: nobody can
 * know before. It takes longer then than any desktop that works, and is left in peace for so long.
 */
const HANGS_MS = 4000;
const HANGING_MS = 3_600_000;
/** More than anybody goes back to. */
const MOST_KEPT = 50;
/** Two tellings of one click come within this time. */
const SAME_CLICK_MS = 300;
/** Electron passes buttons on from here on Linux; before, it drops them. */
const BUTTONS_ON_LINUX = 45;

const asMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const createNotifier = ({ Notification, platform, electron, callBus, onStray }: NotifierParts): Notifier => {
  /** One that is not held is collected, and its click with it. */
  const shown = new Set<ElectronNotification>();
  const passesButtons = platform !== 'linux' || Number.parseInt(electron, 10) >= BUTTONS_ON_LINUX;
  let handledAt = Number.NEGATIVE_INFINITY;
  let hungAt = Number.NEGATIVE_INFINITY;
  // It is told of every click, also of those that are handled below.
  if (platform === 'win32') {
    Notification.handleActivation?.(() => {
      setTimeout(() => performance.now() - handledAt > 2 * SAME_CLICK_MS && onStray(), SAME_CLICK_MS);
    });
  }

  const isHanging = (): boolean => performance.now() - hungAt < HANGING_MS;
  const appear = (notification: ElectronNotification): Promise<void> =>
    new Promise((done, refuse) => {
      const silence = setTimeout(done, SAYS_SO_MS);
      notification.once('show', () => {
        clearTimeout(silence);
        done();
      });
      notification.once('failed', (_event, error) => {
        clearTimeout(silence);
        refuse(new Error(error));
      });
      shown.add(notification);
      for (const old of [...shown].slice(0, -MOST_KEPT)) shown.delete(old);
      const began = performance.now();
      notification.show();
      // Electron waits for the desktop within this call.
      if (performance.now() - began > HANGS_MS) hungAt = performance.now();
    });

  return {
    show: async ({ title, body }, { onClick, buttons }) => {
      if (isHanging()) throw new Error('what shows notifications hangs');
      const server = await askNotificationServer(platform, callBus);
      if (server === null || !Notification.isSupported()) throw new Error('nothing shows notifications');
      const notification = new Notification({
        title,
        body: server.readsMarkup ? asMarkup(body) : body,
        ...(server.hasActions &&
          passesButtons && { actions: buttons.map(({ label }) => ({ type: 'button' as const, text: label })) }),
      });
      const gone = (): void => void shown.delete(notification);
      const handled = (work: (() => void) | undefined): void => {
        handledAt = performance.now();
        gone();
        work?.();
      };
      notification.on('click', () => handled(onClick));
      notification.on('action', (_event, index) => handled(buttons[index]?.press));
      // Windows says so of one that only moved to its list, where it can still be clicked.
      if (platform !== 'win32') notification.on('close', gone);
      notification.on('failed', gone);
      await appear(notification);
    },
    dispose: async () => {
      const left = [...shown];
      shown.clear();
      if (left.length === 0 || isHanging() || (await askNotificationServer(platform, callBus)) === null) return;
      for (const notification of left) notification.close();
    },
  };
};
