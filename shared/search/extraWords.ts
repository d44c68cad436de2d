import { APOSTROPHES, foldLetters } from './letters.ts';
import type { Word } from './word.ts';

/** Between the parts of a compound: `back-end`, `node.js`, `Paral·lel`; full-width ones among them. */
const JOINTS = '-.‐‑–·－．';
const DOTS = '.．';
/** More parts than this are an address or a path, and nobody types it as one word. */
const MOST_PARTS = 4;
const MOST_LETTERS = 40;
const DOT = 46;
/** The signs are those of `C#.NET`. */
const LETTERS = /^\.?[\p{L}\p{M}\p{N}]+[+#]*$/u;
/** A name in two, as in `O Brien` and `D Angelo`. */
const NAME_START = /^\p{Lu}$/u;
const NAME_REST = /^\p{Lu}\p{L}{2}/u;

const jointBefore = (text: string, words: readonly Word[], index: number): string => {
  const [before, word] = [words[index - 1], words[index]];
  if (before === undefined || word === undefined || word.start !== before.end + 1) return '';
  const joint = text.charAt(before.end);
  // Nearly always.
  if (joint === ' ') return '';
  return JOINTS.includes(joint) && LETTERS.test(before.text) && LETTERS.test(word.text) ? joint : '';
};

/** Words from one index up to another, which stand in a compound, as one. */
const asOne = (words: readonly Word[], from: number, to: number): Word[] => {
  if (to - from < 2 || to - from > MOST_PARTS) return [];
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined) return [];
  let text = '';
  for (let index = from; index < to; index += 1) text += words[index]?.text ?? '';
  // Numbers with points or dashes are dates, versions and prices, or telephone numbers (`phones.ts`).
  if (text.length > MOST_LETTERS || /^\d+$/u.test(text)) return [];
  return [{ text, start: first.start, end: last.end }];
};

/**
 * The words of a text once more in other spellings: what follows an apostrophe (`brien` of O'Brien), a name in two as one
 * (`obrien` of O Brien), compounds as one (`backend`, `nodejs`, `phd`), and `.net` of ASP.NET as well as `net` of .NET.
 */
export const extraWords = (text: string, words: readonly Word[]): readonly Word[] => {
  const extras: Word[] = [];
  let from = 0;
  words.forEach((word, index) => {
    const { start, end } = word;
    const joint = jointBefore(text, words, index);
    if (joint === '') {
      if (index - from > 1) extras.push(...asOne(words, from, index));
      from = index;
    }
    if (joint !== '' && DOTS.includes(joint)) extras.push({ text: `.${word.text}`, start: start - 1, end });
    if (word.text.charCodeAt(0) === DOT) extras.push({ text: word.text.slice(1), start: start + 1, end });
    const raw = text.slice(start, end);
    if (raw !== word.text && APOSTROPHES.test(raw)) {
      const rest = raw.split(APOSTROPHES).at(-1) ?? '';
      if (rest.length > 1) extras.push({ text: foldLetters(rest), start: end - rest.length, end });
    }
    const before = words[index - 1];
    if (
      before?.text.length === 1 &&
      start === before.end + 1 &&
      text.charAt(before.end) === ' ' &&
      NAME_START.test(text.slice(before.start, before.end)) &&
      NAME_REST.test(text.slice(start, start + 3))
    )
      extras.push({ text: before.text + word.text, start: before.start, end });
  });
  extras.push(...asOne(words, from, words.length));
  return extras;
};
