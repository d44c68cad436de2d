import type { Claim } from './claim.ts';
import { placeDistance } from './distance.ts';
import type { Place } from './place.ts';
import type { Topic } from './signal.ts';
import type { Weights } from './weights.ts';

/** Sums of decimal fractions are off by less than this: .2 exactly is apart, .15 exactly is watch. */
export const TOLERANCE = 1e-9;

/** Claims that mean the same. */
export type Cluster = {
  /** The strongest first. */
  readonly claims: readonly Claim[];
  /** The different values among them. */
  readonly places: readonly Place[];
};

/** Puts claims, in their order, each into the first cluster whose every member it is close to; else into a new one. */
export const clustersOf = (topic: Topic, claims: readonly Claim[], { sameWithin }: Weights): readonly Cluster[] => {
  const clusters: { readonly claims: Claim[]; readonly places: Place[] }[] = [];
  const limit = sameWithin - TOLERANCE;
  for (const claim of claims) {
    const { place } = claim;
    const near = clusters.find(({ places }) =>
      places.every((member) => {
        const distance = placeDistance(topic, place, member);
        return distance !== null && distance < limit;
      }),
    );
    if (near === undefined) {
      clusters.push({ claims: [claim], places: [place] });
      continue;
    }
    near.claims.push(claim);
    if (!near.places.some(({ key }) => key === place.key)) near.places.push(place);
  }
  return clusters;
};

/** The largest distance across two clusters; `null` if some of their values cannot be compared. */
export const clusterDistance = (topic: Topic, one: Cluster, other: Cluster): number | null => {
  let largest = 0;
  for (const place of one.places) {
    for (const opposite of other.places) {
      const distance = placeDistance(topic, place, opposite);
      if (distance === null) return null;
      if (distance > largest) largest = distance;
    }
  }
  return largest;
};
