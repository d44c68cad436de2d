/** Controls, and the marks that turn the direction of what follows them, or say where an isolated part ends. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;
const ELLIPSIS = '…';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Text of a person or a file as one line in the system's own menus and notices, where nothing lays it out: nothing in it
 * breaks the line or turns the direction of others, and it is cut after so many characters as people count them.
 */
export const plainLine = (text: string, most: number): string => {
  const line = text
    .slice(0, most * 20)
    .replace(UNSEEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const parts = Array.from(graphemes.segment(line), ({ segment }) => segment);
  return parts.length <= most
    ? line
    : `${parts
        .slice(0, most - 1)
        .join('')
        .trimEnd()}${ELLIPSIS}`;
};
