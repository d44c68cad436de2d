import { comparable, holds, isSame, patternsOf } from './sameText.ts';
import type { FieldValues } from './values.ts';
import type { Variant } from './variants.ts';

export type Chosen = {
  readonly variant: Variant;
  /** The sentences that were added, so that it is nobody else's text. */
  readonly spare: readonly string[];
  /** Nothing helped: somebody else has every text that there is. */
  readonly isTaken: boolean;
};

/** Nothing, each sentence, each two of them. */
const additions = (spare: readonly string[]): readonly (readonly string[])[] => [
  [],
  ...spare.map((sentence) => [sentence]),
  ...spare.flatMap((first, index) => spare.slice(index + 1).map((second) => [first, second])),
];

/**
 * The variant that shares the fewest sentences with what others have got, and is none of their texts; among equals the
 * first. With sentences of its own only if there is none.
 */
export const chooseVariant = (
  variants: readonly [Variant, ...Variant[]],
  spare: readonly string[],
  taken: readonly string[],
  values: FieldValues,
): Chosen => {
  const others = [...new Set(taken.map(comparable))];
  const counts = new Map<string, number>();
  const countOf = (sentence: string): number => {
    const known = counts.get(sentence);
    if (known !== undefined) return known;
    const patterns = patternsOf(sentence, values);
    const count = others.filter((other) => holds(other, patterns)).length;
    counts.set(sentence, count);
    return count;
  };
  const ranked = variants
    .map((variant) => ({ variant, shared: variant.sentences.reduce((sum, sentence) => sum + countOf(sentence), 0) }))
    .sort((one, other) => one.shared - other.shared);
  for (const added of additions(spare)) {
    for (const { variant } of ranked) {
      const patterns = patternsOf(variant.body(added), values);
      if (!others.some((other) => isSame(other, patterns))) return { variant, spare: added, isTaken: false };
    }
  }
  return { variant: ranked[0]?.variant ?? variants[0], spare: [], isTaken: true };
};
