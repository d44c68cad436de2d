/** Numbers from 0 up to, not including, `below`; the same for the same seed. */
export type Random = (below: number) => number;

/** Fractions from 0 up to 1, the same for the same seed: what fails can be looked at. Mulberry32, by Tommy Ettinger. */
export const fractionsFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const randomFrom = (seed: number): Random => {
  const next = fractionsFrom(seed);
  return (below) => Math.floor(next() * below);
};
