import { withoutEmojiSigns } from './emojiSigns.ts';

/** Zero-width characters and the byte order mark: a spreadsheet's first header often begins with one. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;
const GAPS = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * Beyond it a cell is no column's name, and only its beginning is looked at: to bring a long run of accents into order
 * takes the square of its length.
 */
const LONGEST_NAME = 300;

const folded = (header: string): string =>
  header.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().replace(GAPS, ' ').trim();

/** A column's name in the form in which names are compared: `\uFEFFJob  Title` is `job title`, and so is `✉️ Job Title`. */
export const foldHeader = (header: string): string => folded(withoutEmojiSigns(header.slice(0, LONGEST_NAME)));

const ACCENTS = /[\u0300-\u036F]/g;

/** Folded, without gaps and accents, so that `companyName`, `Company Name` and `company_name` are one. */
export const headerName = (header: string): string =>
  foldHeader(header).normalize('NFD').replace(ACCENTS, '').replaceAll(' ', '');

const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '）': '（' };

/**
 * A header whose end is in brackets, and the words in them apart: `Date Applied` and `MM/DD/YYYY`. `null` for any other. By
 * hand: a pattern would try each of a long run of brackets as the first.
 */
export const hintedHeader = (header: string): { readonly name: string; readonly hint: string } | null => {
  const text = header.trim();
  const open = text.length > LONGEST_NAME ? undefined : BRACKETS[text.slice(-1)];
  const at = open === undefined ? -1 : text.lastIndexOf(open);
  return at < 1 ? null : { name: text.slice(0, at).trim(), hint: text.slice(at + 1, -1).trim() };
};

/**
 * By which a set of columns is remembered: the same headers in the same order give the same key. It stands in databases, so
 * what belongs to an emoji stays in it.
 */
export const headerKey = (headers: readonly string[]): string =>
  headers.map((header) => folded(header.slice(0, LONGEST_NAME))).join('|');
