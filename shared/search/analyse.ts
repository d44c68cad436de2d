import { extraWords } from './extraWords.ts';
import { ALONE, APOSTROPHE, DIGIT, DOT, foldLetters, foldOf, GAP, LETTER, NOTHING, SIGN, sortOf } from './letters.ts';
import { phoneWords } from './phones.ts';
import type { Word } from './word.ts';

export type Analysis = {
  /** The text that the places are in: what was given, with letters and their accents in one. */
  readonly text: string;
  /** Every word, in the order of the text. */
  readonly words: readonly Word[];
  /** Other ways in which somebody may type what stands there: parts of a word, or words written as one. */
  readonly extras: readonly Word[];
};

/** Longer ones are no words; two that begin alike for so long are taken for the same. */
const WORD_LENGTH = 64;
/** The sound marks of kana, which half-width kana has as letters of their own. */
const SOUND_MARKS = /^[\u3099\u309A]$/u;

/** Small letters and digits of ASCII are folded as they stand; most text is made of them. */
const isFolded = (unit: number): boolean => (unit > 96 && unit < 123) || (unit > 47 && unit < 58);

/** Where the signs end that belong to the word before `at`; `at` if they do not, because a letter follows: `a+b`. */
const endOfSigns = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && sortOf(text.charCodeAt(end)) === SIGN) end += 1;
  return end < text.length && sortOf(text.codePointAt(end) ?? 0) === LETTER ? at : end;
};

/** Whether the dot before a word is the first sign of it, as that of `.NET` is, and not one between two or of an ellipsis. */
const beginsByDot = (text: string, at: number): boolean => {
  if (at === 0 || sortOf(text.charCodeAt(at - 1)) !== DOT) return false;
  const before = at === 1 ? GAP : sortOf(text.charCodeAt(at - 2));
  return before === GAP || before === APOSTROPHE;
};

const wordsOf = (text: string, most: number): Word[] => {
  const words: Word[] = [];
  const push = (folded: string, start: number, end: number): void => {
    if (folded !== '')
      words.push({ text: folded.length > WORD_LENGTH ? folded.slice(0, WORD_LENGTH) : folded, start, end });
  };
  let begin = -1;
  let isPlain = true;
  let last: number = GAP;
  const endWord = (end: number): void => {
    if (begin === -1) return;
    const raw = text.slice(begin, end);
    push(isPlain ? raw : foldLetters(raw), begin, end);
    begin = -1;
    isPlain = true;
  };
  for (let at = 0; at < text.length && words.length < most; ) {
    const unit = text.charCodeAt(at);
    if (isFolded(unit) && begin !== -1) {
      last = unit > 57 ? LETTER : DIGIT;
      at += 1;
      continue;
    }
    const point = unit < 0xd8_00 ? unit : (text.codePointAt(at) ?? 0);
    const next = point > 0xff_ff ? at + 2 : at + 1;
    const sort = sortOf(point);
    if (sort === LETTER || sort === DIGIT) {
      if (begin === -1) begin = sort === LETTER && beginsByDot(text, at) ? at - 1 : at;
      if (!isFolded(point)) isPlain = false;
    } else if (sort === APOSTROPHE) {
      const isWithin = last === LETTER && next < text.length && sortOf(text.codePointAt(next) ?? 0) === LETTER;
      if (isWithin) isPlain = false;
      else endWord(at);
    } else if (sort === SIGN) {
      const end = last === LETTER && begin !== -1 ? endOfSigns(text, at) : at;
      if (end > at) isPlain = false;
      endWord(end);
      if (end > at) {
        at = end;
        last = SIGN;
        continue;
      }
    } else if (sort === ALONE) {
      endWord(at);
      const folded = foldOf(point);
      const before = words.at(-1);
      const whole = before?.end === at && SOUND_MARKS.test(folded) ? (before.text + folded).normalize('NFC') : '';
      if (before !== undefined && whole.length === 1) words[words.length - 1] = { ...before, text: whole, end: next };
      else for (const letter of folded) words.push({ text: letter, start: at, end: next });
    } else if (sort === NOTHING) {
      isPlain = false;
    } else {
      endWord(at);
    }
    if (sort !== NOTHING) last = sort;
    at = next;
  }
  if (words.length < most) endWord(text.length);
  return words;
};

/**
 * Takes a text apart into the words by which it is found. The same for what is stored and for what is typed: nothing else
 * in the app decides what a word is. Takes time in proportion to the text, some milliseconds for 50,000 characters.
 * @param most ends after so many words
 */
export const analyse = (given: string, most = Number.POSITIVE_INFINITY): Analysis => {
  const text = given.normalize('NFC');
  const words = wordsOf(text, most);
  return { text, words, extras: [...extraWords(text, words), ...phoneWords(text)] };
};

/** Stands between the words of a text and the extra ones, so that no run of words goes over from one to the other. */
const BREAK = '.';

/** So many words of a text are in the index. Where each letter is a word, they are as many as eight pages of others have. */
export const INDEXED_WORDS = 10_000;

/**
 * The first words of a text, with a space between each two: what goes into the index, which parts it at nothing but the
 * spaces.
 */
export const indexText = (text: string): string => {
  const { words, extras } = analyse(text, INDEXED_WORDS);
  const all = words.map((word) => word.text);
  if (extras.length > 0) all.push(BREAK, ...new Set(extras.map((word) => word.text)));
  return all.join(' ');
};
