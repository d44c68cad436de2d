import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import { systemClock } from '#main/clock.ts';
import { keepData } from '#main/data/keeper.ts';
import { checkInThread } from '#main/db/checkInThread.ts';
import { DATABASE_FILE } from '#main/db/dataFiles.ts';
import { migrations } from '#main/db/migrations/index.ts';
import type { DataChannel } from '#main/ipc/handler.ts';
import type { Log } from '#main/log.ts';
import { createElectronStore } from '#main/settings/electronStore.ts';
import type { Bootstrap } from '#shared/contract/app.ts';
import type { EventName } from '#shared/contract/events.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import type { Result } from '#shared/contract/result.ts';

/**
 * The app's data as the app itself opens it, on a real folder, with real threads, and asked as the page asks. There is
 * no window.
 */
export const openTestData = async (folder: string) => {
  const faults: unknown[] = [];
  const shown: string[] = [];
  const damage = { found: 0 };
  const picks: { paths: readonly string[]; save: string | null } = { paths: [], save: null };
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (event, error) => void faults.push([event, error]),
    fatal: () => undefined,
  };
  const settings = createElectronStore(folder, log);
  const checks = checkInThread(join(inject('threads'), 'checkWorker.js'), undefined);
  const sent: { readonly name: EventName; readonly payload: unknown }[] = [];
  const data = await keepData({
    dataFolder: folder,
    nativeBinding: undefined,
    importWorker: pathToFileURL(join(inject('threads'), 'importWorker.js')),
    clock: systemClock,
    check: checks.check,
    endChecks: checks.end,
    settings,
    log,
    knownSchema: migrations.at(-1)?.version ?? 0,
    onLooked: () => undefined,
    send: (name, payload) => void sent.push({ name, payload }),
    tell: () => undefined,
    pickPaths: async () => picks.paths,
    pickSaveFile: async () => picks.save,
    // No window prints here; that the app's does is for the tests of the real one.
    printPage: async (html) => new TextEncoder().encode(html),
    showFolder: async (path) => {
      shown.push(path);
      return true;
    },
    appVersion: '0.0.0',
    onDamage: () => {
      damage.found += 1;
    },
    onReopened: () => undefined,
  });
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (!isClosed) await data.close();
    isClosed = true;
  };
  onTestFinished(close);
  const ask = async <C extends DataChannel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> =>
    // The answer was checked against the contract of the channel.
    (await data.answer(channel, input)) as Result<Output<C>>;
  return {
    ask,
    data,
    settings,
    /** What the user will have chosen when they are asked for files, or where to save one. */
    picks,
    close,
    faults,
    shown,
    /** Looks at the whole file, as the app does some seconds after its start. */
    check: () => checks.check(dataFile(folder), 'quick'),
    /** What the window was told by an event of that name. */
    sent: (name: EventName): readonly unknown[] =>
      sent.filter((event) => event.name === name).map(({ payload }) => payload),
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
