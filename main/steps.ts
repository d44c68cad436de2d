import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that can be left after each of its steps, of which none takes longer than a few milliseconds. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** So long is worked on without a pause: well under a frame, of which the step that goes beyond it needs a part. */
const WORK_MS = 4;

/** Does all the steps with the thread free in between, as soon as they have taken a few milliseconds. */
export const withPauses = async <T>(steps: Steps<T>): Promise<T> => {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < WORK_MS) continue;
    await nextTurn();
    began = performance.now();
  }
};
