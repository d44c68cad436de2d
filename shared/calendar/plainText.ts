/**
 * Text of plain lines: one kind of line end, no control character, whole characters only. Some readers end a line at
 * U+0085, U+2028 and the like as well; so these are line ends here too.
 */
export const plainLines = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '');

/** The first characters of a text, never half a character. */
export const cut = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
};

/** One line of at most so many characters. */
export const plainLine = (text: string, length: number): string =>
  cut(
    plainLines(cut(text, length * 4))
      .replace(/\s+/g, ' ')
      .trim(),
    length,
  ).trim();
