import { type Claim, claimsOf } from './claim.ts';
import { type Clock, clockIn } from './clock.ts';
import type { GateHistory } from './gateHistory.ts';
import { compareHeard, type Heard, hearAll } from './heard.ts';
import { type Letter, letterOf } from './letter.ts';
import type { Signal, Topic } from './signal.ts';
import { authorityOf } from './strength.ts';
import type { Weights } from './weights.ts';

/** From here on somebody has a say in the matter. */
const HAS_A_SAY = 0.5;

/** A history as the gates look at it. */
export type GateView = {
  readonly history: GateHistory;
  readonly weights: Weights;
  readonly clock: Clock;
  readonly letter: Letter | undefined;
  /** The claims on a topic: on the decision without those that are no objection to a letter. */
  readonly claims: (topic: Topic) => readonly Claim[];
  /** The active signals. */
  readonly active: readonly Heard[];
  /** The claims of the letter on a topic. */
  readonly ofLetter: (topic: Topic) => readonly Claim[];
  /** Whether something that is no part of the letter was said later. */
  readonly isAfterLetter: (heard: Heard) => boolean;
  readonly hasSay: (person: string, topic: Topic) => boolean;
};

/** A contingency that was cleared leaves every set. */
const withoutCleared = (signal: Signal, { cleared }: GateHistory): Signal =>
  signal.topic === 'contingencies'
    ? { ...signal, value: signal.value.filter((contingency) => !cleared.includes(contingency)) }
    : signal;

/** Better than comparing, but no offer letter: somebody who is glad does not speak against one. */
const isGlad = ({ said }: Claim, { stance }: Weights): boolean =>
  said.topic === 'decision_stance' && stance[said.value] > stance.comparing && said.value !== 'offer_written';

/** @param zone the user's IANA zone @throws RangeError where there is no such zone */
export const gateViewOf = (history: GateHistory, weights: Weights, zone: string): GateView => {
  const { parts } = history;
  const heard = hearAll(
    history.signals.map((signal) => withoutCleared(signal, history)),
    zone,
  );
  const letter = letterOf(heard, history.replacing);
  const byTopic = claimsOf(heard, parts, weights);
  const all = [...byTopic.values()].flat();
  const against = new Map(byTopic);
  const stances = byTopic.get('decision_stance');
  if (letter !== undefined && stances !== undefined) {
    against.set(
      'decision_stance',
      stances.filter((claim) => !isGlad(claim, weights)),
    );
  }
  const claims = (topic: Topic): readonly Claim[] => against.get(topic) ?? [];
  const isOfLetter = (one: Heard): boolean => letter?.parts.has(one) === true;
  return {
    history,
    weights,
    clock: clockIn(zone),
    letter,
    claims,
    active: all.flatMap(({ id, heard: one }) => (id === one.signal.id ? [one] : [])),
    ofLetter: (topic) => claims(topic).filter((claim) => isOfLetter(claim.heard)),
    isAfterLetter: (one) => letter !== undefined && !isOfLetter(one) && compareHeard(one, letter.offer) > 0,
    hasSay: (person, topic) => authorityOf(person, topic, parts, weights) >= HAS_A_SAY,
  };
};
