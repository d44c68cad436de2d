import { DIGIT, foldOf, LETTER, sortOf } from './letters.ts';
import { firstHit } from './marks.ts';
import type { Term } from './query.ts';

/** What is looked for in all texts of one answer, and how many characters may still be taken apart for it. */
export type Looking = { readonly terms: readonly Term[]; readonly patterns: readonly RegExp[]; left: number };

/** Around a place that may be a hit, so much is taken apart. */
const CLOSE = 128;
/** Places that look like a hit and are none: so many of a word are taken apart, and so many passed over. */
const MOST_TRIES = 8;
const MOST_PASSED = 500;
/** Passing over a character in search of a pattern costs so much less than taking it apart. */
const CHEAPNESS = 16;
/** So much of a text is taken apart at a time. */
const SLICE = 1024;
/** Alphabets whose letters come with accents and capitals: Latin, Greek, Cyrillic. */
const DRESSED = [[0x41, 0x5a], [0xc0, 0x2_4f], [0x3_70, 0x5_2f], [0x1e_00, 0x1f_ff]] as const; // biome-ignore format: short

let dresses: ReadonlyMap<string, string> | undefined;

/** All letters that are folded to a single other one, by that one. */
const allDresses = (): ReadonlyMap<string, string> => {
  const all = new Map<string, string>();
  for (const [first, last] of DRESSED) {
    for (let point = first; point <= last; point += 1) {
      const folded = foldOf(point);
      if (folded.length === 1) all.set(folded, (all.get(folded) ?? '') + String.fromCharCode(point));
    }
  }
  return all;
};

/** A word as a pattern that finds it with capitals and accents as well, in a text that need not be copied for it. */
const patternOf = (word: string): RegExp => {
  dresses ??= allDresses();
  const known = dresses;
  return new RegExp(Array.from(word, (letter) => `[${letter}${known.get(letter) ?? ''}]`).join(''), 'gu');
};

/**
 * Begins to look for terms in the texts of one answer.
 * @param left characters that may be taken apart, for all of them together
 */
export const lookFor = (terms: readonly Term[], left: number): Looking => {
  const words = new Set(terms.map(({ ways }) => ways[0]?.[0]?.words[0] ?? '').filter((word) => word !== ''));
  return { terms, patterns: Array.from(words, patternOf), left };
};

const isWordy = (text: string, at: number): boolean => {
  const sort = sortOf(text.charCodeAt(at));
  return sort === LETTER || sort === DIGIT;
};
/** Whether a place is in the middle of a word, where none begins. */
const isWithinWord = (text: string, at: number): boolean => at > 0 && isWordy(text, at - 1) && isWordy(text, at);

/** The first place from `from` on that is not in the middle of a word: what is cut off there would look like one. */
const nextWord = (text: string, from: number): number => {
  let at = from;
  while (at < from + CLOSE && isWithinWord(text, at)) at += 1;
  return at;
};

/** Where a text has a word that is written letter for letter as it was typed, but for capitals and accents. */
const plainPlace = (text: string, pattern: RegExp, looking: Looking): number | null => {
  pattern.lastIndex = 0;
  let tries = 0;
  for (let passed = 0; passed < MOST_PASSED && tries < MOST_TRIES; passed += 1) {
    const at = pattern.exec(text)?.index;
    if (at === undefined) return null;
    if (isWithinWord(text, at)) continue;
    tries += 1;
    looking.left -= CLOSE;
    const from = Math.max(0, at - CLOSE / 8);
    const hit = firstHit(text.slice(from, at + CLOSE), looking.terms);
    if (hit !== null) return from + hit;
  }
  return null;
};

/** Where a text has a hit, mostly the first; `null` if it has none, or none as far as may be looked. */
export const placeOfHit = (text: string, looking: Looking): number | null => {
  const places = looking.patterns.flatMap((pattern) => plainPlace(text, pattern, looking) ?? []);
  looking.left -= (text.length * looking.patterns.length) / CHEAPNESS;
  if (places.length > 0) return Math.min(...places);
  for (let from = 0; from < text.length && looking.left > 0; from += SLICE) {
    // With a little of the next slice, for a hit that lies across.
    const begin = nextWord(text, from);
    const slice = text.slice(begin, from + SLICE + CLOSE);
    looking.left -= slice.length;
    const hit = firstHit(slice, looking.terms);
    if (hit !== null) return begin + hit;
  }
  return null;
};
