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

/**
 * By which a set of columns is remembered: the same headers in the same order give the same key. It stands in databases, so
 * what belongs to an emoji stays in it.
 */
export const headerKey = (headers: readonly string[]): string =>
  headers.map((header) => folded(header.slice(0, LONGEST_NAME))).join('|');
