/** A piece of a cell: an address that may be a posting's, or words. */
export type LinkPiece = { readonly text: string; readonly isAddress: boolean };

/** Schemes of what runs or shows something by itself: nothing of such a word is ever taken for an address. */
const UNSAFE = /(?<![\p{L}\p{N}])(?:javascript|vbscript|data|file|blob):/iu;
const START = /(?<![\p{L}\p{N}])https?:\/\/|(?<![\p{L}\p{N}./@-])www\./iu;
/** Where a word is two addresses with nothing between them but a sign of a list. */
const NEXT = /[;,|](?=(?:https?:\/\/|www\.))/i;
const BARE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^\s/]/i;
/** Signs that stand around an address and say nothing. */
const AROUND = new Set('<>()[]{}"\'“”„«»,;|.!*`');
const NONE: ReadonlySet<string> = new Set();
const OPENING = new Set('<("\'“„«[{');
const CLOSING = new Set('>"\'”»,;|.!*`');
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * A text without some characters at its ends. By hand: a pattern tries each of a long run as the first of the last, which
 * takes the square of its length.
 */
export const without = (text: string, before: ReadonlySet<string>, after: ReadonlySet<string>): string => {
  let [from, to] = [0, text.length];
  while (from < to && before.has(text.charAt(from))) from += 1;
  while (to > from && after.has(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
};

/** Where an address ends that stands in brackets: at the one that closes what was opened before it. */
const endInBrackets = (text: string, opened: string): number => {
  const wiki = opened === '[' ? text.search(/[|\]]/) : -1;
  if (wiki !== -1) return wiki;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return at;
  }
  return text.length;
};

/** An address without what closes a sentence or a bracket that was not opened in it. */
const withoutEnd = (text: string): string => {
  // Most addresses stand alone in their cell.
  const last = text.charAt(text.length - 1);
  if (!CLOSING.has(last) && BRACKETS[last] === undefined) return text;
  const counts = new Map<string, number>();
  for (const sign of text) if ('()[]{}'.includes(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let to = text.length;
  while (to > 0) {
    const sign = text.charAt(to - 1);
    const opening = BRACKETS[sign];
    const isOpen = opening !== undefined && (counts.get(sign) ?? 0) > (counts.get(opening) ?? 0);
    if (!CLOSING.has(sign) && !isOpen) break;
    if (isOpen) counts.set(sign, (counts.get(sign) ?? 0) - 1);
    to -= 1;
  }
  return text.slice(0, to);
};

/** An address as it stands in a cell, without what surrounds it. */
export const bareAddress = (text: string): string => withoutEnd(without(text, OPENING, NONE));

const piecesOfPart = (part: string): readonly LinkPiece[] => {
  const start = START.exec(part)?.index ?? -1;
  if (start === -1) {
    const bare = bareAddress(part);
    return [BARE.test(bare) ? { text: bare, isAddress: true } : { text: part, isAddress: false }];
  }
  const [before, from] = [part.slice(0, start), part.slice(start)];
  const opened = /[([]$/.exec(before)?.[0];
  const quoted = from.search(/[<>"]/);
  const open = quoted === -1 ? from : from.slice(0, quoted);
  const address = withoutEnd(opened === undefined ? open : open.slice(0, endInBrackets(open, opened)));
  const behind = from.slice(address.length);
  return [
    { text: without(before, AROUND, AROUND), isAddress: false },
    { text: address, isAddress: true },
    { text: without(behind, AROUND, AROUND), isAddress: false },
  ];
};

/** Whether a word begins as something that runs or shows itself, before any address in it. */
const isUnsafe = (word: string): boolean => UNSAFE.test(word.slice(0, START.exec(word)?.index ?? word.length));

/** The words and the addresses of a text in their order. Signs that only surround an address are no words. */
export const linkPieces = (text: string): readonly LinkPiece[] =>
  text
    .split(/\s+/)
    .flatMap((word) => (isUnsafe(word) ? { text: word, isAddress: false } : word.split(NEXT).flatMap(piecesOfPart)))
    .filter((piece) => piece.isAddress || piece.text !== '');

/** Whether more than one address stands in a text without a gap. */
export const holdsSeveral = (text: string): boolean => NEXT.test(text);
