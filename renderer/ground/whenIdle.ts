/** So long after its start the page leaves the processor to main, which shows the window once the first screen stands. */
const START_MS = 700;

/** Runs something once the page has started and has nothing better to do; the answer calls it off. */
export const whenIdle = (work: () => void): (() => void) => {
  let handle: number | undefined;
  const timer = setTimeout(
    () => {
      if ('requestIdleCallback' in window) {
        handle = window.requestIdleCallback(work, { timeout: 1000 });
      } else {
        work();
      }
    },
    Math.max(0, START_MS - performance.now()),
  );
  return () => {
    clearTimeout(timer);
    if (handle !== undefined) {
      window.cancelIdleCallback(handle);
    }
  };
};
