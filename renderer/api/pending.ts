/**
 * They may take minutes, or wait for a choice of the user's, and hold nothing that was typed: what a quit cuts off is taken
 * back at the next start, or was not begun.
 */
const TAKES_LONG = /^(import|connections|undo|calendar|export)\./;

let pending = 0;
let waiting: (() => void)[] = [];

/** Counts a question to main for as long as its answer is not there. */
export const counted = async <T>(channel: string, answer: Promise<T>): Promise<T> => {
  if (TAKES_LONG.test(channel)) return answer;
  pending += 1;
  try {
    return await answer;
  } finally {
    pending -= 1;
    if (pending === 0) {
      for (const go of waiting) go();
      waiting = [];
    }
  }
};

/** Comes once main has answered all that it was asked. */
export const allAnswered = (): Promise<void> =>
  pending === 0 ? Promise.resolve() : new Promise((go) => void waiting.push(go));
