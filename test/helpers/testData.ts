import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserWindow } from 'electron';
import { inject, onTestFinished } from 'vitest';
import { systemClock } from '#main/clock.ts';
import { checkInThread } from '#main/db/checkInThread.ts';
import { DATABASE_FILE } from '#main/db/dataFiles.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { appHandlers } from '#main/ipc/handlers/app.ts';
import { keepData } from '#main/keepData.ts';
import type { Log } from '#main/log.ts';
import { openApp } from '#main/openApp.ts';
import type { Session } from '#main/openAppParts.ts';
import { createElectronStore } from '#main/settings/electronStore.ts';
import type { Bootstrap } from '#shared/contract/app.ts';
import type { EventName } from '#shared/contract/events.ts';
import type { Channel, Input, Output } from '#shared/contract/index.ts';
import type { Result } from '#shared/contract/result.ts';
import { BrowserWindow as FakeWindow } from './fakeElectron.ts';

/**
 * The app's data as the app itself opens it, on a real folder, with real threads, and asked as the page asks. Only the
 * window is a stand-in.
 */
export const openTestData = async (folder: string) => {
  const faults: unknown[] = [];
  const shown: string[] = [];
  const damage = { found: 0 };
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (event, error) => void faults.push([event, error]),
    fatal: () => undefined,
  };
  const settings = createElectronStore(folder, log);
  const checks = checkInThread(join(inject('threads'), 'checkWorker.js'), undefined);
  const shownIn = new FakeWindow();
  const window = shownIn as unknown as BrowserWindow; // the few members that are used
  const showFolder = async (path: string): Promise<boolean> => {
    shown.push(path);
    return true;
  };
  const forApp = (bootstrap: () => Bootstrap | Promise<Bootstrap>) =>
    appHandlers({
      bootstrap,
      painted: () => undefined,
      left: () => undefined,
      settings,
      onTheme: () => undefined,
      openExternally: async () => true,
      dataFolder: folder,
      showFolder,
    });
  const data = await keepData<Session>({
    dataFolder: folder,
    clock: systemClock,
    check: checks.check,
    knownSchema: migrations.at(-1)?.version ?? 0,
    open: (opening, commands) =>
      openApp({
        window,
        dataFolder: folder,
        nativeBinding: undefined,
        importWorker: pathToFileURL(join(inject('threads'), 'importWorker.js')),
        clock: systemClock,
        opening,
        forApp,
        commands,
        check: checks.check,
        endChecks: checks.end,
        onDamage: () => {
          damage.found += 1;
        },
        settings,
        showFolder,
        tell: () => undefined,
        log,
      }),
    forgetSettings: settings.forget,
    onReopened: () => undefined,
    onFault: (fault) => void faults.push(fault),
  });
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (!isClosed) await data.close();
    isClosed = true;
  };
  onTestFinished(close);
  const ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> =>
    // The answer was checked against the contract of the channel.
    (await data.answer(channel, input)) as Result<Output<C>>;
  return {
    ask,
    data,
    close,
    faults,
    shown,
    /** Looks at the whole file, as the app does some seconds after its start. */
    check: () => checks.check(dataFile(folder), 'quick'),
    /** What the window was told by an event of that name. */
    sent: (name: EventName): readonly unknown[] =>
      shownIn.webContents.sent.filter(({ channel }) => channel === name).map(({ args }) => args[0]),
    /** How often damage was found in data that was open. */
    damage,
    /** What the window would show: the board, or the recovery screen with its reason. */
    screen: async (): Promise<string> => {
      const answer = await ask('app.bootstrap', {});
      if (!answer.ok) return `failure: ${answer.error.message}`;
      const first: Bootstrap = answer.value;
      return first.state === 'ready' ? 'board' : first.reason;
    },
    /** The names of the columns; fails unless the data is open. */
    columns: async (): Promise<readonly string[]> => {
      const answer = await ask('stages.list', {});
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value.map(({ name }) => name);
    },
    /** A change of the user's. */
    addColumn: async (name: string): Promise<void> => {
      const answer = await ask('stages.create', { name, kind: 'applied' });
      if (!answer.ok) throw new Error(answer.error.message);
    },
  };
};
export type TestData = Awaited<ReturnType<typeof openTestData>>;

/** The file of the data. */
export const dataFile = (folder: string): string => join(folder, DATABASE_FILE);
export const bytesOf = (folder: string): Buffer => readFileSync(dataFile(folder));
export const sizeOf = (folder: string): number => statSync(dataFile(folder)).size;
