/** `="00123"`: a text that a spreadsheet is kept from taking for a number. */
const AS_TEXT = /^="((?:[^"]|"")*)"$/;
/** `=HYPERLINK("address","words")`; some languages write a semicolon between the two, and the words may be missing. */
const HYPERLINK = /^=HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)$/i;

/** What a reader of the spreadsheet sees in a cell, and the address behind it, if there is one. */
export type ShownCell = { readonly text: string; readonly address: string | null };

const unquoted = (text: string): string => text.replaceAll('""', '"');

/** A formula that only shows a text, as the text that it shows. `null` for any other cell. */
export const shownCell = (cell: string): ShownCell | null => {
  if (cell.charCodeAt(0) !== 61) return null;
  const text = AS_TEXT.exec(cell)?.[1];
  if (text !== undefined) return { text: unquoted(text), address: null };
  const link = HYPERLINK.exec(cell);
  if (link === null) return null;
  const address = unquoted(link[1] ?? '');
  return { text: unquoted(link[2] ?? link[1] ?? ''), address: address === '' ? null : address };
};
