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

/** Documents, own words and hearsay are restated each by its like alone. */
const voiceOf = ({ signal, origin, isHearsay, isDocument }: Heard): string => {
  if (isDocument) return `${signal.topic} document ${signal.person}`;
  return `${signal.topic} ${isHearsay ? 'hearsay' : 'talk'} ${origin}`;
};

/**
 * The status of each signal (signals.md, "A signal"). One walk for each rule, so that it takes time in proportion to
 * their number: what silences something is always the latest of its sort.
 */
export const standingOf = (all: readonly Heard[], weights: Weights): Standing => {
  const said = all.filter(({ signal }) => signal.retracted !== true);
  const restated = createLatest();
  /** By topic and person: what they said on it themselves, in talk or on paper; and in talk alone. */
  const direct = createLatest();
  const talked = createLatest();
  for (const heard of said) {
    const { signal, isHearsay, isDocument } = heard;
    const key = `${signal.topic} ${signal.person}`;
    restated.add(voiceOf(heard), heard);
    if (!isHearsay) direct.add(key, heard);
    if (!isHearsay && !isDocument) talked.add(key, heard);
  }
  const isSuperseded = (heard: Heard): boolean => restated.isAfter(voiceOf(heard), heard);

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
      !(
        talked.isStrictlyAfter(`${IMPLIED_TOPIC} ${heard.origin}`, heard) ||
        documents.isStrictlyAfter(IMPLIED_TOPIC, heard)
      )
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
