import type { PresenceState } from '#shared/contract/presence.ts';
import type { Log } from '../log.ts';
import type { SettingsStore } from '../settings/settings.ts';

export type CallerShortcutParts = {
  readonly settings: Pick<SettingsStore, 'read' | 'onChanged'>;
  /** As much of Electron's `globalShortcut` as is used. */
  readonly keys: {
    readonly register: (accelerator: string, pressed: () => void) => boolean;
    readonly unregister: (accelerator: string) => void;
  };
  /** The desktop hears keys for its programs only as far as it likes: Wayland. */
  readonly isGuarded: boolean;
  readonly onPressed: () => void;
  /** What the settings show of it is another. */
  readonly onChanged: () => void;
  readonly log: Pick<Log, 'warn' | 'error'>;
};

/** Whether this desktop is one of Wayland, where a key that was taken may still not be heard. */
export const isWayland = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean =>
  platform === 'linux' && (env.XDG_SESSION_TYPE === 'wayland' || (env.WAYLAND_DISPLAY ?? '') !== '');

/** The key that asks, anywhere on the desktop, who is calling: taken while it is set, and given back. */
export const createCallerShortcut = ({ settings, keys, isGuarded, onPressed, onChanged, log }: CallerShortcutParts) => {
  let taken: string | null = null;
  let state: PresenceState['callerShortcut'] = 'off';

  const giveBack = (): void => {
    if (taken !== null && state !== 'refused') keys.unregister(taken);
    taken = null;
    state = 'off';
  };
  const take = (accelerator: string): PresenceState['callerShortcut'] => {
    try {
      if (keys.register(accelerator, onPressed)) return isGuarded ? 'unsure' : 'works';
      log.warn('calling.shortcut_refused');
    } catch (error) {
      log.error('calling.shortcut', error);
    }
    return 'refused';
  };
  const follow = (): void => {
    const wanted = settings.read().callerShortcut;
    if (wanted === taken) return;
    giveBack();
    if (wanted !== null) state = take(wanted);
    taken = wanted;
    onChanged();
  };
  const stopListening = settings.onChanged(follow);
  follow();

  return {
    state: (): PresenceState['callerShortcut'] => state,
    dispose: (): void => {
      stopListening();
      giveBack();
    },
  };
};
export type CallerShortcut = ReturnType<typeof createCallerShortcut>;
