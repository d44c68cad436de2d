import { isWeight } from './weightBounds.ts';
import {
  BAND_STARTS,
  DEFAULT_FIGURES,
  modelOf,
  WEIGHT_NAMES,
  type WeightFigures,
  type WeightName,
} from './weightFigures.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

/** What the user changed of the model: only what differs from the defaults. */
export type ChangedWeights = Readonly<Partial<Record<WeightName, number>>>;

/** Whether each band begins above the one before it. */
export const areBandsAscending = (figures: Readonly<Pick<WeightFigures, `bands.${'watch' | 'conflict' | 'severe'}`>>) =>
  figures['bands.watch'] < figures['bands.conflict'] && figures['bands.conflict'] < figures['bands.severe'];

/**
 * All figures as they count. What cannot be one loses only itself; bands that are not in their order all three, as no one
 * of them is the wrong one.
 */
export const figuresFrom = (changed: ChangedWeights): WeightFigures => {
  const good = WEIGHT_NAMES.flatMap((name) => {
    const value = changed[name];
    return value !== undefined && isWeight(name, value) ? [[name, value] as const] : [];
  });
  const figures: WeightFigures = { ...DEFAULT_FIGURES, ...Object.fromEntries(good) };
  if (areBandsAscending(figures)) return figures;
  return {
    ...figures,
    ...Object.fromEntries(BAND_STARTS.map((band) => [`bands.${band}`, DEFAULT_FIGURES[`bands.${band}`]])),
  };
};

/** The names of the figures that are not the defaults, in the order of their tables. */
export const changedIn = (figures: WeightFigures): readonly WeightName[] =>
  WEIGHT_NAMES.filter((name) => figures[name] !== DEFAULT_FIGURES[name]);

/** What is changed once one more figure is; as it was by default, it is changed no more. */
export const withWeight = (changed: ChangedWeights, name: WeightName, value: number): ChangedWeights => {
  const figures = { ...figuresFrom(changed), [name]: value };
  return Object.fromEntries(changedIn(figures).map((one) => [one, figures[one]]));
};

/** The model as the user has it: the defaults themselves where nothing is changed. */
export const weightsFrom = (changed: ChangedWeights): Weights => {
  const figures = figuresFrom(changed);
  return changedIn(figures).length === 0 ? DEFAULT_WEIGHTS : modelOf(figures);
};
