import type { Steps } from '#main/steps.ts';

/** Does all the steps one after the other. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
