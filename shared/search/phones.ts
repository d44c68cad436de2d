import { foldOf } from './letters.ts';
import type { Word } from './word.ts';

/** Digits with what people set between them; the lengths are those of telephone numbers (ITU-T E.164: at most 15 digits). */
const NUMBER =
  /\p{Nd}(?<![\p{L}\p{N}]\p{Nd})[\p{Nd}\u0020\u00A0\u2009\u202F\u3000()（）./．\-‐‑–−－·]{2,46}\p{Nd}(?![\p{L}\p{N}])/gu;
/** Between two numbers in one field. */
const BETWEEN = /\s+[/\-–−]\s+/gu;
/** What a number may begin with before its first digit. */
const LEAD = /[+＋(（]{1,2}$/u;
/** A text with more of them is a table of figures. */
const MOST_NUMBERS = 200;
/** So many digits tell one number from another. */
export const LEAST_DIGITS = 7;
const MOST_DIGITS = 15;
/** So few say nothing. */
export const LEAST_TYPED = 4;
/** From so many on the first may be the code of a country, though no plus says so. */
const WITH_CODE = 11;
/** Digits of the longest code of a country. */
const COUNTRY_DIGITS = 3;
/** The nought that is dialled only at home: `+44 (0)20 …`. */
const HOME_NOUGHT = /\(\p{Nd}\)/u;

/** The digits of a text, of whatever script, as ASCII has them. */
export const digitsOf = (text: string): string =>
  Array.from(text, (letter) => (/\p{Nd}/u.test(letter) ? foldOf(letter.codePointAt(0) ?? 0) : '')).join('');
const groupsOf = (text: string): string[] =>
  text
    .split(/\P{Nd}+/u)
    .map(digitsOf)
    .filter((group) => group !== '');
const withoutNoughts = (digits: string): string => digits.replace(/^0+/u, '');
const withoutCountry = (digits: string): string[] =>
  Array.from({ length: COUNTRY_DIGITS }, (_, index) => withoutNoughts(digits.slice(index + 1)));

/** The numbers that stand one after the other in one run of digits, or the run as the one that it is. */
const apart = (run: string): readonly { readonly part: string; readonly at: number }[] => {
  const parts: { readonly part: string; readonly at: number }[] = [];
  let at = 0;
  for (const { 0: gap, index } of run.matchAll(BETWEEN)) {
    parts.push({ part: run.slice(at, index), at });
    at = index + gap.length;
  }
  parts.push({ part: run.slice(at), at });
  const areWhole = parts.every(({ part }) => digitsOf(part).length >= LEAST_DIGITS);
  return areWhole ? parts : [{ part: run, at: 0 }];
};

/**
 * What is typed or written as a telephone number, and where.
 * @param least digits that it has; fewer while it is being typed
 */
export const numbersIn = (text: string, least = LEAST_DIGITS): readonly Word[] => {
  const numbers: Word[] = [];
  for (const { 0: found, index } of text.matchAll(NUMBER)) {
    for (const { part, at } of apart(found)) {
      const { length } = digitsOf(part);
      if (length < least || length > MOST_DIGITS) continue;
      const start = index + at;
      const lead = LEAD.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
      numbers.push({ text: lead + part, start: start - lead.length, end: start + part.length });
    }
    if (numbers.length >= MOST_NUMBERS) break;
  }
  return numbers;
};

/** A number as words: all digits as one, from each group on, so that it is found with and without its code and gaps. */
export const phoneWords = (text: string): readonly Word[] =>
  numbersIn(text).flatMap(({ text: number, start, end }) => {
    const words = new Set<string>();
    for (const groups of [groupsOf(number), groupsOf(number.replace(HOME_NOUGHT, ' '))]) {
      groups.forEach((group, index) => {
        const rest = groups.slice(index).join('');
        // The last group is a word of the text already, unless it begins with noughts.
        if (rest !== group) words.add(rest);
        words.add(withoutNoughts(rest));
      });
      const all = groups.join('');
      if (all.length > LEAST_DIGITS + COUNTRY_DIGITS - 1)
        for (const rest of withoutCountry(withoutNoughts(all))) words.add(rest);
    }
    return [...words].filter((word) => word.length >= LEAST_TYPED).map((word) => ({ text: word, start, end }));
  });

/** The beginnings of words by which a number that is typed is found, however it is written. */
export const typedPhone = (number: string): readonly string[] => {
  const digits = digitsOf(number);
  const isAbroad = /[+＋]/u.test(number) || digits.startsWith('00') || digits.length >= WITH_CODE;
  const all = [digits, digitsOf(number.replace(HOME_NOUGHT, '')), withoutNoughts(digits)];
  if (isAbroad) all.push(...withoutCountry(withoutNoughts(digits)).filter(({ length }) => length >= LEAST_DIGITS));
  return [...new Set(all)].filter(({ length }) => length >= LEAST_TYPED);
};
