import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';

/**
 * Stands in for the `electron` package in tests that run in plain Node: just enough for modules of main/ to be imported
 * and asked. What only a real window can show belongs into test/e2e.
 */

type Handler = (event: unknown, ...args: unknown[]) => unknown;

/** What a test may set or look at. One object per process, however often this file is loaded (see setupNode.ts). */
type FakeState = {
  /** Answers of `app.getPath`; the system's folder for temporary files where a name is not set. */
  paths: Map<string, string>;
  isPackaged: boolean;
  ipcHandlers: Map<string, Handler>;
  openedExternally: string[];
  /** What the next `dialog.showOpenDialog` gives. */
  chosenFiles: string[];
  /** What the next `dialog.showSaveDialog` gives; empty: the user backs out. */
  savedAs: string;
};

const stateKey = Symbol.for('followthrough.fakeElectron');
const processWide = globalThis as typeof globalThis & { [stateKey]?: FakeState };

const newState = (): FakeState => ({
  paths: new Map(),
  isPackaged: false,
  ipcHandlers: new Map(),
  openedExternally: [],
  chosenFiles: [],
  savedAs: '',
});

/** The state that tests read and set. */
export const fakeElectron: FakeState = processWide[stateKey] ?? newState();
processWide[stateKey] = fakeElectron;

/** Forgets what earlier tests did. */
export const resetFakeElectron = (): void => {
  Object.assign(fakeElectron, newState());
};

class FakeApp extends EventEmitter {
  readonly commandLine = { appendSwitch: () => undefined, getSwitchValue: () => '', hasSwitch: () => false };
  get isPackaged(): boolean {
    return fakeElectron.isPackaged;
  }
  getPath = (name: string): string => fakeElectron.paths.get(name) ?? tmpdir();
  setPath = (name: string, path: string): void => void fakeElectron.paths.set(name, path);
  getAppPath = (): string => process.cwd();
  getName = (): string => 'Followthrough';
  setName = (): void => undefined;
  getVersion = (): string => '0.0.0-test';
  getLocale = (): string => 'en-US';
  whenReady = (): Promise<void> => Promise.resolve();
  isReady = (): boolean => true;
  requestSingleInstanceLock = (): boolean => true;
  quit = (): void => void this.emit('before-quit');
  exit = (): void => undefined;
}

export const app = new FakeApp();

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => void fakeElectron.ipcHandlers.set(channel, handler),
  removeHandler: (channel: string): void => void fakeElectron.ipcHandlers.delete(channel),
  on: (): void => undefined,
  removeAllListeners: (): void => undefined,
};

export const shell = {
  openExternal: async (url: string): Promise<void> => void fakeElectron.openedExternally.push(url),
  openPath: async (): Promise<string> => '',
  showItemInFolder: (): void => undefined,
};

export const dialog = {
  showOpenDialog: async () => ({
    canceled: fakeElectron.chosenFiles.length === 0,
    filePaths: [...fakeElectron.chosenFiles],
  }),
  showSaveDialog: async () => ({ canceled: fakeElectron.savedAs === '', filePath: fakeElectron.savedAs }),
  showMessageBox: async () => ({ response: 0, checkboxChecked: false }),
  showErrorBox: (): void => undefined,
};

const workArea = { x: 0, y: 0, width: 1440, height: 900 };
const display = { id: 1, bounds: workArea, workArea, workAreaSize: workArea, scaleFactor: 1 };

export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
  getDisplayMatching: () => display,
});

export const nativeTheme = Object.assign(new EventEmitter(), { themeSource: 'system', shouldUseDarkColors: false });

class FakeWebContents extends EventEmitter {
  readonly sent: { channel: string; args: unknown[] }[] = [];
  send = (channel: string, ...args: unknown[]): void => void this.sent.push({ channel, args });
  isDestroyed = (): boolean => false;
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = (): BrowserWindow[] => [];
  static getFocusedWindow = (): BrowserWindow | null => null;
  readonly webContents = new FakeWebContents();
  isDestroyed = (): boolean => false;
}

export const Menu = { buildFromTemplate: (template: unknown) => template, setApplicationMenu: (): void => undefined };
export const protocol = { registerSchemesAsPrivileged: (): void => undefined, handle: (): void => undefined };
export const net = { fetch: (): Promise<never> => Promise.reject(new Error('The app makes no network request.')) };
export const session = { defaultSession: new EventEmitter() };

export default { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, net, protocol, screen, session, shell };
