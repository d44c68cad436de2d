import * as z from 'zod';
import { kindOfWeight, WEIGHT_BOUNDS, type WeightBounds, type WeightKind } from '../signals/weightBounds.ts';
import { WEIGHT_NAMES, type WeightName } from '../signals/weightFigures.ts';
import type { ChangedWeights } from '../signals/weightsFrom.ts';

const within = ({ min, max }: WeightBounds) => z.number().min(min).max(max).exactOptional();

const ofKind = {
  share: within(WEIGHT_BOUNDS.share),
  band: within(WEIGHT_BOUNDS.band),
  days: z.int().min(WEIGHT_BOUNDS.days.min).max(WEIGHT_BOUNDS.days.max).exactOptional(),
} satisfies Record<WeightKind, z.ZodType>;

/**
 * What the user changed of the model of signals, figure by figure. That the bands are in their order is not asked here:
 * three figures out of order are as if they had not been changed (`weightsFrom`), and must not cost the others.
 */
export const weightSettings = z.object(
  Object.fromEntries(WEIGHT_NAMES.map((name) => [name, ofKind[kindOfWeight(name)]])) as Record<
    WeightName,
    (typeof ofKind)[WeightKind]
  >, // each name has its schema
) satisfies z.ZodType<ChangedWeights>;
