import type { PaySaid } from './signal.ts';

/** A gap of this part of the mean is as far apart as can be. */
const FULL_GAP = 0.1;

/** How far two ranges of pay are apart, 0 to 1; `null` if currency or period differ, since no rate is known here. */
export const payDistance = (one: PaySaid, other: PaySaid): number | null => {
  if (one.currency !== other.currency || one.period !== other.period) return null;
  const overlap = Math.min(one.max, other.max) - Math.max(one.min, other.min);
  if (overlap >= 0) {
    const shorter = Math.min(one.max - one.min, other.max - other.min);
    // A point inside a range, bounds included, contradicts nothing.
    return shorter === 0 ? 0 : 0.5 * (1 - overlap / shorter);
  }
  const mean = (one.min + one.max + other.min + other.max) / 4;
  return Math.min(1, 0.5 + (0.5 * -overlap) / (FULL_GAP * mean));
};
