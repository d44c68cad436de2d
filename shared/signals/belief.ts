import { dayNumber } from '../domain/calendarDay.ts';
import { type Claim, claimsOf } from './claim.ts';
import { clustersOf } from './clusters.ts';
import { compareIds, hearAll } from './heard.ts';
import type { Signal, Topic } from './signal.ts';
import type { Parts } from './strength.ts';
import { countedOf, supportOf } from './support.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

/** How much of a topic is still to be believed on a day. Shown beside conflicts, never instead of one. */
export type Belief = {
  readonly topic: Topic;
  /** Per cluster, in the order of `evaluate`: its ids, and B from 0 to 1. */
  readonly clusters: readonly { readonly ids: readonly string[]; readonly belief: number }[];
  /** What no cluster covers: Π(1 − B). */
  readonly unknown: number;
  /** Whether the freshest claim is worth less than half of what it was. */
  readonly isStale: boolean;
};

/** f = 2^(−age/half-life), by calendar days; paper does not age, and nothing is younger than new. */
const freshnessOf = ({ heard, said }: Claim, today: number, weights: Weights): number =>
  heard.isDocument ? 1 : 2 ** (-Math.max(0, today - heard.day) / weights.topics[said.topic].halfLifeDays);

/**
 * What is to be believed of each topic that has a claim, by the name of the topic.
 * @param today `YYYY-MM-DD` in the zone @throws RangeError where there is no such zone
 */
export const beliefsOf = (
  signals: readonly Signal[],
  parts: Parts,
  today: string,
  weights: Weights = DEFAULT_WEIGHTS,
  zone = 'UTC',
): readonly Belief[] => {
  const day = dayNumber(today);
  return [...claimsOf(hearAll(signals, zone), parts, weights)]
    .map(([topic, claims]): Belief => {
      const clusters = clustersOf(topic, claims, weights).map((cluster) => ({
        ids: cluster.claims.map(({ id }) => id).sort(compareIds),
        belief: supportOf(countedOf(cluster.claims), (claim) => claim.strength.w * freshnessOf(claim, day, weights)),
      }));
      return {
        topic,
        clusters,
        unknown: clusters.reduce((none, { belief }) => none * (1 - belief), 1),
        isStale: Math.max(...claims.map((claim) => freshnessOf(claim, day, weights))) < weights.freshFrom,
      };
    })
    .sort((one, other) => compareIds(one.topic, other.topic));
};
