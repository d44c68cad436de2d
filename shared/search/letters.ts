/** What a code point is to a reader who looks for words. */
export type Sort =
  | (typeof GAP | typeof LETTER | typeof DIGIT | typeof ALONE | typeof NOTHING)
  | (typeof SIGN | typeof DOT | typeof APOSTROPHE);
/** Parts words. */
export const GAP = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Of a script that sets no spaces between words: each is a word of its own, and what is typed a run of them. */
export const ALONE = 4;
/** Seen by nobody, or said by the letter beside it: neither parts a word nor counts in it. */
export const NOTHING = 5;
/** `+` and `#`, which belong to the word before them, or C, C++ and C# would be one language. */
export const SIGN = 6;
export const DOT = 7;
export const APOSTROPHE = 8;

/**
 * What is left out of every comparison: accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks and the
 * lengthening stroke of Arabic. The vowel signs of other scripts are letters in their own right and stay.
 */
const ACCENTS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/gu;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/u;
const NOT_IN_WORDS = /[^\p{L}\p{M}\p{N}]/gu;
export const APOSTROPHES = /['’‘‛ʼʻʹʽ`´＇′׳ꞌʿʾ]/u;
const UNSPACED =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\p{Script_Extensions=Bopomofo}\p{Script_Extensions=Yi}\p{Script_Extensions=Thai}\p{Script_Extensions=Lao}\p{Script_Extensions=Khmer}\p{Script_Extensions=Myanmar}\p{Script_Extensions=Tibetan}\p{Script_Extensions=Javanese}\p{Script_Extensions=Balinese}]/u;

/** Letters that no decomposition makes plain, as somebody writes them whose keyboard has not got them. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', ɖ: 'd', þ: 'th', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n', ĸ: 'k', ſ: 's',
    ƒ: 'f', ɓ: 'b', ƀ: 'b', ɗ: 'd', ǥ: 'g', ɠ: 'g', ɨ: 'i', ƙ: 'k', ƚ: 'l', ɲ: 'n', ƞ: 'n', ɵ: 'o', ɔ: 'o', ə: 'e', ǝ: 'e', ɛ: 'e',
    ƥ: 'p', ɍ: 'r', ƭ: 't', ʉ: 'u', ʊ: 'u', ʋ: 'v', ɏ: 'y', ƴ: 'y', ƶ: 'z', ȥ: 'z', ɐ: 'a', ς: 'σ', ґ: 'г',
    ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه',
  }),
); // biome-ignore format: a table is read as one

/** A decimal digit of any script as one of ours; digits stand in tens, each beginning with its nought. */
const plainDigit = (letter: string): string => {
  if (!/^\p{Nd}$/u.test(letter)) return letter;
  const point = letter.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return `${value}`;
};

const foldAnew = (raw: string): string => {
  if (INVISIBLE.test(raw) || APOSTROPHES.test(raw)) return '';
  const small = raw.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replace(ACCENTS, '');
  if (small === '+' || small === '#' || small === '.') return small;
  // C♯ is C#.
  if (small === '♯') return '#';
  const plain = Array.from(small.replace(NOT_IN_WORDS, ''), (letter) => PLAIN.get(letter) ?? plainDigit(letter));
  return plain.join('').normalize('NFC');
};

const sortAnew = (raw: string, folded: string): Sort => {
  if (APOSTROPHES.test(raw)) return APOSTROPHE;
  if (folded === '+' || folded === '#') return SIGN;
  if (folded === '.') return DOT;
  // An accent alone stands on the letter before it; anything else of which nothing is left is a gap.
  if (folded === '') return INVISIBLE.test(raw) || raw.replace(ACCENTS, '') === '' ? NOTHING : GAP;
  if (UNSPACED.test(folded)) return ALONE;
  return /^\d+$/u.test(folded) ? DIGIT : LETTER;
};

/** Of the code points that are in one unit; those beyond are seldom, and are looked up each time. */
const sorts = new Uint8Array(0x1_0000);
const folds = new Map<number, string>();

/** A code point in the form in which it is compared: no capitals, accents or other dress. May be empty, or several letters. */
export const foldOf = (point: number): string => {
  const known = folds.get(point);
  if (known !== undefined) return known;
  const folded = foldAnew(String.fromCodePoint(point));
  if (point < sorts.length) folds.set(point, folded);
  return folded;
};

/** Letters in the form in which they are compared; see {@link foldOf}. */
export const foldLetters = (raw: string): string => {
  let folded = '';
  for (const letter of raw) folded += foldOf(letter.codePointAt(0) ?? 0);
  return folded.normalize('NFC');
};

/** What a code point is. */
export const sortOf = (point: number): Sort => {
  const known = sorts[point];
  // Nought stands for what was not asked for yet; all else was written below.
  if (known !== undefined && known !== 0) return known as Sort;
  const sort = sortAnew(String.fromCodePoint(point), foldOf(point));
  if (point < sorts.length) sorts[point] = sort;
  return sort;
};
