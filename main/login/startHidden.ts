import type { Clock } from '../clock.ts';
import type { Keeper } from '../data/keeper.ts';
import type { AppWindow } from '../windows/appWindow.ts';

/** At login everything starts at once; whatever has the data file lets go of it sooner or later. */
const TRY_AGAIN_MS = 30_000;

export type HiddenParts = {
  readonly data: Pick<Keeper, 'answer' | 'current'>;
  readonly appWindow: Pick<AppWindow, 'current' | 'openMinimised'>;
  readonly clock: Pick<Clock, 'after'>;
  /** Calls its listener if no tray has come: there is no other way to the app. */
  readonly whenNoTray: (listener: () => void) => void;
  readonly onRead: () => void;
  readonly onFault: (cause: unknown) => void;
};

/**
 * The start into the tray: no page asks for the first screen, with which the day's work begins. Data that cannot be opened
 * is tried again until it can, or a window is there to say why. The answer ends it.
 */
export const startHidden = ({ data, appWindow, clock, whenNoTray, onRead, onFault }: HiddenParts): (() => void) => {
  let isEnded = false;
  let stopWaiting = (): void => undefined;
  const read = async (isAgain: boolean): Promise<void> => {
    if (isAgain) await data.answer('data.retry', {});
    await data.answer('app.bootstrap', {});
    onRead();
    const { services } = await data.current();
    if (services !== undefined || isEnded) return;
    stopWaiting = clock.after(TRY_AGAIN_MS, () => {
      if (!isEnded && appWindow.current() === undefined) read(true).catch(onFault);
    });
  };
  read(false).catch(onFault);
  whenNoTray(() => {
    // The user may have come first, and work in it.
    if (isEnded || appWindow.current() !== undefined) return;
    void appWindow.openMinimised();
  });
  return () => {
    isEnded = true;
    stopWaiting();
  };
};
