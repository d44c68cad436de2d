import type { WeightName } from './weightFigures.ts';

/** Between which numbers a figure lies, both included. */
export type WeightBounds = { readonly min: number; readonly max: number };

/**
 * Between which numbers each kind of figure lies. A band begins above 0: what is no conflict at all would be one
 * otherwise. A half-life is a whole number of days.
 */
export const WEIGHT_BOUNDS = {
  share: { min: 0, max: 1 },
  band: { min: 0.01, max: 1 },
  days: { min: 1, max: 365 },
} as const satisfies Readonly<Record<string, WeightBounds>>;

export type WeightKind = keyof typeof WEIGHT_BOUNDS;

/** Which kind of figure a name stands for. */
export const kindOfWeight = (name: WeightName): WeightKind => {
  if (name.endsWith('.halfLifeDays')) return 'days';
  return name.startsWith('bands.') ? 'band' : 'share';
};

/** Whether a figure can be taken under a name. */
export const isWeight = (name: WeightName, value: number): boolean => {
  const kind = kindOfWeight(name);
  const { min, max } = WEIGHT_BOUNDS[kind];
  return value >= min && value <= max && (kind !== 'days' || Number.isInteger(value));
};
