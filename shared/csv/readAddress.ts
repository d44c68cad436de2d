import { POSTING_URL_LENGTH } from '../domain/role.ts';
import { lineText } from './cellText.ts';
import { postingKey, withScheme } from './postingAddress.ts';
import { shownCell } from './shownCell.ts';

/** What a cell of links says: the posting's address, by which it is found again, and all that stands beside it. */
export type ReadAddress = {
  readonly url: string | null;
  readonly key: string | null;
  /** Further addresses and words, as they stand; empty if there is nothing else. */
  readonly beside: string;
};

const NOTHING: ReadAddress = { url: null, key: null, beside: '' };

/** `[words](address)` as Markdown writes links; `<address>` as mails do. */
const MARKDOWN = /\[([^[\]]*)\]\(\s*<?([^()\s<>]+(?:\([^()\s]*\)[^()\s]*)?)>?(?:\s+"[^"]*")?\s*\)/g;
const OPENING = new Set('<("\'“„«');
const CLOSING = new Set('>)"\'”»,;');
/** What stands between the address and its words. */
const JOINING = new Set(' :;,|–-');

/**
 * A text without some characters at its ends. By hand: a pattern tries each of a long run as the first of the last, which
 * takes the square of its length.
 */
const without = (text: string, before: ReadonlySet<string>, after: ReadonlySet<string>): string => {
  let [from, to] = [0, text.length];
  while (from < to && before.has(text.charAt(from))) from += 1;
  while (to > from && after.has(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
};
/** A cell beyond this is a text with perhaps a link in it, and only its beginning is searched for one. */
const SEARCHED = 20_000;

const asAddress = (text: string): { readonly url: string; readonly key: string } | null => {
  const url = withScheme(text);
  if (url.length > POSTING_URL_LENGTH) return null;
  const key = postingKey(url);
  return key === null ? null : { url, key };
};

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a word may be an address: bare words such as `Node.js` are none where an address is only looked for. */
const looksLikeAddress = (word: string): boolean =>
  /^(?:https?:\/\/|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^\s/])/i.test(word);

/** The first address among the words of a cell, the others as they stand. */
const firstOf = (text: string): ReadAddress => {
  const searched = text.slice(0, SEARCHED);
  const words = searched.split(/\s+/);
  for (const [index, word] of words.entries()) {
    const bare = without(word, OPENING, CLOSING);
    const found = looksLikeAddress(bare) ? asAddress(bare) : null;
    if (found === null) continue;
    const others = [...words.slice(0, index), ...words.slice(index + 1)].join(' ') + text.slice(SEARCHED);
    return { ...found, beside: without(squeezed(others), JOINING, JOINING) };
  }
  return { url: null, key: null, beside: text };
};

/**
 * Reads a cell of links (csv.md, rule 5): an address, a Markdown link, the formula of one, several of them, or words in
 * which one stands. Without an address all of the cell is `beside`.
 */
export const readAddress = (cell: string): ReadAddress => {
  const trimmed = cell.trim();
  if (trimmed === '') return NOTHING;
  const formula = shownCell(trimmed);
  if (formula?.address) {
    const found = asAddress(formula.address);
    const words = formula.text === formula.address ? '' : squeezed(formula.text);
    if (found !== null) return { ...found, beside: words };
  }
  // What is behind the words may be no address of a posting, and is said all the same.
  const text = formula?.address ? lineText(`${formula.text} ${formula.address}`) : lineText(cell);
  const whole = asAddress(text);
  if (whole !== null) return { ...whole, beside: '' };
  // The words of a link stay, its address takes part in the search.
  const unlinked = text
    .slice(0, SEARCHED)
    .replace(MARKDOWN, (_, words: string, address: string) =>
      words.trim() === address ? ` ${address} ` : ` ${address} ${words.trim()} `,
    );
  return firstOf(unlinked + text.slice(SEARCHED));
};

const LONGEST_NAME = 1000;

/** `Acme (https://…)`, as a notes app writes a name that stands on a page of its own. */
const WITH_PAGE = /^(.*\S)\s+\((https?:\/\/[^\s()]+)\)$/i;

/** The words of a cell in which a name stands as a link, and the link's address. */
export const withoutLink = (text: string): { readonly text: string; readonly address: string | null } => {
  // A name is short, and the pattern slow on long gaps.
  const page = text.endsWith(')') && text.length < LONGEST_NAME ? WITH_PAGE.exec(text) : null;
  if (page !== null) return { text: page[1] ?? '', address: page[2] ?? null };
  if (!text.includes('](')) return { text, address: null };
  let address: string | null = null;
  const words = text.slice(0, SEARCHED).replace(MARKDOWN, (_, inner: string, target: string) => {
    address ??= target;
    return inner;
  });
  return { text: squeezed(words + text.slice(SEARCHED)), address };
};
