import { type Claim, claimsOf } from './claim.ts';
import { clustersOf } from './clusters.ts';
import { type ComparablePair, leadingPair, type Pair, pairsOf, strongestPair } from './conflict.ts';
import { compareIds, hearAll } from './heard.ts';
import { kindOf } from './kind.ts';
import type { Band, ConflictKind, Signal, Statement, Topic } from './signal.ts';
import type { Parts, Strength } from './strength.ts';
import { countedOf, supportOf } from './support.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

/** A claim as a view shows it: w = A × C × H × factor. */
export type ClaimTerms = Strength & {
  readonly id: string;
  readonly signal: string;
  readonly person: string;
  readonly origin: string;
  readonly said: Statement;
  /** Whether it adds to its cluster: hearsay beside its origin's own word does not. */
  readonly counts: boolean;
};

/** Claims that mean the same, and their support S. */
export type ClusterTerms = {
  /** In their order. */
  readonly ids: readonly string[];
  readonly support: number;
  /** The strongest first. */
  readonly claims: readonly ClaimTerms[];
};

/** What is known of a topic. Plain JSON. */
export type TopicResult = {
  readonly topic: Topic;
  /** 0 to 1. */
  readonly kappa: number;
  /** κ times the weight of the topic. */
  readonly severity: number;
  readonly band: Band;
  /** From watch on. */
  readonly kind: ConflictKind | null;
  /** Whether some values cannot be compared: ask. */
  readonly notComparable: boolean;
  readonly clusters: readonly ClusterTerms[];
  /** The ids of the two sides that give band and kind; `null` where nothing is against anything. */
  readonly sides: readonly [readonly string[], readonly string[]] | null;
  /** The pair of clusters that gives band and kind; `null` as above. */
  readonly leading: ComparablePair | null;
  /** Every two clusters, in their order. */
  readonly pairs: readonly Pair[];
};

const byStrength = ({ strength }: Claim): number => strength.w;
const isComparable = (pair: Pair): pair is ComparablePair => pair.isComparable;

const idsOf = (claims: readonly Claim[]): readonly string[] => claims.map(({ id }) => id).sort(compareIds);

const termsOf = (claims: readonly Claim[]): ClusterTerms => {
  const counted = countedOf(claims);
  const counting = new Set(counted);
  return {
    ids: idsOf(claims),
    support: supportOf(counted, byStrength),
    claims: claims.map((claim) => ({
      id: claim.id,
      signal: claim.heard.signal.id,
      person: claim.heard.signal.person,
      origin: claim.heard.origin,
      // A signal carries more than its statement.
      said: { topic: claim.said.topic, value: claim.said.value } as Statement, // the two belong together
      counts: counting.has(claim),
      ...claim.strength,
    })),
  };
};

/** What the user settled of a topic: the claims that were on the table. */
export type Settled = { readonly topic: Topic; readonly ids: readonly string[] };

const resultOf = (
  topic: Topic,
  claims: readonly Claim[],
  weights: Weights,
  settled: readonly Settled[],
): TopicResult => {
  const clusters = clustersOf(topic, claims, weights);
  const terms = clusters.map((cluster) => termsOf(cluster.claims));
  const answers = settled.filter((answer) => answer.topic === topic);
  const isSettled = ({ one, other }: Pair): boolean => {
    const ids = [...(terms[one]?.ids ?? []), ...(terms[other]?.ids ?? [])];
    return answers.some((answer) => ids.every((id) => answer.ids.includes(id)));
  };
  const all = pairsOf(
    topic,
    clusters,
    terms.map(({ support }) => support),
    weights,
  );
  const pairs = answers.length === 0 ? all : all.filter((pair) => !isSettled(pair));
  const comparable = pairs.filter(isComparable);
  const strongest = strongestPair(comparable);
  const leading = leadingPair(comparable);
  const one = leading && clusters[leading.one];
  const other = leading && clusters[leading.other];
  const isAgainst = one !== undefined && other !== undefined;
  const band = leading?.band ?? 'none';
  return {
    topic,
    kappa: strongest?.kappa ?? 0,
    severity: strongest?.severity ?? 0,
    band,
    kind: isAgainst && band !== 'none' ? kindOf(topic, one.claims, other.claims, weights) : null,
    notComparable: comparable.length < pairs.length,
    clusters: terms,
    sides: isAgainst ? [idsOf(one.claims), idsOf(other.claims)] : null,
    leading: leading ?? null,
    pairs,
  };
};

/**
 * Where the signals on a role are at odds, per topic that has a claim, by the name of the topic. Knows no clock: time
 * alone changes nothing. Ids of signals are unique.
 * @param zone the user's IANA zone, in which days are days @throws RangeError where there is no such zone
 * @param settled what the user said is no conflict: two sides of which nothing is new are not against each other
 */
export const evaluate = (
  signals: readonly Signal[],
  parts: Parts,
  weights: Weights = DEFAULT_WEIGHTS,
  zone = 'UTC',
  settled: readonly Settled[] = [],
): readonly TopicResult[] =>
  [...claimsOf(hearAll(signals, zone), parts, weights)]
    .map(([topic, claims]) => resultOf(topic, claims, weights, settled))
    .sort((one, other) => compareIds(one.topic, other.topic));
