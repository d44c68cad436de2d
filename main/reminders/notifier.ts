import { Notification } from 'electron';
import type { Notice } from '#shared/messages/reminders.ts';
import { callSessionBus } from '../sessionBus.ts';
import { askNotificationServer } from './notificationServer.ts';

/** What can be done with a notice: a click, and buttons where the system has them. */
export type NoticeActions = {
  readonly onClick: () => void;
  readonly buttons: readonly { readonly label: string; readonly press: () => void }[];
};
/** Shows notices of the system's; rejects with what stood in the way. */
export type Notifier = {
  readonly show: (notice: Notice, actions: NoticeActions) => Promise<void>;
  /** Takes away what is still shown. */
  readonly dispose: () => void;
};

/** The system says that it shows one, or that it does not; one that says neither is taken to. */
const SAYS_SO_MS = 3000;
/** Electron passes buttons on from here on Linux; before, it drops them. */
const BUTTONS_ON_LINUX = 45;

const passesButtons = (): boolean =>
  process.platform !== 'linux' || Number.parseInt(process.versions.electron ?? '', 10) >= BUTTONS_ON_LINUX;

const asMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const createNotifier = (): Notifier => {
  /** One that is not held is collected, and its click with it. */
  const shown = new Set<Notification>();

  const appear = (notification: Notification): Promise<void> =>
    new Promise((done, refuse) => {
      const silence = setTimeout(done, SAYS_SO_MS);
      const settled = (work: () => void) => () => {
        clearTimeout(silence);
        work();
      };
      notification.once('show', settled(done));
      notification.once('failed', (_event, error) => settled(() => refuse(new Error(error)))());
      shown.add(notification);
      notification.show();
    });

  return {
    show: async ({ title, body }, { onClick, buttons }) => {
      const server = await askNotificationServer(process.platform, callSessionBus);
      if (server === null || !Notification.isSupported()) throw new Error('nothing shows notifications');
      const notification = new Notification({
        title,
        body: server.readsMarkup ? asMarkup(body) : body,
        ...(server.hasActions &&
          passesButtons() && { actions: buttons.map(({ label }) => ({ type: 'button' as const, text: label })) }),
      });
      const gone = (): void => void shown.delete(notification);
      notification.on('click', () => {
        gone();
        onClick();
      });
      notification.on('action', (_event, index) => {
        gone();
        buttons[index]?.press();
      });
      notification.on('close', gone);
      notification.on('failed', gone);
      await appear(notification);
    },
    dispose: () => {
      for (const notification of shown) notification.close();
      shown.clear();
    },
  };
};
