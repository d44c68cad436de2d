import { EventEmitter } from 'node:events';
import { app as fakeApp, Menu as fakeMenu, nativeTheme as fakeTheme } from '../fakeElectron.ts';

// Electron's windows, tray and boxes as far as the app's shell uses them: they remember what was done to them, and tell
// of it as Electron does. In a test of the shell they stand for `electron`:
// `vi.mock('electron', () => import('#test/helpers/desktop/shell.ts'))`.

class Contents extends EventEmitter {
  /** Names of events that the page was told, with what was said. */
  readonly told: (readonly [string, unknown])[] = [];
  reloads = 0;
  isLoading = false;
  send = (_channel: string, name: string, payload: unknown): void => void this.told.push([name, payload]);
  isDestroyed = (): boolean => false;
  isCrashed = (): boolean => false;
  isLoadingMainFrame = (): boolean => this.isLoading;
  setWindowOpenHandler = (): void => undefined;
  reload = (): void => {
    this.reloads += 1;
    this.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  };
}

export class BrowserWindow extends EventEmitter {
  /** All that were made, the first first. */
  static made: BrowserWindow[] = [];
  readonly webContents = new Contents();
  readonly options: Electron.BrowserWindowConstructorOptions;
  address = '';
  /** What was done to it, by name. */
  readonly done: string[] = [];
  private visible = false;
  private minimised = false;
  private destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    BrowserWindow.made.push(this);
  }

  isVisible = (): boolean => this.visible;
  isMinimized = (): boolean => this.minimised;
  isDestroyed = (): boolean => this.destroyed;
  loadURL = async (address: string): Promise<void> => {
    this.address = address;
  };
  removeMenu = (): void => undefined;
  private appear(how: string): void {
    this.done.push(how);
    this.visible = true;
    this.emit('show');
  }
  show = (): void => this.appear('show');
  showInactive = (): void => this.appear('showInactive');
  focus = (): void => void this.done.push('focus');
  hide = (): void => {
    this.done.push('hide');
    this.visible = false;
  };
  minimize = (): void => {
    this.done.push('minimize');
    this.minimised = true;
  };
  restore = (): void => {
    this.done.push('restore');
    this.minimised = false;
  };
  close = (): void => {
    const event = {
      defaultPrevented: false,
      preventDefault: () => {
        event.defaultPrevented = true;
      },
    };
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  };
  destroy = (): void => {
    this.destroyed = true;
    this.emit('closed');
  };
}

export class Tray extends EventEmitter {
  /** All that were made and not destroyed. */
  static shown: Tray[] = [];
  toolTip = '';
  constructor() {
    super();
    Tray.shown.push(this);
  }
  setImage = (): void => undefined;
  setTitle = (): void => undefined;
  setContextMenu = (): void => undefined;
  setToolTip = (text: string): void => {
    this.toolTip = text;
  };
  destroy = (): void => void Tray.shown.splice(Tray.shown.indexOf(this), 1);
}

export const nativeImage = {
  createEmpty: () => ({ addRepresentation: () => undefined, setTemplateImage: () => undefined }),
};
export const Menu = fakeMenu;
export const nativeTheme = fakeTheme;

/** What the app as a whole was told to do. */
export const ofApp = { quits: 0, badge: 0 };
export const app = Object.assign(fakeApp, {
  quit: () => {
    ofApp.quits += 1;
  },
  setBadgeCount: (count: number) => {
    ofApp.badge = count;
  },
});

/** The messages of boxes, and the button that the user presses in each. */
export const boxes = { said: [] as string[], press: 0 };
export const dialog = {
  showMessageBox: async (...args: readonly { readonly message?: string }[]) => {
    boxes.said.push(args.at(-1)?.message ?? '');
    return { response: boxes.press, checkboxChecked: false };
  },
};

/** Forgets what earlier tests did. */
export const resetShell = (): void => {
  BrowserWindow.made = [];
  Tray.shown = [];
  Object.assign(ofApp, { quits: 0, badge: 0 });
  Object.assign(boxes, { said: [], press: 0 });
};
