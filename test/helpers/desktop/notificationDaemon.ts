import { Message, Variant } from '@jellybrick/dbus-next';
import * as z from 'zod';
import { connectTo } from './sessionBus.ts';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/** Reasons of the specification: the user's doing, and the program's own. */
const BY_USER = 2;
const BY_PROGRAM = 3;

const hints = z.record(z.string(), z.instanceof(Variant));
/** App, the notification it takes the place of, icon, summary, body, actions, hints, milliseconds. */
const notified = z.tuple([
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.string(),
  z.array(z.string()),
  hints,
  z.number(),
]);

/** `refuses` answers with an error, `dies` goes away in the middle of what it is asked, `hangs` never answers anything. */
export type DaemonManner = 'works' | 'refuses' | 'dies' | 'hangs';

export type DaemonOptions = {
  /** `works` unless said otherwise. */
  readonly manner?: DaemonManner;
  /** What it can do; text, and the buttons of a notification, unless said otherwise. */
  readonly capabilities?: readonly string[];
};

export type PlayedNotification = {
  readonly id: number;
  readonly appName: string;
  readonly summary: string;
  readonly body: string;
  /** The label of each action by its key; that of a click on the notification itself is `default`. */
  readonly actions: Readonly<Record<string, string>>;
  readonly isClosed: boolean;
};

/** The program that shows notifications. */
export const playNotificationDaemon = async (
  address: string,
  { manner = 'works', capabilities = ['body', 'actions', 'persistence'] }: DaemonOptions = {},
) => {
  const bus = await connectTo(address);
  const shown = new Map<number, PlayedNotification>();
  const asked: string[] = [];
  let lastId = 0;
  const signal = (member: string, signature: string, body: unknown[]): void =>
    bus.send(Message.newSignal(PATH, NAME, member, signature, body));
  const close = (id: number, reason: number): void => {
    const one = shown.get(id);
    if (one === undefined || one.isClosed) return;
    shown.set(id, { ...one, isClosed: true });
    signal('NotificationClosed', 'uu', [id, reason]);
  };

  const notify = (message: Message): Message => {
    const [appName, replaces, , summary, body, words] = notified.parse(message.body);
    if (replaces === 0) lastId += 1;
    const id = replaces === 0 ? lastId : replaces;
    // Keys and labels stand in turn.
    const actions = Object.fromEntries(words.flatMap((key, at) => (at % 2 === 0 ? [[key, words[at + 1] ?? '']] : [])));
    shown.set(id, { id, appName, summary, body, actions, isClosed: false });
    return Message.newMethodReturn(message, 'u', [id]);
  };

  const answer = (message: Message): Message | undefined => {
    switch (message.member) {
      case 'GetCapabilities':
        return Message.newMethodReturn(message, 'as', [[...capabilities]]);
      case 'GetServerInformation':
        return Message.newMethodReturn(message, 'ssss', ['Played', 'Followthrough', '1', '1.2']);
      case 'CloseNotification':
        close(z.tuple([z.number()]).parse(message.body)[0], BY_PROGRAM);
        return Message.newMethodReturn(message);
      case 'Notify':
        return notify(message);
      default:
        return undefined;
    }
  };
  bus.addMethodHandler((message) => {
    if (message.interface !== NAME) return false;
    asked.push(message.member);
    if (manner === 'hangs') return true;
    if (manner === 'dies' && message.member === 'Notify') {
      bus.disconnect();
      return true;
    }
    const isRefused = manner === 'refuses' && message.member === 'Notify';
    const reply = isRefused ? Message.newError(message, `${NAME}.Error.Failed`, 'Not now.') : answer(message);
    if (reply !== undefined) bus.send(reply);
    return reply !== undefined;
  });
  await bus.requestName(NAME);

  return {
    /** All that was shown, in the order of their coming, closed or not. */
    shown: (): readonly PlayedNotification[] => [...shown.values()],
    /** The names of all calls to it, answered or not. */
    asked: (): readonly string[] => [...asked],
    /** The user clicks a notification, or one of its buttons; it closes by that. */
    click: (id: number, action: string): void => {
      signal('ActionInvoked', 'us', [id, action]);
      close(id, BY_USER);
    },
    /** The user waves it away. */
    dismiss: (id: number): void => close(id, BY_USER),
    stop: (): void => bus.disconnect(),
  };
};
