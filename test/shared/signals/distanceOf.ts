import { placeDistance } from '#shared/signals/distance.ts';
import { placeOf } from '#shared/signals/place.ts';
import type { Statement } from '#shared/signals/signal.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';

/** How far two statements on the topic of the first are apart, 0 to 1; `null` if they cannot be compared. */
export const distanceOf = (one: Statement, other: Statement): number | null =>
  placeDistance(one.topic, placeOf(one, DEFAULT_WEIGHTS), placeOf(other, DEFAULT_WEIGHTS));
