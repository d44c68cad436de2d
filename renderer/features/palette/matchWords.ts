/** A text in pieces; those that were matched are marked. */
export type Pieces = readonly { readonly text: string; readonly isHit: boolean }[];

const WORD_START = 3;
const WITHIN = 2;
const SCATTERED = 1;

const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** How well one typed word fits a text: at the start of a word, within one, or by its letters in order within one. */
const scoreOf = (typed: string, words: readonly string[]): number => {
  if (words.some((word) => word.startsWith(typed))) return WORD_START;
  if (words.some((word) => word.includes(typed))) return WITHIN;
  const isScattered = words.some((word) => {
    let at = 0;
    for (const letter of word) {
      if (letter === typed[at]) at += 1;
    }
    return at === typed.length && word.startsWith(typed.charAt(0));
  });
  // Two letters in order are found in almost any word.
  return isScattered && typed.length > 2 ? SCATTERED : 0;
};

/**
 * How well a label fits what was typed; 0 if any of the typed words is not found in it. `also` are other words by
 * which it may be found: they count less than its own.
 */
export const matchWords = (typed: string, label: string, also = ''): number => {
  const own = fold(label).split(/[^\p{L}\p{N}]+/u);
  const other = fold(also).split(/\s+/);
  let sum = 0;
  for (const word of fold(typed).split(/\s+/).filter(Boolean)) {
    const score = Math.max(scoreOf(word, own) * 2, scoreOf(word, other));
    if (score === 0) return 0;
    sum += score;
  }
  return sum;
};

/** A label with the beginnings of words that were typed marked. */
export const markWords = (typed: string, label: string): Pieces => {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const pieces: { text: string; isHit: boolean }[] = [];
  for (const part of label.split(/(\s+)/)) {
    const hit = wanted.filter((word) => fold(part).startsWith(word)).sort((a, b) => b.length - a.length)[0];
    const length = hit?.length ?? 0;
    if (length > 0) pieces.push({ text: part.slice(0, length), isHit: true });
    if (part.length > length) pieces.push({ text: part.slice(length), isHit: false });
  }
  return pieces;
};
