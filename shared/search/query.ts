/** What the tokenizer `unicode61` of SQLite's FTS5 makes words of: letters, numbers and private use; the rest parts them. */
const WORD = /[\p{L}\p{N}\p{Co}]/u;
/** Straight and typographic quotation marks alike: a keyboard puts in what it likes. */
const QUOTES = /["“”„‟«»]/u;
/** Never part of a word, and a NUL would end the expression in the middle. */
const CONTROLS = /\p{Cc}+/gu;
/** So many words are enough to find anything; each one costs time. */
const MOST_TERMS = 16;

const phrase = (text: string): string => `"${text}"`;
const beginning = (text: string): string => `"${text}"*`;

/**
 * What the user typed as an expression of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax): every word by
 * its beginning, words in quotation marks as they stand, all of them needed; marks that are still open are being typed.
 * Everything becomes a quoted string, so that nothing of it is read as syntax. `null` if there is no word in it.
 */
export const searchExpression = (text: string): string | null => {
  const parts = text.replace(CONTROLS, ' ').split(QUOTES);
  const terms = parts.flatMap((part, index) => {
    const isQuoted = index % 2 === 1;
    const isOpen = index === parts.length - 1;
    if (isQuoted) return WORD.test(part) ? [isOpen ? beginning(part) : phrase(part)] : [];
    return part
      .split(/\s+/u)
      .filter((word) => WORD.test(word))
      .map(beginning);
  });
  return terms.length === 0 ? null : terms.slice(0, MOST_TERMS).join(' ');
};
