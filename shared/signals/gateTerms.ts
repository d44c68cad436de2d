import type { Claim } from './claim.ts';
import { clustersOf, TOLERANCE } from './clusters.ts';
import { bandRank, pairsOf } from './conflict.ts';
import { placeDistance } from './distance.ts';
import type { GateView } from './gateView.ts';
import type { Band, Topic } from './signal.ts';
import { countedOf, supportOf } from './support.ts';

/** Two sides of a topic that are still at odds. */
export type OpenConflict = {
  readonly topic: Topic;
  /** `null`: the two cannot be compared. */
  readonly band: Band | null;
  readonly ids: readonly string[];
};

/** The topics of gate 5. */
export const TERMS_OF_GATE = [
  'salary', 'title_level', 'start_date', 'remote_policy', 'location', 'contract_type', 'contingencies', 'offer_form',
  'headcount_approved', 'decision_stance',
] as const satisfies readonly Topic[]; // biome-ignore format: a list is read as one

const isSettled = ({ history }: GateView, topic: Topic, ids: readonly string[]): boolean =>
  history.settled.some((one) => one.topic === topic && ids.every((id) => one.ids.includes(id)));

/** The sides of a topic that are at odds, at least by band *conflict* or beyond comparison, and that nobody settled. */
export const openConflicts = (view: GateView, topic: Topic): readonly OpenConflict[] => {
  const { weights } = view;
  const claims = view.claims(topic);
  if (claims.length < 2) return [];
  const clusters = clustersOf(topic, claims, weights);
  const supports = clusters.map(({ claims }) => supportOf(countedOf(claims), ({ strength }) => strength.w));
  return pairsOf(topic, clusters, supports, weights)
    .filter((pair) => !pair.isComparable || bandRank(pair.band) >= bandRank('conflict'))
    .map((pair) => ({
      topic,
      band: pair.isComparable ? pair.band : null,
      ids: [pair.one, pair.other].flatMap((index) => clusters[index]?.claims.map(({ id }) => id) ?? []),
    }))
    .filter(({ ids }) => !isSettled(view, topic, ids));
};

/** Whether two claims on a topic differ by at least so much; what cannot be compared does. */
export const doDiffer = (one: Claim, other: Claim, least: number): boolean => {
  const distance = placeDistance(one.said.topic, one.place, other.place);
  return distance === null || distance >= least - TOLERANCE;
};

/** What was said of a topic, differs from the letter, and was not confirmed. Pairs of ids, the letter's first. */
export const differences = (view: GateView, topic: Topic): readonly (readonly [string, string])[] =>
  view
    .ofLetter(topic)
    .flatMap((written) =>
      view
        .claims(topic)
        .filter((claim) => !claim.heard.isDocument && doDiffer(written, claim, view.weights.sameWithin))
        .map((claim) => [written.id, claim.id] as const),
    )
    .filter((ids) => !isSettled(view, topic, ids));
