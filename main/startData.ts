import { app, type BrowserWindow } from 'electron';
import { checkedEvent, topic } from '#shared/contract/events.ts';
import type { HolidaysOfPlace } from '#shared/contract/holidays.ts';
import { type Channel, isChannel } from '#shared/contract/index.ts';
import { fail } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import { systemClock } from './clock.ts';
import { keepData } from './data/keeper.ts';
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
import { openExternally } from './security/externalLinks.ts';
import { createElectronStore } from './settings/electronStore.ts';
import { askInThread } from './threads/askInThread.ts';
import { onWakeUp } from './wakeUps.ts';
import { pickImportPaths, pickSaveFile } from './windows/dialogs.ts';
import { offerRecovery } from './windows/offerRecovery.ts';
import { tell } from './windows/tell.ts';
import { applyTheme } from './windows/theme.ts';
import { keepWindowPlace } from './windows/windowPlace.ts';

const HOLIDAYS_AFTER_MS = 20_000;

export type StartDataParts = Pick<AppHandlersParts, 'dataFolder' | 'painted' | 'left' | 'showFolder'> & {
  readonly window: BrowserWindow;
  readonly nativeBinding: string | undefined;
  readonly log: Log;
};

/**
 * The heavy part of the start, loaded while the page's process comes up: settings and data, and what the window has of
 * them. The data itself knows no window.
 */
export const startData = async ({ window, nativeBinding, log, ...parts }: StartDataParts) => {
  const { dataFolder, showFolder } = parts;
  const settings = createElectronStore(dataFolder, log);
  const showTheme = (): void => {
    if (!window.isDestroyed()) applyTheme(window, settings.read().theme);
  };
  showTheme();
  settings.onChanged(showTheme);
  keepWindowPlace(window, settings);
  const holidayThreads = askInThread<HolidayOrder, HolidaysOfPlace>(new URL('./holidayWorker.js', import.meta.url));
  const holidays = keepHolidays({ settings, clock: systemClock, ask: holidayThreads.ask, log });
  const checks = checkInThread(new URL('./checkWorker.js', import.meta.url), nativeBinding);
  const surroundings: Surroundings = {
    send: (name, payload) => {
      if (window.isDestroyed()) return;
      try {
        // In the shape of the contract, and nothing beyond it.
        sendEvent(window.webContents, name, checkedEvent(name, payload));
      } catch (error) {
        // What is told is done already; whoever did it must not be told that it failed.
        log.error('ipc.malformed_event', error, { name });
      }
    },
    tell: (message) => tell(window, message),
    pickPaths: async (what) => (window.isDestroyed() ? [] : pickImportPaths(window, what)),
    pickSaveFile: async (suggestedName) => (window.isDestroyed() ? null : pickSaveFile(window, suggestedName)),
    showFolder,
    appVersion: app.getVersion(),
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

  const foundDamage = async (): Promise<void> => {
    log.warn('data.damage_found');
    if (!(await offerRecovery(window))) return;
    await data.giveUp();
    if (!window.isDestroyed()) window.webContents.reload();
  };

  const forApp = appHandlers({ ...parts, settings, holidays, openExternally });
  const answerForApp = createAnswer(forApp, log);
  const isForApp = (channel: Channel): channel is AppChannel => Object.hasOwn(forApp, channel);
  const answer: AnswerAny = async (channel, raw) => {
    if (!isChannel(channel)) return fail('invalid_input', errors.invalidInput({}));
    return isForApp(channel) ? answerForApp(channel, raw) : data.answer(channel, raw);
  };

  const stopWaking = onWakeUp(() => {
    void data.current().then(({ services }) => services?.planner.look());
  });
  // Only with a new year there is anything to look up, and then not before the window stands.
  const stopWaiting = systemClock.after(HOLIDAYS_AFTER_MS, holidays.refresh);
  const close = async (): Promise<void> => {
    stopWaking();
    stopWaiting();
    await holidayThreads.end();
    await data.close();
  };

  return { answer, current: data.current, close };
};
