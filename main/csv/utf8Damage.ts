/**
 * How much of a text's bytes beyond ASCII is UTF-8. Two to four bytes that fit together hardly ever do so by chance in a code
 * page of one byte per letter: there they are a capital and a sign.
 */
export type Utf8Evidence = {
  /** What the characters of several bytes weigh that are right. */
  readonly right: number;
  /** Characters that begin well and are cut off, as a limit of bytes leaves them, or that are two halves of an emoji. */
  readonly cut: number;
  /** Other bytes that are wrong. */
  readonly stray: number;
};

/**
 * First bytes of alphabets that nearly nobody writes (phonetics, Syriac, N'Ko …): in a code page they are É, Ê, Ö, Ü and ß,
 * after which a quotation mark may well stand.
 */
const OF_RARE_LETTERS: ReadonlySet<number> = new Set([0xc7, 0xc9, 0xca, 0xcd, 0xd6, 0xdc, 0xdd, 0xde, 0xdf]);

const isLetter = (byte: number): boolean => {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
};
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** How many bytes a character has by its first one; 0: none begins so. */
const lengthBy = (first: number): number => {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
};

/** The second bytes that a first one may have, so that nothing is written longer than need be. Halves of pairs are let in. */
const secondFits = (first: number, second: number): boolean => {
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second <= 0x8f;
};

const NO_BYTE = -1;

/** Gathers the evidence from a file's bytes in pieces. */
export const createUtf8Look = () => {
  let [right, cut, stray] = [0, 0, 0];
  let [first, second, have, length] = [0, 0, 0, 0];
  /** A pair was just read: within a word it weighs more. */
  let isAfterPair = false;
  /** The first half of an emoji written as two was just read. */
  let isAfterHalf = false;

  const complete = (): void => {
    const isHalf = first === 0xed && second >= 0xa0;
    const isSecondHalf = isHalf && second >= 0xb0 && isAfterHalf;
    isAfterHalf = isHalf && second < 0xb0;
    if (isHalf) cut += isSecondHalf ? 0 : 1;
    else if (length > 2) right += 2;
    else if (!OF_RARE_LETTERS.has(first)) {
      right += 1;
      isAfterPair = true;
    }
    length = 0;
  };

  /** A character ends before its time; `next` comes after it. */
  const breakOff = (next: number): void => {
    const isInWord = next >= 0x80 || isLetter(next) || isDigit(next);
    if (have >= 3 || !isInWord) cut += 1;
    else stray += have;
    length = 0;
  };

  const take = (byte: number): void => {
    if (length > 0) {
      const fits = byte >= 0x80 && byte <= 0xbf && (have > 1 || secondFits(first, byte));
      if (fits) {
        if (have === 1) second = byte;
        have += 1;
        if (have === length) complete();
        return;
      }
      breakOff(byte);
    }
    if (isAfterPair && isLetter(byte)) right += 1;
    isAfterPair = false;
    if (byte !== 0xed) isAfterHalf = false;
    if (byte < 0x80) return;
    length = lengthBy(byte);
    [first, have] = [byte, 1];
    if (length === 0) stray += 1;
  };

  return {
    push: (bytes: Uint8Array): void => {
      for (const byte of bytes) {
        // What most bytes are: nothing to see.
        if (byte >= 0x80 || length > 0 || isAfterPair || isAfterHalf) take(byte);
      }
    },
    end: (): Utf8Evidence => {
      if (length > 0) breakOff(NO_BYTE);
      return { right, cut, stray };
    },
  };
};

/** Whether a text is UTF-8 in spite of what is wrong in it. */
export const isUtf8 = ({ right, cut, stray }: Utf8Evidence): boolean =>
  right > 0 && stray * 2 <= right && cut <= right - stray * 2 + 1;
