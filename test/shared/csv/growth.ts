/** What a machine's own restlessness adds to any measurement. */
const NOISE_MS = 5;
const ROUNDS = 5;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * How many times as long a work takes for four times as much, by the medians of some rounds in turn: 4 if it takes as long as
 * there is much, 16 if it takes the square. Says the same on a slow machine and on a busy one.
 */
export const growth = (much: number, prepare: (much: number) => () => unknown): number => {
  const [less, more] = [prepare(much), prepare(much * 4)];
  const times: { readonly less: number[]; readonly more: number[] } = { less: [], more: [] };
  const timed = (work: () => unknown): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.less.push(timed(less));
    times.more.push(timed(more));
  }
  return (median(times.more) + NOISE_MS) / (median(times.less) + NOISE_MS);
};

/** Between 4 and 16, with room for a machine that is busy with something else. */
export const AT_MOST_LINEAR = 9;
