import type { Marked } from '../contract/search.ts';
import { markText } from './marks.ts';
import { type Looking, placeOfHit } from './places.ts';
import type { Term } from './query.ts';

/** Characters of a text that are shown, and how many of them stand before the hit. */
const SHOWN = 200;
const BEFORE = 50;

/** A place in a text at which a word begins, at or a little after the one given. */
const atWord = (text: string, at: number): number => {
  const gap = text.slice(at, at + BEFORE / 2).search(/\s/u);
  return gap === -1 ? at : at + gap + 1;
};

const shown = (text: string, from: number, terms: readonly Term[], gap: string): Marked[number][] => {
  const to = Math.min(text.length, from + SHOWN);
  // What is cut in the middle of a pair of units would be shown as a broken sign.
  const part = text.slice(from, to).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '');
  const line = part
    .trim()
    .replace(/\s*\n\s*/gu, gap)
    .replace(/\s+/gu, ' ');
  const pieces = markText(line, terms);
  if (pieces.length === 0) return pieces;
  const start = from > 0 ? [{ text: '…', isHit: false }] : [];
  const end = to < text.length ? [{ text: '…', isHit: false }] : [];
  return [...start, ...pieces, ...end];
};

export type Excerpt = { readonly pieces: Marked[number][]; readonly hasHit: boolean };

/**
 * The part of a text around a hit, on one line, with all hits in it marked; its beginning if there is none. Takes no more
 * characters apart than may still be, so a text of any length takes no longer than that.
 * @param gap stands for the end of a line
 */
export const excerptOf = (given: string, looking: Looking, gap = ' '): Excerpt => {
  // Places are those of letters and their accents in one, as the analyser counts them.
  const text = given.normalize('NFC').trim();
  if (text.length <= SHOWN) {
    looking.left -= text.length;
    const pieces = shown(text, 0, looking.terms, gap);
    return { pieces, hasHit: pieces.some(({ isHit }) => isHit) };
  }
  const hit = placeOfHit(text, looking);
  const from = hit === null || hit < SHOWN - BEFORE ? 0 : Math.min(hit, atWord(text, hit - BEFORE));
  return { pieces: shown(text, from, looking.terms, gap), hasHit: hit !== null };
};
