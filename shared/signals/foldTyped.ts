/** No day, number, word or pay takes more characters. */
const LONGEST = 200;

/**
 * A short text as it is read: lower case, one kind of dash, apostrophe and space, without the invisible marks that come
 * along with what is pasted (direction marks, zero-width spaces). For reading only; never shown. Empty if it is too long to
 * be read.
 */
export const foldTyped = (text: string): string =>
  text.length > LONGEST
    ? ''
    : text
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .replaceAll('’', "'")
        .replace(/[‐‑‒–—―−]/g, '-')
        .replace(/\s+/g, ' ')
        .trim()
        .toLowerCase();
