/** Progress as it is shown: how much is done, of how much (0: nobody knows), and the milliseconds left at this pace. */
export type Progress = { readonly done: number; readonly total: number; readonly msLeft: number | null };

/** Before this much time has passed a pace says nothing. */
const SETTLED_MS = 300;
/** How often progress is told: often enough to look alive, seldom enough to cost nothing. */
const TOLD_EVERY_MS = 100;

/** Tells progress at most ten times a second. `fraction` is how much of the work is done, from 0 to 1. */
export const createPace = (elapsed: () => number, tell: (progress: Progress) => void) => {
  const started = elapsed();
  let told = Number.NEGATIVE_INFINITY;
  return (done: number, total: number, fraction: number): void => {
    const now = elapsed();
    if (now - told < TOLD_EVERY_MS) return;
    told = now;
    const spent = now - started;
    const known = fraction > 0 && spent > SETTLED_MS;
    tell({ done, total, msLeft: known ? Math.max(0, Math.round((spent * (1 - fraction)) / fraction)) : null });
  };
};
