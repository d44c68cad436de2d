import type { PresenceState } from '#shared/contract/presence.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import type { CallerShortcut } from '../../calling/callerShortcut.ts';
import type { Log } from '../../log.ts';
import type { StartAtLogin } from '../../login/startAtLogin.ts';
import type { Reminding } from '../../reminders/reminding.ts';
import type { Presence } from '../../tray/presence.ts';
import type { AppChannel, Handlers } from '../handler.ts';

export type PresenceHandlersParts = {
  readonly presence: Pick<Presence, 'hasTray' | 'watch'>;
  readonly reminding: Pick<Reminding, 'state' | 'show'>;
  readonly startAtLogin: Pick<StartAtLogin, 'isOn' | 'set'>;
  readonly callerShortcut: Pick<CallerShortcut, 'state'>;
  readonly log: Pick<Log, 'error'>;
};
export type PresenceChannel = Extract<AppChannel, `presence.${string}`>;

/** What the settings show of the app beside its window. */
export const presenceHandlers = ({
  presence,
  reminding,
  startAtLogin,
  callerShortcut,
  log,
}: PresenceHandlersParts): Handlers<PresenceChannel> => {
  const startsAtLogin = (): boolean | null => {
    try {
      return startAtLogin.isOn();
    } catch (error) {
      log.error('login.unknown', error);
      return null;
    }
  };
  const state = (): PresenceState => {
    const hasTray = presence.hasTray();
    const known = hasTray ? 'there' : 'missing';
    return {
      notices: reminding.state(),
      tray: hasTray === undefined ? 'unknown' : known,
      startsAtLogin: startsAtLogin(),
      callerShortcut: callerShortcut.state(),
    };
  };
  return {
    'presence.get': () => {
      // A tray that came late is noticed by whoever looks.
      if (presence.hasTray() === false) presence.watch();
      return ok(state());
    },
    'presence.tryNotice': async () => {
      try {
        await reminding.show();
        return ok(null);
      } catch (error) {
        log.error('reminders.notifier', error);
        return fail('internal', errors.noticeNotShown());
      }
    },
    'presence.startAtLogin': ({ isOn }) => {
      try {
        startAtLogin.set(isOn);
        return ok(state());
      } catch (error) {
        log.error('login.not_set', error);
        return fail('internal', errors.loginNotSet());
      }
    },
  };
};
