import type { Marked } from '../contract/search.ts';
import { DIGIT, LETTER, sortOf } from './letters.ts';
import { firstHit, markText } from './marks.ts';
import type { Term } from './query.ts';

/** How many characters may still be looked at, for all texts of one answer together. */
export type Allowance = { left: number };

/** Characters of a text that are shown, and how many of them stand before the hit. */
const SHOWN = 200;
const BEFORE = 50;
/** Around a place that may be a hit, so much is looked at closely. */
const CLOSE = 128;
/** Places that look like a hit and are none: so many of a word are tried. */
const MOST_TRIES = 8;
/** Passing over a character in search of a letter run costs so much less than taking it apart. */
const CHEAPNESS = 16;
const SLICE = 2048;

const isWordy = (text: string, at: number): boolean => {
  const sort = sortOf(text.charCodeAt(at));
  return sort === LETTER || sort === DIGIT;
};
/** Whether a place is in the middle of a word, where none begins. */
const isWithinWord = (text: string, at: number): boolean => at > 0 && isWordy(text, at - 1) && isWordy(text, at);

/** Where a text has a hit that is written as it was typed, but for capitals; found without taking the text apart. */
const plainHit = (text: string, terms: readonly Term[], allowance: Allowance): number | null => {
  const small = text.toLowerCase();
  // In some scripts small letters take more room, and places would not be the same.
  if (small.length !== text.length) return null;
  const places = terms.flatMap(({ ways }) => {
    const word = ways[0]?.[0]?.words[0] ?? '';
    let at = -1;
    for (let tries = 0; tries < MOST_TRIES && word !== ''; tries += 1) {
      at = small.indexOf(word, at + 1);
      if (at === -1) break;
      if (isWithinWord(text, at)) continue;
      const from = Math.max(0, at - CLOSE / 8);
      allowance.left -= CLOSE;
      const hit = firstHit(text.slice(from, at + CLOSE), terms);
      if (hit !== null) return [from + hit];
    }
    return [];
  });
  allowance.left -= text.length / CHEAPNESS;
  return places.length === 0 ? null : Math.min(...places);
};

/** Where the first hit of a text stands, as far as the allowance reaches. */
const placeOfHit = (text: string, terms: readonly Term[], allowance: Allowance): number | null => {
  if (text.length > CLOSE) {
    const plain = plainHit(text, terms, allowance);
    if (plain !== null) return plain;
  }
  for (let from = 0; from < text.length && allowance.left > 0; from += SLICE) {
    // With a little of the next slice, for a hit that lies across.
    const slice = text.slice(from, from + SLICE + CLOSE / 4);
    allowance.left -= slice.length;
    const hit = firstHit(slice, terms);
    if (hit !== null) return from + hit;
  }
  return null;
};

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
 * The part of a text around its first hit, on one line, with all hits in it marked; its beginning if there is none.
 * Looks at no more characters than the allowance has left, so a text of any length takes no longer than that.
 * @param gap stands for the end of a line
 */
export const excerptOf = (given: string, terms: readonly Term[], allowance: Allowance, gap = ' '): Excerpt => {
  const text = given.trim();
  if (text.length <= SHOWN) {
    allowance.left -= text.length;
    const pieces = shown(text, 0, terms, gap);
    return { pieces, hasHit: pieces.some(({ isHit }) => isHit) };
  }
  const hit = placeOfHit(text, terms, allowance);
  const from = hit === null || hit < SHOWN - BEFORE ? 0 : Math.min(hit, atWord(text, hit - BEFORE));
  return { pieces: shown(text, from, terms, gap), hasHit: hit !== null };
};
