import { Message, type MessageBus, Variant } from '@jellybrick/dbus-next';
import * as z from 'zod';
import { ask, connectTo, hasOwner, listenTo } from './sessionBus.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';
const PROPERTIES = 'org.freedesktop.DBus.Properties';

const variants = z.record(
  z.string(),
  z.instanceof(Variant).transform(({ value }) => value),
);
const pixmap = z.tuple([z.number(), z.number(), z.instanceof(Uint8Array)]);
/** What a host reads of an icon; whatever else there is does not matter to the tests. */
const itemProperties = variants.pipe(
  z.object({
    Title: z.string().default(''),
    Status: z.string(),
    IconName: z.string().default(''),
    IconPixmap: z.array(pixmap).default([]),
    ToolTip: z.tuple([z.string(), z.array(pixmap), z.string(), z.string()]).optional(),
    Menu: z.string(),
  }),
);

const entryProperties = variants.pipe(
  z.object({
    type: z.string().default('standard'),
    label: z.string().default(''),
    enabled: z.boolean().default(true),
    visible: z.boolean().default(true),
  }),
);
const entryNode = z.tuple([z.number(), entryProperties, z.array(z.instanceof(Variant))]);

export type PlayedEntry = {
  readonly id: number;
  /** As a host shows it, without the mark of a mnemonic; `''` for a separator. */
  readonly label: string;
  readonly isSeparator: boolean;
  readonly isEnabled: boolean;
  readonly entries: readonly PlayedEntry[];
};

/** An underscore marks the letter behind it; two of them are one that is meant. */
const shownLabel = (label: string): string => label.replace(/_(_?)/g, '$1');

const readEntries = (children: readonly Variant[]): readonly PlayedEntry[] =>
  children.flatMap(({ value }) => {
    const [id, { type, label, enabled, visible }, below] = entryNode.parse(value);
    const isSeparator = type === 'separator';
    const entries = readEntries(below);
    return visible ? [{ id, label: shownLabel(label), isSeparator, isEnabled: enabled, entries }] : [];
  });

type Registered = { readonly service: string; readonly path: string };

/** An icon in the tray: what a host sees of it, and what a user can do with it. */
const createTrayItem = async (
  bus: MessageBus,
  { service, path }: Registered,
  menuUpdates: (menuPath: string) => number,
) => {
  const [all] = await ask(bus, {
    ...{ to: service, path, iface: PROPERTIES, member: 'GetAll', signature: 's', body: [ITEM] },
  });
  const { Title, Status, IconName, IconPixmap, ToolTip, Menu } = itemProperties.parse(all);

  const menu = async (): Promise<readonly PlayedEntry[]> => {
    const about = { to: service, path: Menu, iface: MENU };
    // A host says that it is about to show a menu, and shows it whatever it is told: Electron knows no such entry as 0.
    await ask(bus, { ...about, member: 'AboutToShow', signature: 'i', body: [0] }).catch(() => undefined);
    const [, root] = await ask(bus, { ...about, member: 'GetLayout', signature: 'iias', body: [0, -1, []] });
    return readEntries(entryNode.parse(root)[2]);
  };

  return {
    title: Title,
    status: Status,
    iconName: IconName,
    pixmaps: IconPixmap.map(([width, height, argb]) => ({ width, height, argb })),
    /** Title and text of the tooltip, whichever of them there is. */
    toolTip: [ToolTip?.[2], ToolTip?.[3]].filter((text) => text).join('\n'),
    menu,
    /** How often the app has set the menu anew. */
    menuUpdates: (): number => menuUpdates(Menu),
    /** Clicks an entry of the menu, given by the labels on the way to it, or by how they begin where they vary. */
    clickMenu: async (...labels: readonly (string | RegExp)[]): Promise<void> => {
      let entries = await menu();
      let found: PlayedEntry | undefined;
      for (const wanted of labels) {
        const fits = ({ label }: PlayedEntry) => (typeof wanted === 'string' ? label === wanted : wanted.test(label));
        found = entries.find(fits);
        if (found === undefined) {
          throw new Error(`no “${wanted}” in the menu: ${entries.map(({ label }) => label || '---').join(' | ')}`);
        }
        entries = found.entries;
      }
      if (found === undefined || !found.isEnabled) throw new Error(`“${labels.join(' › ')}” cannot be clicked`);
      const body = [found.id, 'clicked', new Variant('i', 0), 0];
      await ask(bus, { to: service, path: Menu, iface: MENU, member: 'Event', signature: 'isvu', body });
    },
    /** A click on the icon itself. */
    activate: async (): Promise<void> => {
      await ask(bus, { to: service, path, iface: ITEM, member: 'Activate', signature: 'ii', body: [0, 0] });
    },
  };
};
export type PlayedTrayItem = Awaited<ReturnType<typeof createTrayItem>>;

/** The part of a panel that shows icons: those of programs that register with it (StatusNotifierItem). */
export const playTrayHost = async (address: string) => {
  const bus = await connectTo(address);
  let registered: readonly Registered[] = [];
  const updates = new Map<string, number>();
  await listenTo(bus, 'LayoutUpdated', ({ path }) => updates.set(path, (updates.get(path) ?? 0) + 1));

  const properties: Readonly<Record<string, () => Variant>> = {
    IsStatusNotifierHostRegistered: () => new Variant('b', true),
    ProtocolVersion: () => new Variant('i', 0),
    RegisteredStatusNotifierItems: () =>
      new Variant(
        'as',
        registered.map(({ service, path }) => `${service}${path}`),
      ),
  };

  const answer = (message: Message): Message | undefined => {
    const { member, body, sender } = message;
    const [first, second] = z.array(z.string()).catch([]).parse(body);
    switch (`${message.interface}.${member}`) {
      case `${WATCHER}.RegisterStatusNotifierItem`: {
        if (first === undefined) return undefined;
        // Some programs name themselves, others the object by which they show their icon.
        const item = first.startsWith('/')
          ? { service: sender, path: first }
          : { service: first, path: '/StatusNotifierItem' };
        registered = [...registered.filter((one) => one.service !== item.service || one.path !== item.path), item];
        return Message.newMethodReturn(message);
      }
      case `${WATCHER}.RegisterStatusNotifierHost`:
        return Message.newMethodReturn(message);
      case `${PROPERTIES}.Get`: {
        const property = properties[second ?? ''];
        return property && Message.newMethodReturn(message, 'v', [property()]);
      }
      case `${PROPERTIES}.GetAll`: {
        const all = Object.fromEntries(Object.entries(properties).map(([name, read]) => [name, read()]));
        return Message.newMethodReturn(message, 'a{sv}', [all]);
      }
      default:
        return undefined;
    }
  };
  bus.addMethodHandler((message) => {
    if (message.path !== '/StatusNotifierWatcher') return false;
    const reply = answer(message);
    if (reply !== undefined) bus.send(reply);
    return reply !== undefined;
  });
  await bus.requestName(WATCHER);

  /** An icon may go while its host still asks what it looks like. */
  const itemOf = (one: Registered): Promise<PlayedTrayItem | undefined> =>
    createTrayItem(bus, one, (path) => updates.get(path) ?? 0).catch(async (error: unknown) => {
      if (await hasOwner(bus, one.service)) throw error;
      return undefined;
    });

  return {
    /** The icons of the programs that are still there. */
    items: async (): Promise<readonly PlayedTrayItem[]> => {
      const there = await Promise.all(registered.map(({ service }) => hasOwner(bus, service)));
      registered = registered.filter((_, index) => there[index]);
      const items = await Promise.all(registered.map(itemOf));
      return items.filter((item) => item !== undefined);
    },
    stop: (): void => bus.disconnect(),
  };
};
