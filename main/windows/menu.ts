import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '#shared/contract/events.ts';
import { menu as words } from '#shared/messages/menu.ts';

export type MenuParts = {
  readonly send: (command: Command) => void;
  readonly whoIsCalling: () => void;
  readonly showDataFolder: () => void;
  readonly isMac: boolean;
  /** Reload and developer tools are for development alone. */
  readonly forDevelopers: boolean;
};

/** The application menu: every item is a command of the page, or the system's own. */
export const menuTemplate = ({
  send,
  whoIsCalling,
  showDataFolder,
  isMac,
  forDevelopers,
}: MenuParts): MenuItemConstructorOptions[] => {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator && { accelerator }),
  });
  const appMenu: MenuItemConstructorOptions = {
    label: 'Followthrough',
    submenu: [
      { role: 'about', label: words.about },
      separator,
      item(words.settings, 'go-settings', 'CmdOrCtrl+,'),
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      { role: 'quit', label: words.quit },
    ],
  };
  return [
    ...(isMac ? [appMenu] : []),
    {
      label: words.file,
      submenu: [
        item(words.add, 'add', 'CmdOrCtrl+N'),
        item(words.addRole, 'add-role'),
        item(words.addSignal, 'add-signal', 'CmdOrCtrl+Shift+S'),
        item(words.addInvitation, 'add-invitation'),
        { label: words.whoIsCalling, click: whoIsCalling },
        separator,
        item(words.importFiles, 'import-files', 'CmdOrCtrl+O'),
        item(words.importFolder, 'import-folder', 'CmdOrCtrl+Shift+O'),
        item(words.transfer, 'go-transfer'),
        item(words.exportEverything, 'export-everything'),
        item(words.exportApplications, 'export-applications'),
        item(words.exportPeople, 'export-people'),
        item(words.exportCalendar, 'export-calendar'),
        separator,
        { label: words.showDataFolder, click: showDataFolder },
        ...(isMac
          ? [separator, { role: 'close', label: words.close } as const]
          : [
              item(words.settings, 'go-settings', 'CmdOrCtrl+,'),
              separator,
              { role: 'quit', label: words.quit } as const,
            ]),
      ],
    },
    {
      label: words.edit,
      submenu: [
        // The page knows whether the text in a field is meant or what was done last.
        item(words.undo, 'undo', 'CmdOrCtrl+Z'),
        item(words.redo, 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
        separator,
        item(words.find, 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: words.view,
      submenu: [
        item(words.palette, 'palette', 'CmdOrCtrl+K'),
        separator,
        item(words.today, 'go-today'),
        item(words.board, 'go-board'),
        item(words.signals, 'go-signals'),
        item(words.people, 'go-people'),
        item(words.companies, 'go-companies'),
        item(words.leads, 'go-leads'),
        separator,
        { role: 'resetZoom', label: words.resetZoom },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(forDevelopers
          ? ([
              separator,
              { role: 'reload', label: words.reload },
              { role: 'toggleDevTools', label: words.developerTools },
            ] as const)
          : []),
      ],
    },
    { label: words.help, role: 'help', submenu: [item(words.shortcuts, 'shortcuts')] },
  ];
};

export const setApplicationMenu = (parts: MenuParts): void => {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(parts)));
};
