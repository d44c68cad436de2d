import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { systemClock } from '#main/clock.ts';
import { openSession } from '#main/data/openSession.ts';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { lookUpHolidays } from '#main/holidays/lookUp.ts';
import { createAnswer } from '#main/ipc/answer.ts';
import type { AppChannel, DataChannel } from '#main/ipc/handler.ts';
import { appHandlers } from '#main/ipc/handlers/app.ts';
import type { Log } from '#main/log.ts';
import type { AppInfo } from '#renderer/ground/appInfo.tsx';
import type { Bootstrap } from '#shared/contract/app.ts';
import type { Bridge } from '#shared/contract/bridge.ts';
import { checkedEvent, type EventName, type EventPayload, type Topic } from '#shared/contract/events.ts';
import { type Channel, contract, type Input, type Output } from '#shared/contract/index.ts';
import type { PresenceState } from '#shared/contract/presence.ts';
import { type ApiError, ok, type Result } from '#shared/contract/result.ts';
import { type Settings, UNSET_SETTINGS } from '#shared/contract/settings.ts';
import { memorySettings } from './memorySettings.ts';
import { type Spread, testWriter } from './testWriter.ts';

/** As much of the system around the app as the settings show. */
export type PlayedSystem = {
  hasTray: boolean;
  notices: PresenceState['notices'];
  startsAtLogin: boolean;
  callerShortcut: PresenceState['callerShortcut'];
};
export type BridgeOptions = {
  readonly desktop?: Partial<PlayedSystem>;
  /** So many roles in the columns of a kind, with names that are told by `sampleRoles.ts`. */
  readonly spread?: Spread;
  readonly theme?: Settings['theme'];
  readonly platform?: AppInfo['platform'];
};

type Call = { readonly channel: string; readonly input: unknown };
type AnyHandler = (input: never) => unknown;

/** Where the data is said to lie. Nothing is ever written there: what would go into files is stood in for. */
export const DATA_FOLDER = join(tmpdir(), 'followthrough-of-component-tests');

let empty: Buffer | undefined;
/** A new database in memory, brought to the newest schema once for all tests of a file. */
const newDatabase = async (): Promise<Database.Database> => {
  if (empty === undefined) {
    const first = openDatabase(':memory:');
    await migrate(first, migrations, () => Promise.reject(new Error('a new database needs no backup')));
    empty = first.serialize();
    first.close();
  }
  const db = new Database(empty);
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
  return db;
};

const APP_CHANNELS: readonly string[] = [
  'presence.get',
  'presence.tryNotice',
  'presence.startAtLogin',
  'calling.show',
  'calling.painted',
  'calling.close',
  'calling.act',
  'app.painted',
  'app.left',
  'app.openExternal',
  'app.showDataFolder',
  'holidays.look',
  'settings.update',
] satisfies readonly AppChannel[];
const isOfApp = (channel: Channel): channel is AppChannel => APP_CHANNELS.includes(channel);

/**
 * The bridge to the app's own data session on a database in memory: its services, its handlers and the checks of its
 * contract. What needs a thread, a file or a desktop is stood in for; a fault that the app would log fails the test.
 */
export const createRealBridge = async (options: BridgeOptions = {}) => {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const failures = new Map<Channel, ApiError>();
  const held = new Map<Channel, Promise<void>>();
  const overrides = new Map<Channel, AnyHandler>();
  const calls: Call[] = [];
  const faults: unknown[] = [];
  let isMuted = false;
  let isOver = false;

  const emit = <N extends EventName>(name: N, payload: EventPayload<N>): void => {
    if (isMuted || isOver) return;
    const checked = checkedEvent(name, payload);
    // Only values cross the real bridge; the listener was put there under the same name.
    for (const listener of listeners.get(name) ?? []) listener(structuredClone(checked) as never);
  };
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (event, error, facts) => void faults.push([event, error, facts]),
    fatal: (event, error) => void faults.push([event, error]),
  };
  const desktop: PlayedSystem = {
    hasTray: true,
    notices: 'unknown',
    startsAtLogin: false,
    callerShortcut: 'off',
    ...options.desktop,
  };
  const settings = memorySettings({ ...UNSET_SETTINGS, theme: options.theme ?? 'light' });
  const done = async (): Promise<Result<null>> => ok(null);
  const db = await newDatabase();
  const session = openSession(
    {
      dataFolder: DATA_FOLDER,
      nativeBinding: undefined,
      // No thread can share a database in memory: tests of what has one answer its channels themselves.
      importWorker: new URL('file:///no/thread/in/component/tests.js'),
      // What the app does by itself some seconds after its start is about the file: no test waits for it.
      clock: { ...systemClock, after: () => () => undefined },
      check: async () => ({ isSound: true, schema: 0 }),
      endChecks: async () => undefined,
      settings,
      log,
      onLooked: () => undefined,
      send: emit,
      tell: (message) => void faults.push(message),
      pickPaths: async () => [],
      pickSaveFile: async () => null,
      printPage: async () => new Uint8Array(),
      showFolder: async () => true,
      appVersion: '0.1.0',
    },
    {
      opening: 'as_it_is',
      commands: { restore: done, retry: done, startEmpty: done, deleteAll: done },
      onDamage: () => void faults.push('damage was found'),
    },
    db,
    join(DATA_FOLDER, 'followthrough.sqlite'),
  );
  const thisYear = Number(systemClock.today().slice(0, 4));
  const answerOfApp = createAnswer(
    appHandlers({
      painted: () => undefined,
      left: () => undefined,
      settings,
      // As the thread answers it.
      holidays: { look: async (place) => lookUpHolidays(place, { from: thisYear, to: thisYear + 1 }) },
      openExternally: async () => true,
      dataFolder: DATA_FOLDER,
      showFolder: async () => true,
      presence: { hasTray: () => desktop.hasTray, watch: () => undefined },
      reminding: {
        state: () => desktop.notices,
        show: async () => {
          if (desktop.notices === 'fails') throw new Error('no daemon');
        },
      },
      startAtLogin: {
        isOn: () => desktop.startsAtLogin,
        set: (isOn) => {
          desktop.startsAtLogin = isOn;
        },
      },
      callerShortcut: { state: () => desktop.callerShortcut },
      callingWindow: { show: () => undefined, painted: () => undefined, close: () => undefined },
      onCaller: () => undefined,
      log: { error: () => undefined },
    }),
    log,
  );
  const { services } = session;
  if (services === undefined) throw new Error('The data is not open');
  const writer = testWriter(services, db);
  writer.spread(options.spread ?? {});

  const ask = async (channel: Channel, input: unknown): Promise<Result<unknown>> => {
    if (isOfApp(channel)) return answerOfApp(channel, input);
    const result = await session.answer(channel satisfies DataChannel, input);
    if (channel !== 'app.bootstrap' || !result.ok || options.platform === undefined) return result;
    return ok({ ...(result.value as Bootstrap), platform: options.platform }); // as the contract says of the channel
  };

  const answer = async <C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> => {
    calls.push({ channel, input });
    await held.get(channel);
    // The page of a test that is over may still write down what it holds; whoever is next in turn must not wait for it.
    if (isOver) return { ok: false, error: { code: 'internal', message: 'The test is over.' } };
    const failure = failures.get(channel);
    if (failure !== undefined) return { ok: false, error: failure };
    const override = overrides.get(channel) as ((input: Input<C>) => unknown) | undefined; // set under its own channel
    const result =
      override === undefined
        ? await ask(channel, structuredClone(input))
        : ok(contract[channel].output.parse(override(input)));
    return structuredClone(result) as Result<Output<C>>; // what the contract's schema for the channel has passed
  };

  const bridge: Bridge = {
    invoke: (channel, input) => answer(channel, input),
    on: (name, listener) => {
      const all = listeners.get(name) ?? new Set();
      all.add(listener as (payload: never) => void); // called with payloads of this name only
      listeners.set(name, all);
      return () => all.delete(listener as (payload: never) => void);
    },
    importDropped: (files) => answer('import.dropped', { paths: files.map((_, index) => `/dropped/${index}`) }),
  };

  return {
    ...writer,
    bridge,
    /** Asks as the page does. */
    ask: answer,
    db,
    services,
    /** Ends it. @throws what the app would have logged as its own fault */
    close: async (): Promise<void> => {
      isOver = true;
      await session.rest();
      db.close();
      if (faults.length > 0) throw new Error(`The app had a fault: ${JSON.stringify(faults)}`, { cause: faults });
    },
    emit,
    /** Tells the page that anything under these topics may have changed. */
    changed: (...topics: readonly Topic[]): void => services.changes.tellOfAll(topics),
    /** What is done here happens behind the page's back: no event tells of it. */
    quietly: <T>(work: () => T): T => {
      isMuted = true;
      try {
        return work();
      } finally {
        isMuted = false;
      }
    },
    calls,
    callsOf: <C extends Channel>(channel: C): readonly Input<C>[] =>
      calls.filter((call) => call.channel === channel).map((call) => call.input as Input<C>),
    /** From now on a channel answers so. */
    answer: <C extends Channel>(channel: C, handler: (input: Input<C>) => Output<C>): void =>
      void overrides.set(channel, handler),
    /** From now on a channel answers with a failure; `null` ends that. */
    fail: (channel: Channel, error: ApiError | null): void => {
      if (error === null) failures.delete(channel);
      else failures.set(channel, error);
    },
    /** Keeps the answers of a channel back until the function given back is called. */
    hold: (channel: Channel): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(channel, promise);
      return () => {
        held.delete(channel);
        resolve();
      };
    },
  };
};

export type RealBridge = Awaited<ReturnType<typeof createRealBridge>>;
