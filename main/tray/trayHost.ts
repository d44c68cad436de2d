import { type CallBus, callSessionBus } from '../bus/sessionBus.ts';
import type { Clock } from '../clock.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';

/** The panel may come up after the app at login. */
const LOOK_EVERY_MS = 5000;
const LOOK_FOR_MS = 60_000;

export type TrayHostParts = {
  readonly platform?: NodeJS.Platform;
  readonly callBus?: CallBus;
};

/**
 * Whether an icon in the tray would be seen. Elsewhere than on Linux always; there Electron makes one without a word where
 * nothing shows it, so the bus is asked what Electron itself asks: whether somebody takes icons, and has a place for them.
 * What cannot be found out counts as no.
 */
export const hasTrayHost = async ({
  platform = process.platform,
  callBus = callSessionBus,
}: TrayHostParts = {}): Promise<boolean> => {
  if (platform !== 'linux') return true;
  const answer = await callBus({
    ...{ destination: WATCHER, path: '/StatusNotifierWatcher' },
    ...{ interface: 'org.freedesktop.DBus.Properties', member: 'Get' },
    args: [WATCHER, 'IsStatusNotifierHostRegistered'],
  });
  return answer?.[0] === true;
};

/**
 * Looks whether there is a tray, and for a minute again where there is none. `onFound` is told once, with whether it was
 * there at the first look; `onMissing` after the first look without.
 * @returns what ends the looking
 */
export const watchTrayHost = ({
  clock,
  onFound,
  onMissing,
  onGivenUp,
  ...host
}: TrayHostParts & {
  readonly clock: Pick<Clock, 'after'>;
  readonly onFound: (found: { readonly isLate: boolean }) => void;
  readonly onMissing: () => void;
  readonly onGivenUp?: () => void;
}): (() => void) => {
  let isEnded = false;
  let stopWaiting = (): void => undefined;
  const look = async (waitedMs: number): Promise<void> => {
    const isThere = await hasTrayHost(host);
    if (isEnded) return;
    if (isThere) {
      onFound({ isLate: waitedMs > 0 });
      return;
    }
    if (waitedMs === 0) onMissing();
    if (waitedMs >= LOOK_FOR_MS) {
      onGivenUp?.();
      return;
    }
    stopWaiting = clock.after(LOOK_EVERY_MS, () => void look(waitedMs + LOOK_EVERY_MS));
  };
  void look(0);
  return () => {
    isEnded = true;
    stopWaiting();
  };
};
