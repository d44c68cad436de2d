import { digitsOf, LEAST_DIGITS, numbersIn } from './phones.ts';

/** The nought that is dialled before a number at home is no part of it. */
const TRUNK = /0+$/u;
/** In Russia and Kazakhstan that is 8, where from abroad it is 7. */
const HOME_OR_CODE: readonly string[] = ['8', '7'];

/** Noughts at the front are dialled to get abroad. */
const LEAD = /^0+/u;

const commonEnd = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
};

/** Whether what stands before the digits that two numbers have in common is only how each is dialled. */
const isDialling = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one) || (HOME_OR_CODE.includes(one) && HOME_OR_CODE.includes(other));

/**
 * In how many digits, counted from the end, two numbers agree where they can be one and the same; 0 where they cannot.
 * The last seven decide at the least. A code of the country or the area may be missing from either, and a nought that is
 * dialled only at home may stand in either; two different codes are two numbers.
 */
export const sameDigits = (one: string, other: string): number => {
  const length = commonEnd(one, other);
  if (length < LEAST_DIGITS) return 0;
  const before = (digits: string): string =>
    digits
      .slice(0, digits.length - length)
      .replace(TRUNK, '')
      .replace(LEAD, '');
  return isDialling(before(one), before(other)) ? length : 0;
};

/** The numbers in a text, each as its digits alone. */
export const digitsIn = (text: string): readonly string[] => numbersIn(text).map((number) => digitsOf(number.text));

/** The digits by which a number is looked up in an index. */
export const tailOf = (digits: string): string => digits.slice(-LEAST_DIGITS);
