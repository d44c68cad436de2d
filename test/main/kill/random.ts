/** Numbers from 0 up to, not including, `below`; the same for the same seed. */
export type Random = (below: number) => number;

/** Mulberry32, by Tommy Ettinger: 32 bits of state, good enough to choose by. */
export const randomFrom = (seed: number): Random => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
};
