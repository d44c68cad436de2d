import { shownCell } from './shownCell.ts';

/** What exports write into cells that would otherwise be formulas for a spreadsheet. */
const GUARDED = /^'+[=+\-@\t\r]/;
const BREAKS = /[\r\n\t]/;
const SPACES = /\s+/g;

/**
 * A cell as its reader saw it before it was exported: one leading apostrophe comes off if a formula sign follows (csv.md,
 * Export), and of a formula that only shows a text there stays the text. Everything else is text as it stands: `00123`
 * is `00123`.
 */
export const unguard = (cell: string): string => {
  const first = cell.charCodeAt(0);
  if (first === 39) return GUARDED.test(cell) ? cell.slice(1) : cell;
  return first === 61 ? (shownCell(cell)?.text ?? cell) : cell;
};

/** The words of a formula that shows a link, and behind them its address; `null` for any other cell. */
const linkText = (cell: string): string | null => {
  const shown = shownCell(cell);
  return shown?.address && shown.text !== shown.address ? `${shown.text} (${shown.address})`.trim() : null;
};

/** A cell that may have several lines, its line ends as `\n`. Of a link its address stays beside the words. */
export const longText = (cell: string): string => {
  const trimmed = cell.trim();
  const text = linkText(trimmed) ?? unguard(trimmed).trim();
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
};

/** A cell that is one line by nature, such as a name: line breaks in it become spaces. */
export const lineText = (cell: string): string => {
  const text = unguard(cell.trim()).trim();
  return BREAKS.test(text) ? text.replace(SPACES, ' ') : text;
};

const MISSING = new Set(['n/a', 'na', '-', '–', '—', 'none', 'null', 'undefined']);

/** True for an empty cell and for the words by which tools say that there is nothing. Not for names: a firm may be `None`. */
export const isMissing = (cell: string): boolean =>
  cell === '' || (cell.length <= 9 && MISSING.has(cell.toLowerCase()));
