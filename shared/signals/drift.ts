import { compareHeard, hearAll } from './heard.ts';
import type { Signal } from './signal.ts';

/** A day that somebody moved later again and again: a fact of its own, beside conflicts. */
export type Drift = {
  readonly topic: 'decision_date' | 'start_date';
  readonly person: string;
  /** The days that they named one after the other, `YYYY-MM-DD`, repetitions left out. */
  readonly days: readonly string[];
  /** How many times it was moved later. */
  readonly times: number;
};

/** Fewer moves than this are no drift. */
const LEAST_MOVES = 2;

/**
 * The decision and start days that somebody moved later twice or more, by topic and person. Their own words and papers
 * count: what others report late, or the user felt, would move a day back and forth that nobody moved.
 * @param zone the user's IANA zone @throws RangeError where there is no such zone
 */
export const driftsOf = (signals: readonly Signal[], zone = 'UTC'): readonly Drift[] => {
  const named = new Map<string, { readonly topic: Drift['topic']; readonly person: string; readonly days: string[] }>();
  const own = hearAll(signals, zone).filter(
    ({ signal, isHearsay, isImpression }) => !isHearsay && !isImpression && signal.retracted !== true,
  );
  for (const { signal } of own.toSorted(compareHeard)) {
    if (signal.topic !== 'decision_date' && signal.topic !== 'start_date') continue;
    const key = `${signal.topic} ${signal.person}`;
    const before = named.get(key);
    if (before === undefined) named.set(key, { topic: signal.topic, person: signal.person, days: [signal.value] });
    else if (before.days.at(-1) !== signal.value) before.days.push(signal.value);
  }
  return [...named]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { days, ...of }]) => ({
      ...of,
      days,
      // Days of four-digit years are ordered as texts.
      times: days.filter((day, index) => index > 0 && day > (days[index - 1] ?? day)).length,
    }))
    .filter(({ times }) => times >= LEAST_MOVES);
};
