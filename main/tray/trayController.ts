import type { MenuItemConstructorOptions } from 'electron';
import type { TrayAct } from '#shared/tray/trayAct.ts';
import type { TrayEntry } from '#shared/tray/trayEntry.ts';
import type { TrayModel } from '#shared/tray/trayModel.ts';

type Act = (act: TrayAct) => void;

/** As much of Electron's Tray as is used. */
export type TrayIcon<Image, Menu> = {
  readonly setImage: (image: Image) => void;
  readonly setToolTip: (text: string) => void;
  readonly setTitle: (text: string) => void;
  readonly setContextMenu: (menu: Menu) => void;
  readonly on: (event: 'click', clicked: () => void) => unknown;
  readonly destroy: () => void;
};

export type TrayControllerParts<Image, Menu> = {
  readonly makeTray: (image: Image) => TrayIcon<Image, Menu>;
  readonly buildMenu: (template: MenuItemConstructorOptions[]) => Menu;
  readonly imageOf: (icon: TrayModel['icon']) => Image;
  readonly act: Act;
  readonly platform: NodeJS.Platform;
};

/** A line of the menu as Electron takes it. */
const itemOf = (entry: TrayEntry, act: Act): MenuItemConstructorOptions => {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'label':
      return { label: entry.label, enabled: false };
    case 'action':
      return { label: entry.label, click: () => act(entry.act) };
    case 'submenu':
      return { label: entry.label, submenu: templateOf(entry.entries, act) };
  }
};
const templateOf = (entries: readonly TrayEntry[], act: Act): MenuItemConstructorOptions[] =>
  entries.map((entry) => itemOf(entry, act));

/**
 * Keeps the icon in the tray as the model says. Only what has changed is set: an open menu that is set again closes under
 * the pointer, an icon that is set again flickers.
 */
export const createTrayController = <Image, Menu>({
  makeTray,
  buildMenu,
  imageOf,
  act,
  platform,
}: TrayControllerParts<Image, Menu>) => {
  // Referred to for as long as it shall be seen: what nobody refers to is collected, and its icon goes.
  let tray: TrayIcon<Image, Menu> | undefined;
  let shown: TrayModel | undefined;

  const made = ({ icon }: TrayModel): TrayIcon<Image, Menu> => {
    const created = makeTray(imageOf(icon));
    // On macOS a click opens the menu, as for every icon there.
    if (platform !== 'darwin') created.on('click', () => act({ kind: 'openApp' }));
    return created;
  };

  const apply = (model: TrayModel): void => {
    const before = tray === undefined ? undefined : shown;
    shown = model;
    if (tray === undefined) tray = made(model);
    else if (before?.icon !== model.icon) tray.setImage(imageOf(model.icon));
    if (before?.tooltip !== model.tooltip) tray.setToolTip(model.tooltip);
    if (platform === 'darwin' && (before?.title ?? '') !== model.title) tray.setTitle(model.title);
    // Plain data, whose keys come in the order in which one function writes them.
    if (JSON.stringify(before?.menu) !== JSON.stringify(model.menu)) {
      tray.setContextMenu(buildMenu(templateOf(model.menu, act)));
    }
  };

  const dispose = (): void => {
    tray?.destroy();
    tray = undefined;
  };

  return {
    apply,
    /** The same icon once more, for a tray that came after it was made: Electron registers it at birth alone. */
    remake: (): void => {
      dispose();
      if (shown !== undefined) apply(shown);
    },
    /** For pictures that are others now, such as those of a dark desktop. */
    redraw: (): void => {
      if (shown !== undefined) tray?.setImage(imageOf(shown.icon));
    },
    /** Takes the icon away; what is applied afterwards makes another. */
    dispose,
  };
};
export type TrayController = ReturnType<typeof createTrayController>;
