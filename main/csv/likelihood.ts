import iconv from 'iconv-lite';
import type { Encoding } from '#shared/csv/encodings.ts';
import { ALPHABETS, NEVER_WESTERN } from './alphabets.ts';

/** Characters beyond ASCII that are looked at: more say nothing new. */
const CHARACTERS = 2048;

/** No text has them: what could not be read, control characters, and places that are nobody's. */
const IMPOSSIBLE = /[\uFFFD\u0080-\u009F\p{Cn}\p{Co}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const BEFORE_A_LETTER = /[\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Z}¿¡…•·§©→✓°±×]/u;
const AFTER_A_LETTER = /[\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Z}…·°®™©´²³→✓]/u;
const TYPOGRAPHIC = /[–—’…•€©®™§±×½²³°]/u;
/** `45k€`, `2M£` */
const THOUSANDS = /[km]/i;
const OPENS = /[‘“„]/u;
const CLOSES = /”/u;
const CURRENCY = /\p{Sc}/u;
const DIGIT = /\p{Nd}/u;
const LATIN = /\p{Script=Latin}/u;
const FINAL = /[ςםןךףץ]/u;
const HALF_WIDTH_KANA = /[\uFF61-\uFF9F]/u;
const KANA = /[\u3041-\u30FF]/u;
const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;
/** Signs of East Asian text. */
const WIDE_SIGN = /[\u3000-\u301F\uFF01-\uFF60·—…‘’“”①-⑳]/u;

const isForeign = (character: string): boolean => (character.codePointAt(0) ?? 0) > 0x7f;

const isLetter = (character: string): boolean => LETTER.test(character);

const isCapital = (character: string): boolean => character !== character.toLowerCase();

const isSmall = (character: string): boolean => character !== character.toUpperCase();

/** What a sign beyond ASCII says for its text: it stands beside words, and never where a letter of another code page was. */
const signScore = (sign: string, before: string, after: string): number => {
  const isApostrophe = sign === '’' || sign === '·' || sign === '\u00AD';
  if (isApostrophe && isLetter(before) && isLetter(after)) return 1;
  if (CURRENCY.test(sign) && (DIGIT.test(before) || DIGIT.test(after) || THOUSANDS.test(before))) return 1;
  if (isLetter(after) && !BEFORE_A_LETTER.test(sign)) return -1;
  if (isLetter(before) && !AFTER_A_LETTER.test(sign)) return -1;
  const isQuotation = isLetter(before) ? CLOSES.test(sign) : OPENS.test(sign);
  return isQuotation || TYPOGRAPHIC.test(sign) ? 0.9 : 0.5;
};

/** What makes a letter a misread one, whatever the language: the middle of its word has another script or a sudden capital. */
const isOdd = (letter: string, before: string, after: string): boolean => {
  if (FINAL.test(letter) && isLetter(after)) return true;
  if (isCapital(letter) && (isSmall(before) || (isCapital(before) && isSmall(after)))) return true;
  if (isSmall(letter) && isCapital(after)) return true;
  const isLatin = LATIN.test(letter);
  return [before, after].some((other) => isLetter(other) && LATIN.test(other) !== isLatin);
};

type Language = { readonly usual: ReadonlySet<string>; readonly rare: ReadonlySet<string> };

const languageOf = (letters: string): Language => {
  const [usual = '', rare = ''] = letters.split('|');
  return { usual: new Set(usual), rare: new Set(rare) };
};

/** A letter of its language where that has none. */
const isMisplaced = (letter: string, before: string, after: string): boolean => {
  const [left, right] = [before, after].map((other) => (isLetter(other) ? other.toLowerCase() : ' '));
  return NEVER_WESTERN.test(`${left}${letter.toLowerCase()}${right}`);
};

const letterScore = ({ usual, rare }: Language, letter: string): number => {
  const small = letter.toLowerCase();
  if (usual.has(small) || usual.has(letter)) return 1;
  return rare.has(small) ? 0.5 : 0;
};

/** The words of a code page of one byte per letter: by the alphabet that they fit best. */
const singleByteScore = (text: readonly string[], alphabets: readonly string[], isWestern: boolean): number => {
  const languages = alphabets.map(languageOf);
  const sums = languages.map(() => 0);
  let [sum, count] = [0, 0];
  text.forEach((character, at) => {
    if (!isForeign(character) || count === CHARACTERS) return;
    count += 1;
    const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? ''];
    if (IMPOSSIBLE.test(character)) sum -= 2;
    else if (!isLetter(character)) sum += signScore(character, before, after);
    else if (isOdd(character, before, after)) sum -= 1;
    // Speaks neither for a western language nor for misread bytes.
    else if (!(isWestern && isMisplaced(character, before, after))) {
      const scores = languages.map((language) => letterScore(language, character));
      // A name of another country.
      const isOfAny = scores.some((score) => score > 0);
      scores.forEach((score, language) => {
        sums[language] = (sums[language] ?? 0) + (isOfAny ? Math.max(score, 0.3) : -0.5);
      });
    }
  });
  return count === 0 ? 0 : (sum + Math.max(...sums)) / count;
};

/** Where the usual characters of an East Asian code page lie: lead bytes of what is taught first. */
const USUAL: Readonly<Partial<Record<Encoding, readonly [from: number, to: number]>>> = {
  gb18030: [0xb0, 0xd7],
  big5: [0xa4, 0xc6],
  shift_jis: [0x88, 0x97],
  'euc-jp': [0xb0, 0xcf],
  'euc-kr': [0xb0, 0xc8],
};

/** True for a character of the first set of its code page. */
const isUsual = (character: string, encoding: Encoding, [from, to]: readonly [number, number]): boolean => {
  const [lead = 0, second = 0, ...more] = iconv.encode(character, encoding);
  const isExtension = encoding !== 'big5' && encoding !== 'shift_jis' && second < 0xa1;
  return more.length === 0 && lead >= from && lead <= to && !isExtension;
};

const eastAsianScore = (text: readonly string[], encoding: Encoding, usual: readonly [number, number]): number => {
  const isKorean = encoding === 'euc-kr';
  const isJapanese = encoding === 'shift_jis' || encoding === 'euc-jp';
  let [sum, count, kana] = [0, 0, 0];
  text.forEach((character, at) => {
    if (!isForeign(character) || count === CHARACTERS) return;
    count += 1;
    const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? ''];
    const isAlone = !isForeign(before) && !isForeign(after);
    if (IMPOSSIBLE.test(character)) sum -= 2;
    else if (HALF_WIDTH_KANA.test(character)) sum -= 1;
    // One such sign within a word of Latin letters was a letter with an accent.
    else if (isAlone && (isLetter(before) || isLetter(after))) sum -= 1;
    // Beside a number it was more likely a degree or a paragraph.
    else if (isAlone && (DIGIT.test(before) || DIGIT.test(after))) sum += 0.3;
    else if (KANA.test(character)) {
      kana += 1;
      sum += isJapanese ? 1 : 0;
    } else if (HANGUL.test(character) || HAN.test(character)) {
      const isOwn = HANGUL.test(character) === isKorean;
      if (isOwn) sum += isUsual(character, encoding, usual) ? 1 : 0.1;
    } else sum += WIDE_SIGN.test(character) ? 0.7 : -0.5;
  });
  if (count === 0) return 0;
  // Japanese without any kana is as good as never more than a name or two.
  return (sum / count) * (isJapanese && kana === 0 ? 0.8 : 1);
};

/** Those of old Macs and of old Unix: only where what Windows writes makes less of the words. */
const OUT_OF_USE: ReadonlySet<Encoding> = new Set(['macintosh', 'koi8-r', 'iso-8859-2']);

const WESTERN: ReadonlySet<Encoding> = new Set(['windows-1252', 'macintosh']);

/**
 * How well a sample's characters beyond ASCII fit an encoding, 1 at the best: whether its words are of one script, capitals
 * stand where capitals do, and the letters are those of a language. Works for a few words already, where statistics do not.
 */
export const likelihood = (sample: Buffer, encoding: Encoding): number => {
  const text = [...iconv.decode(sample, encoding)];
  const [alphabets, usual] = [ALPHABETS[encoding], USUAL[encoding]];
  const outOfUse = OUT_OF_USE.has(encoding) ? 0.2 : 0;
  if (alphabets !== undefined) return singleByteScore(text, alphabets, WESTERN.has(encoding)) - outOfUse;
  return usual === undefined ? Number.NEGATIVE_INFINITY : eastAsianScore(text, encoding, usual);
};
