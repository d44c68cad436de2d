/** So long after the first screen the user is at work, and a second of copying is not in anybody's way. */
const FIRST_AFTER_MS = 20_000;
/** How often it is asked whether a backup is due. */
const EVERY_MS = 300_000;

/** Runs `work` a while after the start and then every few minutes, never two at once; the answer ends it. */
export const repeatQuietly = (work: () => Promise<void>): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  const after = (milliseconds: number): void => {
    timer = setTimeout(() => {
      void work().finally(() => {
        if (!isEnded) after(EVERY_MS);
      });
    }, milliseconds);
    // Nothing but this must not keep the app from ending.
    timer.unref();
  };
  after(FIRST_AFTER_MS);
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
};
