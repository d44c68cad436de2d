import { type SignalStatus, TERMS } from './choices.ts';
import { type Heard, hearAll } from './heard.ts';
import { IMPLIED_TOPIC, implicationOf } from './implication.ts';
import { createLatest } from './latest.ts';
import type { Signal, Topic } from './signal.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

/** Statuses, and the signals that still imply something. */
export type Standing = {
  readonly statusOf: (heard: Heard) => SignalStatus;
  /** The active signals whose implied claim stands, too. */
  readonly implying: readonly Heard[];
};

const terms: ReadonlySet<Topic> = new Set(TERMS);

/**
 * The status of each signal (signals.md, "A signal"). One walk for each rule, so that it takes time in proportion to
 * their number: what silences something is always the latest of its sort.
 */
export const standingOf = (all: readonly Heard[], weights: Weights): Standing => {
  const said = all.filter(({ signal }) => signal.retracted !== true);
  const restated = createLatest();
  /** By topic and person: what they said on it themselves, in talk or on paper. It is asked for hearsay alone. */
  const direct = createLatest();
  const isAnyHearsay = said.some(({ isHearsay }) => isHearsay);
  /** By person: what they said on the implied topic themselves, in talk. */
  const talked = createLatest();
  for (const heard of said) {
    const { signal, isHearsay, isDocument } = heard;
    restated.add(heard.line, heard);
    if (isHearsay) continue;
    if (isAnyHearsay) direct.add(`${signal.topic} ${signal.person}`, heard);
    if (!isDocument && signal.topic === IMPLIED_TOPIC) talked.add(signal.person, heard);
  }
  const isSuperseded = (heard: Heard): boolean => restated.isAfter(heard.line, heard);

  /** By topic: the active documents on it, or that imply it. */
  const documents = createLatest();
  for (const heard of said) {
    if (!heard.isDocument || isSuperseded(heard)) continue;
    documents.add(heard.signal.topic, heard);
    if (implicationOf(heard.signal, weights) !== null) documents.add(IMPLIED_TOPIC, heard);
  }

  const statusOf = (heard: Heard): SignalStatus => {
    const { signal, origin, isHearsay, isDocument } = heard;
    if (signal.retracted === true) return 'retracted';
    if (isSuperseded(heard)) return 'superseded';
    if (isDocument) return 'active';
    if (isHearsay && direct.isStrictlyAfter(`${signal.topic} ${origin}`, heard)) return 'given_way';
    if (!terms.has(signal.topic) && documents.isStrictlyAfter(signal.topic, heard)) return 'overtaken';
    return 'active';
  };
  const statuses = new Map(all.map((heard) => [heard, statusOf(heard)]));

  const doesImply = (heard: Heard): boolean => {
    if (statuses.get(heard) !== 'active' || implicationOf(heard.signal, weights) === null) return false;
    return (
      heard.isDocument ||
      !(talked.isStrictlyAfter(heard.origin, heard) || documents.isStrictlyAfter(IMPLIED_TOPIC, heard))
    );
  };
  return {
    statusOf: (heard) => statuses.get(heard) ?? statusOf(heard),
    implying: said.filter(doesImply),
  };
};

/**
 * The status of each signal by its id.
 * @param zone the user's IANA zone @throws RangeError where there is no such zone
 */
export const statusesOf = (
  signals: readonly Signal[],
  weights: Weights = DEFAULT_WEIGHTS,
  zone = 'UTC',
): ReadonlyMap<string, SignalStatus> => {
  const all = hearAll(signals, zone);
  const { statusOf } = standingOf(all, weights);
  return new Map(all.map((heard) => [heard.signal.id, statusOf(heard)]));
};
