import { compareIds, type Heard } from './heard.ts';
import { implicationOf } from './implication.ts';
import { type Place, placeOf } from './place.ts';
import type { Statement, Topic } from './signal.ts';
import { standingOf } from './status.ts';
import { impliedStrength, type Parts, type Strength, strengthOf } from './strength.ts';
import type { Weights } from './weights.ts';

/** What counts on a topic: an active signal, or what one implies. */
export type Claim = {
  /** The signal's, or `<signal id>><topic>` of what it implies. */
  readonly id: string;
  readonly said: Statement;
  readonly heard: Heard;
  readonly place: Place;
  readonly strength: Strength;
  /** Whom it counts for: the origin; a document stands for itself, with what it implies. */
  readonly voice: string;
};

const claimOf = (heard: Heard, id: string, said: Statement, strength: Strength, weights: Weights): Claim => ({
  id,
  said,
  heard,
  strength,
  place: placeOf(said, weights),
  voice: heard.isDocument ? `document ${heard.signal.id}` : `person ${heard.origin}`,
});

/** Strengths that differ by less than this came out of the same factors. */
const ROUNDED = 1e12;

/** Strong claims first, then what was said first, then by id: the order in which clusters are opened. */
const compareClaims = (one: Claim, other: Claim): number =>
  Math.round(other.strength.w * ROUNDED) - Math.round(one.strength.w * ROUNDED) ||
  one.heard.saidAt - other.heard.saidAt ||
  compareIds(one.id, other.id);

/** The claims of each topic that was spoken of, in the order in which they are put into clusters. */
export const claimsOf = (
  all: readonly Heard[],
  parts: Parts,
  weights: Weights,
): ReadonlyMap<Topic, readonly Claim[]> => {
  const { statusOf, implying } = standingOf(all, weights);
  const byTopic = new Map<Topic, Claim[]>();
  const add = (claim: Claim): void => {
    const claims = byTopic.get(claim.said.topic);
    if (claims === undefined) byTopic.set(claim.said.topic, [claim]);
    else claims.push(claim);
  };
  for (const heard of all) {
    if (statusOf(heard) !== 'active') continue;
    add(claimOf(heard, heard.signal.id, heard.signal, strengthOf(heard, parts, weights), weights));
  }
  for (const heard of implying) {
    const implication = implicationOf(heard.signal, weights);
    if (implication === null) continue;
    const { said, factor } = implication;
    const strength = impliedStrength(strengthOf(heard, parts, weights), factor);
    add(claimOf(heard, `${heard.signal.id}>${said.topic}`, said, strength, weights));
  }
  for (const claims of byTopic.values()) claims.sort(compareClaims);
  return byTopic;
};
