import { app, globalShortcut, Notification } from 'electron';
import { type Command, checkedEvent, topic } from '#shared/contract/events.ts';
import type { HolidaysOfPlace } from '#shared/contract/holidays.ts';
import { type Channel, isChannel } from '#shared/contract/index.ts';
import { fail } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import { tray as trayWords } from '#shared/messages/tray.ts';
import { callSessionBus } from './bus/sessionBus.ts';
import { createCallerShortcut, isWayland } from './calling/callerShortcut.ts';
import { systemClock } from './clock.ts';
import { type Keeper, keepData } from './data/keeper.ts';
import type { Surroundings } from './data/sessionParts.ts';
import { checkInThread } from './db/checkInThread.ts';
import { migrations } from './db/migrations/index.ts';
import { type HolidayOrder, keepHolidays } from './holidays/keepHolidays.ts';
import { createAnswer } from './ipc/answer.ts';
import { sendEvent } from './ipc/broadcast.ts';
import type { AppChannel } from './ipc/handler.ts';
import { type AppHandlersParts, appHandlers } from './ipc/handlers/app.ts';
import type { AnswerAny } from './ipc/router.ts';
import type { Log } from './log.ts';
import { createStartAtLogin } from './login/startAtLogin.ts';
import { startHidden } from './login/startHidden.ts';
import { createNotifier } from './reminders/notifier.ts';
import { createReminding, type Place } from './reminders/reminding.ts';
import { openExternally } from './security/externalLinks.ts';
import type { Services } from './services/index.ts';
import { createElectronStore } from './settings/electronStore.ts';
import type { Switches } from './switches.ts';
import { askInThread } from './threads/askInThread.ts';
import { createPresence } from './tray/presence.ts';
import { onWakeUp } from './wakeUps.ts';
import type { AppWindow } from './windows/appWindow.ts';
import type { CallingWindow } from './windows/callingWindow.ts';
import { pickImportPaths, pickSaveFile } from './windows/dialogs.ts';
import { isShowingToday } from './windows/isShowingToday.ts';
import { offerRecovery } from './windows/offerRecovery.ts';
import { printPage } from './windows/printPage.ts';
import { tell } from './windows/tell.ts';
import { applyTheme } from './windows/theme.ts';
import { keepWindowPlace } from './windows/windowPlace.ts';

/** When the start is long over. */
const LATER_MS = 20_000;

export type StartDataParts = Pick<AppHandlersParts, 'dataFolder' | 'showFolder'> & {
  readonly appWindow: AppWindow;
  readonly callingWindow: CallingWindow;
  readonly switches: Switches;
  readonly nativeBinding: string | undefined;
  readonly log: Log;
};

/**
 * The heavy part of the start, loaded while the page's process comes up: settings and data, and what the window has of
 * them. The data itself knows no window.
 */
export const startData = async (given: StartDataParts) => {
  const { appWindow, callingWindow, switches, nativeBinding, log, ...parts } = given;
  const { dataFolder, showFolder } = parts;
  const settings = createElectronStore(dataFolder, log);
  const showTheme = (window = appWindow.current()): void => applyTheme(window, settings.read().theme);
  showTheme();
  settings.onChanged(() => {
    showTheme();
    showTheme(callingWindow.current());
    sendEvent(callingWindow.current()?.webContents, 'theme', { theme: settings.read().theme });
  });
  callingWindow.onMade(showTheme);
  appWindow.onMade((window) => {
    showTheme(window);
    keepWindowPlace(window, settings);
  });
  const holidayThreads = askInThread<HolidayOrder, HolidaysOfPlace>(new URL('./holidayWorker.js', import.meta.url));
  const holidays = keepHolidays({ settings, clock: systemClock, ask: holidayThreads.ask, log });
  const checks = checkInThread(new URL('./checkWorker.js', import.meta.url), nativeBinding);
  const send: Surroundings['send'] = (name, payload) => {
    if (name === 'changed') presence.refresh();
    // What is shown in the small window may have changed as well; all else is about the app's own.
    const windows = [appWindow.current(), name === 'changed' ? callingWindow.current() : undefined];
    try {
      for (const window of windows) {
        // In the shape of the contract, and nothing beyond it.
        if (window !== undefined) sendEvent(window.webContents, name, checkedEvent(name, payload));
      }
    } catch (error) {
      // What is told is done already; whoever did it must not be told that it failed.
      log.error('ipc.malformed_event', error, { name });
    }
  };
  /** Brings the window up, and tells its page something once it listens. */
  const sendAndShow: Surroundings['send'] = (name, payload) => {
    appWindow.open();
    void appWindow.whenPainted().then(() => send(name, payload));
  };
  const tellUser = (message: string): void => tell(appWindow.current(), message);
  const command = (asked: Command): void => sendAndShow('command', { command: asked });
  const open = (place: Place): void => (place === null ? command('go-today') : sendAndShow('show', place));
  const opened = Promise.withResolvers<Keeper>();
  const services = async (): Promise<Services | undefined> => (await (await opened.promise).current()).services;
  const tellOf = (what: 'settings' | 'presence') => (): void =>
    void services().then((found) => found?.changes.tell([what]));
  const tellOfPresence = tellOf('presence');
  const callerShortcut = createCallerShortcut({
    ...{ settings, log },
    keys: globalShortcut,
    isGuarded: isWayland(process.env, process.platform),
    onPressed: callingWindow.show,
    onChanged: tellOfPresence,
  });
  const notifier = createNotifier({
    Notification,
    platform: process.platform,
    electron: process.versions.electron,
    callBus: callSessionBus,
    onStray: () => open(null),
  });
  const presence = createPresence({
    ...{ appWindow, settings, services, open, command, log },
    clock: systemClock,
    tell: tellUser,
    whoIsCalling: callingWindow.show,
    say: async (what) => {
      if (what !== 'staysInTray') return tellUser(what === 'noTray' ? trayWords.missing : trayWords.gone);
      const { title, body } = trayWords.stays;
      // Where nothing shows notices it is said all the same: a window that is gone without a word looks like a crash.
      await reminding.say(trayWords.stays, appWindow.open).catch(() => tellUser(`${title}. ${body}`));
    },
    onSet: tellOf('settings'),
    onChanged: tellOfPresence,
  });
  const reminding = createReminding({
    reminders: async () => (await services())?.reminders,
    ...{ notifier, open, log },
    clock: systemClock,
    isShowingToday: () => isShowingToday(appWindow.current()),
    act: presence.act,
    onChanged: tellOfPresence,
  });
  const surroundings: Surroundings = {
    send,
    tell: tellUser,
    pickPaths: async (what) => {
      const window = appWindow.current();
      return window === undefined ? [] : pickImportPaths(window, what);
    },
    pickSaveFile: async (kind, suggestedName) => {
      const window = appWindow.current();
      return window === undefined ? null : pickSaveFile(window, kind, suggestedName);
    },
    printPage,
    showFolder,
    appVersion: app.getVersion(),
    onLooked: () => {
      reminding.look();
      presence.look();
    },
  };

  const data = await keepData({
    ...surroundings,
    dataFolder,
    nativeBinding,
    importWorker: new URL('./importWorker.js', import.meta.url),
    clock: systemClock,
    check: checks.check,
    endChecks: checks.end,
    settings,
    log,
    knownSchema: migrations.at(-1)?.version ?? 0,
    onDamage: () => void foundDamage().catch((error: unknown) => log.error('data.not_given_up', error)),
    onReopened: () => {
      surroundings.send('changed', { topics: [...topic.options], roleIds: null, revision: 0 });
      surroundings.send('import', { step: 'idle' });
    },
  });

  opened.resolve(data);

  const foundDamage = async (): Promise<void> => {
    log.warn('data.damage_found');
    if (!(await offerRecovery(appWindow.current()))) return;
    await data.giveUp();
    appWindow.current()?.webContents.reload();
  };

  const startAtLogin = createStartAtLogin(switches.profile);
  const forApp = appHandlers({
    ...parts,
    ...{ settings, holidays, openExternally, presence, reminding, callingWindow, callerShortcut, log },
    onCaller: (act) => sendAndShow('caller', act),
    startAtLogin,
    painted: appWindow.painted,
    left: appWindow.left,
  });
  const answerForApp = createAnswer(forApp, log);
  const isForApp = (channel: Channel): channel is AppChannel => Object.hasOwn(forApp, channel);
  const answer: AnswerAny = async (channel, raw) => {
    if (!isChannel(channel)) return fail('invalid_input', errors.invalidInput({}));
    return isForApp(channel) ? answerForApp(channel, raw) : data.answer(channel, raw);
  };

  const stopWaking = onWakeUp(() => {
    void services().then((found) => found?.clockWatch.look());
  });
  // Only with a new year there is anything to look up, and then not before the window stands.
  const stopWaiting = systemClock.after(LATER_MS, () => {
    holidays.refresh();
    try {
      startAtLogin.renew();
    } catch (error) {
      log.error('login.not_renewed', error);
    }
  });
  // The question to the bus is a process of its own: the first screen goes before it.
  void (switches.isHidden ? opened.promise : appWindow.firstPaint).then(presence.watch);
  let stopStarting = (): void => undefined;
  if (switches.isHidden) {
    stopStarting = startHidden({
      ...{ data, appWindow, clock: systemClock },
      whenNoTray: presence.whenNoTray,
      onRead: presence.refresh,
      onFault: (error) => log.error('start.hidden', error),
    });
  }
  const close = async (): Promise<void> => {
    stopStarting();
    stopWaking();
    stopWaiting();
    const silent = reminding.dispose();
    presence.dispose();
    callerShortcut.dispose();
    await Promise.all([silent, holidayThreads.end()]);
    await data.close();
  };

  return { answer, current: data.current, presence, close };
};
