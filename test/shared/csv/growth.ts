/** What a machine's own restlessness adds to any measurement. */
const NOISE_MS = 5;
const FEWEST_ROUNDS = 2;
const MOST_ROUNDS = 6;

/** Between 4 and 16, with room for a machine that is busy with something else. */
export const AT_MOST_LINEAR = 9;

/** Milliseconds of the processor that a work takes: what else the machine does meanwhile is not in it. */
const timed = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/**
 * How many times as long a work takes for four times as much, by the quickest of some rounds: 4 if it takes as long as
 * there is much, 16 if it takes the square. Says the same on a slow machine and on a busy one. There are more rounds only
 * where the first ones leave it open: nothing that takes the square is ever as quick as what does not.
 */
export const growth = (much: number, prepare: (much: number) => () => unknown): number => {
  const [less, more] = [prepare(much), prepare(much * 4)];
  // Code that runs for the first time is slow, and would hide what four times as much takes.
  less();
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 1; ; round += 1) {
    least = Math.min(least, timed(less));
    most = Math.min(most, timed(more));
    const ratio = (most + NOISE_MS) / (least + NOISE_MS);
    if (round >= MOST_ROUNDS || (round >= FEWEST_ROUNDS && ratio < AT_MOST_LINEAR)) return ratio;
  }
};
