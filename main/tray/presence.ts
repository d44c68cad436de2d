import { app, type BrowserWindow, Menu, nativeImage, nativeTheme, Tray } from 'electron';
import type { Command } from '#shared/contract/events.ts';
import { fail } from '#shared/contract/result.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { errors } from '#shared/messages/errors.ts';
import { pauseUntil } from '#shared/reminders/pauseUntil.ts';
import type { TrayAct } from '#shared/tray/trayAct.ts';
import { TRAY_ENTRIES, type TrayModel, type TrayState, trayModel } from '#shared/tray/trayModel.ts';
import type { Clock } from '../clock.ts';
import { storageFailure } from '../db/failure.ts';
import type { Log } from '../log.ts';
import type { Place } from '../reminders/reminding.ts';
import type { Services } from '../services/index.ts';
import { knownZone } from '../services/knownZone.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { AppWindow } from '../windows/appWindow.ts';
import { showBadge } from './badge.ts';
import { createLostTray } from './lostTray.ts';
import { type AppAct, createTrayActions } from './trayActions.ts';
import { createTrayController } from './trayController.ts';
import { hasTrayHost, type TrayHostParts, watchTrayHost } from './trayHost.ts';
import { createTrayIcons } from './trayIcons.ts';

export type PresenceParts = {
  readonly appWindow: AppWindow;
  readonly settings: SettingsStore;
  /** `undefined` while the data cannot be read. */
  readonly services: () => Promise<Services | undefined>;
  readonly clock: Clock;
  /** Brings the window up at that place. */
  readonly open: (place: Place) => void;
  /** Brings the window up, and has it do something. */
  readonly command: (command: Command) => void;
  /** Opens the window that asks who is calling. */
  readonly whoIsCalling: () => void;
  /** Says something in the background. */
  readonly say: (what: 'staysInTray' | 'noTray' | 'trayGone') => Promise<void>;
  readonly tell: (message: string) => void;
  /** Something was set that the settings show. */
  readonly onSet: () => void;
  /** What the system does for the app is known better than before. */
  readonly onChanged: () => void;
  readonly log: Log;
  /** Whom to ask for a tray; the system's own unless said otherwise. */
  readonly host?: TrayHostParts;
};

/** What is written comes in bursts: the tray is made anew once for all of it, in milliseconds. */
const SOON_MS = 150;
const platform: TrayState['platform'] =
  process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';

/**
 * The app beside its window: the icon in the tray with its menu, the badge, and what becomes of a window that is closed.
 */
export const createPresence = ({ appWindow, settings, services, clock, log, host, ...parts }: PresenceParts) => {
  /** Whether a tray shows icons; `undefined` before anybody has looked. */
  let hasTray: boolean | undefined;
  let isEnded = false;
  const givenUp: (() => void)[] = [];
  let stopWatching = (): void => undefined;
  let stopWaiting: (() => void) | undefined;

  const set = (changes: Parameters<SettingsStore['update']>[0]): void => {
    settings.update(changes);
    parts.onSet();
  };
  const pause = (until: Instant | null): void => set({ pausedUntil: until });
  const forApp = (act: AppAct): void => {
    if (act.kind === 'open') parts.open(act);
    else if (act.kind === 'pause') pause(pauseUntil(act.for, new Date(clock.now()), settings.read().dayBegins));
    else plainly[act.kind]();
  };
  const plainly: Readonly<Record<Exclude<AppAct['kind'], 'open' | 'pause'>, () => void>> = {
    openToday: () => parts.open(null),
    add: () => parts.command('add'),
    whoIsCalling: parts.whoIsCalling,
    openApp: appWindow.open,
    resume: () => pause(null),
    quit: () => app.quit(),
  };
  const onData = createTrayActions({ services, clock, forApp });
  const act = (what: TrayAct): void => {
    onData(what)
      .then((done) => {
        if (!done.ok) parts.tell(done.error.message);
      })
      .catch((error: unknown) => {
        log.error('tray.not_done', error, { kind: what.kind });
        // Another program has the file, the disk is full: nobody would see that nothing happened.
        const { message } = (storageFailure(error) ?? fail('internal', errors.internal())).error;
        parts.tell(message);
      });
  };

  const imageOf = createTrayIcons({ nativeImage, platform, isDark: () => nativeTheme.shouldUseDarkColors });
  const tray = createTrayController({
    makeTray: (image) => new Tray(image),
    buildMenu: (template) => Menu.buildFromTemplate(template),
    ...{ imageOf, act, platform },
  });
  nativeTheme.on('updated', tray.redraw);

  const model = async (): Promise<TrayModel> => {
    const today = (await services())?.today.get({ most: TRAY_ENTRIES });
    const { pausedUntil } = settings.read();
    const present = { now: clock.now(), zone: knownZone(clock), platform, pausedUntil };
    return trayModel({ ...present, today: today?.ok === true ? today.value : null });
  };
  const apply = async (): Promise<void> => {
    const made = await model();
    if (isEnded) return;
    showBadge(made, appWindow.current(), imageOf);
    // Where none is known of there may be one of the older kind, of which nobody can be asked.
    // An app without a window has no other place, whatever is set.
    const isWanted = settings.read().keepInTray || appWindow.current() === undefined;
    if (hasTray !== undefined && isWanted) tray.apply(made);
    else tray.dispose();
  };
  /** Makes the tray anew, soon. */
  const refresh = (): void => {
    if (isEnded) return;
    stopWaiting ??= clock.after(SOON_MS, () => {
      stopWaiting = undefined;
      apply().catch((error: unknown) => log.error('tray.not_made', error));
    });
  };

  const know = (isThere: boolean): void => {
    const isNew = hasTray !== isThere;
    hasTray = isThere;
    if (isNew) parts.onChanged();
    refresh();
  };
  /** Looks for a tray now, and for a while. */
  const watch = (): void => {
    if (isEnded) return;
    stopWatching();
    stopWatching = watchTrayHost({
      ...host,
      clock,
      onFound: ({ isLate }) => {
        // Electron shows an icon to the tray that is there when it is made.
        if (isLate || hasTray === false) tray.remake();
        know(true);
      },
      onMissing: () => know(false),
      onGivenUp: () => {
        for (const listener of givenUp.splice(0)) listener();
      },
    });
  };

  const sayOnce = async (what: 'staysInTray' | 'noTray'): Promise<void> => {
    if (settings.read().told.includes(what)) return;
    await parts.say(what);
    settings.update({ told: [...settings.read().told, what] });
  };
  const putAway = async (window: BrowserWindow): Promise<void> => {
    const isThere = await hasTrayHost(host);
    if (window.isDestroyed()) return;
    if (isThere !== hasTray) watch();
    if (isThere) window.hide();
    else window.minimize();
    await sayOnce(isThere ? 'staysInTray' : 'noTray');
  };

  const bringBack = async (): Promise<void> => {
    await appWindow.openMinimised();
    if (!isEnded) await parts.say('trayGone');
  };
  const lostTray = createLostTray({
    clock,
    isOutOfSight: () => {
      const window = appWindow.current();
      return !isEnded && (window === undefined || !(window.isVisible() || window.isMinimized()));
    },
    hasTray: () => hasTray === true,
    askHost: () => hasTrayHost(host),
    onMissing: watch,
    onGone: () => void bringBack().catch((error: unknown) => log.error('tray.not_brought_back', error)),
  });

  const stopListening = settings.onChanged(refresh);
  return {
    refresh,
    /** The clock was looked at. */
    look: (): void => {
      refresh();
      lostTray.look().catch((error: unknown) => log.error('tray.not_asked', error));
    },
    /** Whether the app goes on when its window is closed. */
    goesOn: (): boolean => settings.read().keepInTray,
    /** Takes a closed window out of the way: into the tray, if one shows where it went. */
    putAway: (window: BrowserWindow): void => {
      putAway(window).catch((error: unknown) => log.error('tray.not_put_away', error));
    },
    /** Does what a menu or a notice offers. */
    act,
    hasTray: (): boolean | undefined => hasTray,
    /** Calls `listener` once if no tray has come by the end of the looking: there is no other way to the app. */
    whenNoTray: (listener: () => void): void => void givenUp.push(listener),
    /** Looks whether there is a tray, now and for a while; before that none is known of. */
    watch,
    dispose: (): void => {
      isEnded = true;
      stopWatching();
      stopWaiting?.();
      stopListening();
      nativeTheme.off('updated', tray.redraw);
      tray.dispose();
    },
  };
};
export type Presence = ReturnType<typeof createPresence>;
