/**
 * How many of each group are taken when there is room for `limit` in all: turn by turn one of each, so that a group of
 * thousands does not crowd out one of three.
 */
export const fairShare = (sizes: readonly number[], limit: number): readonly number[] => {
  const taken = sizes.map(() => 0);
  let left = Math.min(
    limit,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  while (left > 0) {
    for (const [index, size] of sizes.entries()) {
      const mine = taken[index] ?? 0;
      if (left === 0 || mine === size) continue;
      taken[index] = mine + 1;
      left -= 1;
    }
  }
  return taken;
};
