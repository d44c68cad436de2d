import type { Clock } from '../clock.ts';

/** So long after the first screen the user is at work, and a second of copying is not in anybody's way. */
const FIRST_AFTER_MS = 20_000;
/** How often it is asked whether a backup is due. */
const EVERY_MS = 300_000;

/** Runs `work` a while after the start and then every few minutes, never two at once; the answer ends it. */
export const repeatQuietly = (clock: Clock, work: () => Promise<void>): (() => void) => {
  let isEnded = false;
  let cancel = (): void => undefined;
  const after = (milliseconds: number): void => {
    cancel = clock.after(milliseconds, () => {
      void work().finally(() => {
        if (!isEnded) after(EVERY_MS);
      });
    });
  };
  after(FIRST_AFTER_MS);
  return () => {
    isEnded = true;
    cancel();
  };
};
