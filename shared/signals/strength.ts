import type { Part } from '../domain/person.ts';
import type { Heard } from './heard.ts';
import type { Topic } from './signal.ts';
import type { Weights } from './weights.ts';

/** Who has which part in a role, by the id of the person. */
export type Parts = Readonly<Record<string, Part>>;

/** The factors of a strength, so that a view can print them; their product is `w`. */
export type Strength = {
  readonly authority: number;
  readonly channel: number;
  readonly certainty: number;
  /** What the claim is worth on another topic than its own; 1 where it was said outright. */
  readonly factor: number;
  readonly w: number;
};

/** The part of a person; one without a part counts as somebody else. */
const partOf = (parts: Parts, person: string): Part =>
  // Ids are the user's data: one may be called like something that every object has.
  (Object.hasOwn(parts, person) ? parts[person] : undefined) ?? 'other';

/** A: how well a person can know about a topic, 0 to 1. */
export const authorityOf = (person: string, topic: Topic, parts: Parts, weights: Weights): number =>
  weights.authority[partOf(parts, person)][weights.topics[topic].column];

/** w = A × C × H of what was said; of a document H alone, as it speaks for the employer (signals.md, "Strength"). */
export const strengthOf = (heard: Heard, parts: Parts, weights: Weights): Strength => {
  const { signal, origin, isHearsay, isDocument } = heard;
  const certainty = weights.certainty[signal.certainty];
  if (isDocument) return { authority: 1, channel: weights.channel.document, certainty, factor: 1, w: certainty };
  const authority = authorityOf(origin, signal.topic, parts, weights);
  const channel = isHearsay ? weights.channel.secondHand : weights.channel[signal.channel];
  return { authority, channel, certainty, factor: 1, w: authority * channel * certainty };
};

/** The same claim on a topic that it implies. */
export const impliedStrength = (strength: Strength, factor: number): Strength => ({
  ...strength,
  factor,
  w: strength.w * factor,
});
