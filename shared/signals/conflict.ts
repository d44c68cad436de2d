import { BANDS } from './choices.ts';
import type { Claim } from './claim.ts';
import { type Cluster, clusterDistance, TOLERANCE } from './clusters.ts';
import type { Band, Topic } from './signal.ts';
import type { Weights } from './weights.ts';

/** Two clusters against each other. `one` and `other` are their places in the list of clusters. */
export type Pair = { readonly one: number; readonly other: number } & (
  | { readonly isComparable: false }
  | {
      readonly isComparable: true;
      readonly distance: number;
      readonly kappa: number;
      readonly severity: number;
      readonly band: Band;
      /** A better stance so much later that it is ordinary progress: the band is at most watch. */
      readonly isProgress: boolean;
    }
);
export type ComparablePair = Extract<Pair, { isComparable: true }>;

/** Products of the same factors in another order differ by less than this. */
const SAME = 1e-12;

/** The band of a severity. */
export const bandOf = (severity: number, { bands }: Weights): Band => {
  if (severity >= bands.severe - TOLERANCE) return 'severe';
  if (severity >= bands.conflict - TOLERANCE) return 'conflict';
  return severity >= bands.watch - TOLERANCE ? 'watch' : 'none';
};

/** The rank of a band, for comparisons: 0 is none. */
export const bandRank = (band: Band): number => BANDS.indexOf(band);

const stanceOf = ({ claims: [first] }: Cluster): number =>
  first?.place.kind === 'number' ? first.place.at : Number.NaN;
const daysOf = (claims: readonly Claim[]): readonly number[] => claims.map(({ heard }) => heard.day);

/** Whether every claim of the better side is later than every one of the other by more than two half-lives. */
const isProgress = (topic: Topic, one: Cluster, other: Cluster, weights: Weights): boolean => {
  if (topic !== 'decision_stance') return false;
  const [worse, better] = stanceOf(one) < stanceOf(other) ? [one, other] : [other, one];
  const apart = Math.min(...daysOf(better.claims)) - Math.max(...daysOf(worse.claims));
  return apart > weights.topics[topic].halfLifeDays * weights.progressHalfLives;
};

/** Every two clusters against each other: κ = d·√(S·S), severity = κ·W (signals.md, "Conflict on a topic", 3 and 4). */
export const pairsOf = (
  topic: Topic,
  clusters: readonly Cluster[],
  supports: readonly number[],
  weights: Weights,
): readonly Pair[] =>
  clusters.flatMap((cluster, one) =>
    clusters.slice(one + 1).map((opposite, index): Pair => {
      const other = one + 1 + index;
      const distance = clusterDistance(topic, cluster, opposite);
      if (distance === null) return { one, other, isComparable: false };
      const kappa = distance * Math.sqrt((supports[one] ?? 0) * (supports[other] ?? 0));
      const severity = kappa * weights.topics[topic].weight;
      const uncapped = bandOf(severity, weights);
      const isCapped = bandRank(uncapped) > bandRank('watch') && isProgress(topic, cluster, opposite, weights);
      const band = isCapped ? 'watch' : uncapped;
      return { one, other, isComparable: true, distance, kappa, severity, band, isProgress: isCapped };
    }),
  );

/** The pair with the largest κ; of equal ones the first. */
export const strongestPair = (pairs: readonly ComparablePair[]): ComparablePair | undefined =>
  pairs.reduce<ComparablePair | undefined>(
    (best, pair) => (best === undefined || pair.kappa > best.kappa + SAME ? pair : best),
    undefined,
  );

/** The pair that gives band and kind: the highest band, then the largest κ, then the first. */
export const leadingPair = (pairs: readonly ComparablePair[]): ComparablePair | undefined => {
  const highest = pairs.reduce((rank, { band }) => Math.max(rank, bandRank(band)), 0);
  return strongestPair(pairs.filter(({ band }) => bandRank(band) === highest));
};
