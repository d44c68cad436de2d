import { foldedText } from './place.ts';
import type { Standing } from './settlements.ts';
import type { Signal } from './signal.ts';

type Texts = 'location' | 'title_level';
const isText = (signal: Signal): signal is Extract<Signal, { topic: Texts }> =>
  signal.topic === 'location' || signal.topic === 'title_level';

/**
 * Signals of which texts that the user called the same thing are one: “London” and “London office”. It holds for whoever
 * says them afterwards.
 */
export const withSameThings = (signals: readonly Signal[], standing: readonly Standing[]): readonly Signal[] => {
  /** By topic and text: the text that stands for it. */
  const meant = new Map<string, string>();
  const keyOf = (topic: Texts, text: string): string => `${topic} ${foldedText(text)}`;
  for (const { topic, answer, ids } of standing) {
    if (answer !== 'same_thing') continue;
    const texts = signals.filter((one) => isText(one) && one.topic === topic && ids.includes(one.id)).filter(isText);
    const [first] = texts;
    if (first === undefined) continue;
    const known = texts.flatMap((one) => meant.get(keyOf(one.topic, one.value)) ?? [])[0] ?? first.value;
    const joined = new Set(texts.map((one) => meant.get(keyOf(one.topic, one.value)) ?? one.value));
    for (const [key, value] of meant) if (joined.has(value)) meant.set(key, known);
    for (const one of texts) meant.set(keyOf(one.topic, one.value), known);
  }
  return meant.size === 0
    ? signals
    : signals.map((one) =>
        isText(one) ? { ...one, value: meant.get(keyOf(one.topic, one.value)) ?? one.value } : one,
      );
};
