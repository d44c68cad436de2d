import { bandRank } from './conflict.ts';
import { evaluate } from './evaluate.ts';
import { type GateResult, resignGate } from './gate.ts';
import type { GateHistory } from './gateHistory.ts';
import type { Band } from './signal.ts';
import { allSteps } from './steps.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

/** What would hold if one signal had never been said. */
export type Support = {
  readonly signal: string;
  readonly verdict: GateResult['verdict'];
  readonly worstBand: Band;
};

/** What a verdict is now, and the single signals that it rests on, in the order in which they were given. */
export type Fragility = {
  readonly verdict: GateResult['verdict'];
  readonly worstBand: Band;
  readonly restsOn: readonly Support[];
};

/**
 * Which single signals change the verdict of the gate or the worst band of a role if they had never been said; what they
 * had silenced speaks again (signals.md, "What a verdict rests on"). In steps, one signal each.
 * @param zone the user's IANA zone @throws RangeError where there is no such zone
 */
export function* fragilityInSteps(
  history: GateHistory,
  weights: Weights = DEFAULT_WEIGHTS,
  zone = 'UTC',
): Generator<undefined, Fragility, undefined> {
  const topicsOf = ({ signals, parts }: GateHistory) => evaluate(signals, parts, weights, zone);
  const worstOf = (of: GateHistory): Band =>
    topicsOf(of).reduce<Band>((worst, { band }) => (bandRank(band) > bandRank(worst) ? band : worst), 'none');
  const verdictOf = (of: GateHistory) => resignGate(of, weights, zone).verdict;
  const verdict = verdictOf(history);
  const worstBand = worstOf(history);
  const active = new Set(
    topicsOf(history).flatMap(({ clusters }) => clusters.flatMap(({ claims }) => claims.map(({ signal }) => signal))),
  );
  const restsOn: Support[] = [];
  for (const { id } of history.signals) {
    if (!active.has(id)) continue;
    const without = { ...history, signals: history.signals.filter((signal) => signal.id !== id) };
    const one: Support = { signal: id, verdict: verdictOf(without), worstBand: worstOf(without) };
    if (one.verdict !== verdict || one.worstBand !== worstBand) restsOn.push(one);
    yield;
  }
  return { verdict, worstBand, restsOn };
}

/** The same at once. */
export const fragility = (history: GateHistory, weights: Weights = DEFAULT_WEIGHTS, zone = 'UTC'): Fragility =>
  allSteps(fragilityInSteps(history, weights, zone));
