import { POSTING_URL_LENGTH } from '../domain/role.ts';
import { lineText } from './cellText.ts';
import { bareAddress, holdsSeveral, linkPieces, without } from './findLinks.ts';
import { canonicalAddress, formerPostingKey, isFileName, postingKeys, withScheme } from './postingAddress.ts';
import { shownCell } from './shownCell.ts';

/** What a cell of links says: the posting's address, by which it is found again, and all that stands beside it. */
export type ReadAddress = {
  readonly url: string | null;
  /** `null` with an address that is of no posting in particular, such as a firm's home page. */
  readonly key: string | null;
  /** Further keys of the same posting (`postingKeys`). */
  readonly otherKeys: readonly string[];
  /** What earlier versions of the app took for its key (`formerPostingKey`). */
  readonly formerKey: string | null;
  /** Further addresses and words, as they stand; empty if there is nothing else. */
  readonly beside: string;
};

/** What is read of a cell without an address. */
export const NO_ADDRESS: ReadAddress = { url: null, key: null, otherKeys: [], formerKey: null, beside: '' };

/** `[words](address)` as Markdown writes links; the words may have a pair of brackets in them. */
const MARKDOWN = /\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*<?([^()\s<>]+(?:\([^()\s]*\)[^()\s]*)?)>?(?:\s+"[^"]*")?\s*\)/g;
/** `![words](address)`: a picture, whose address is of no posting. */
const PICTURE = /!\[[^[\]]*\]\([^()\s<>]*(?:\s+"[^"]*")?\)/g;
/** `[[address|words]]`, as wikis write links. */
const WIKI = /\[\[\s?(https?:\/\/[^\s|[\]]+)(?:\s?\|([^[\]]*))?\]\]/gi;
const TAG = /<(?:a\s([^<>]*)|\/a\s?)>/gi;
const HREF = /\bhref=(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;
/** An address and nothing else, as most cells have it: it has no sign that may surround one or divide two. */
const PLAIN = /^https?:\/\/[\w./?=&%#:~+@-]*[\w/=]$/i;
/** Signs that nobody sees, and that pages leave beside an address when it is copied. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** What stands between the address and its words. */
const JOINING = new Set(' :;,|–-');

/** A cell beyond this is a text with perhaps a link in it, and only its beginning is searched for one. */
const SEARCHED = 20_000;

/** An address with what finds its role again. */
type Found = Omit<ReadAddress, 'beside'> & { readonly url: string };

const asAddress = (text: string): Found | null => {
  const url = withScheme(text);
  if (url.length > POSTING_URL_LENGTH) return null;
  const [key = null, ...otherKeys] = postingKeys(url);
  if (key === null && canonicalAddress(url) === null) return null;
  const formerKey = key === null || url.includes('#') ? formerPostingKey(url) : null;
  return { url, key, otherKeys, formerKey };
};

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The address behind the words of a page's link, if the tag has one that a posting can have. */
const tagAddress = (tag: string, inside: string | undefined): string => {
  if (inside === undefined) return ' ';
  const [, double, single, bare] = HREF.exec(inside) ?? [];
  const address = (double ?? single ?? bare ?? '').trim().replaceAll('&amp;', '&');
  return /^https?:\/\/\S+$/i.test(address) ? ` ${address} ` : tag;
};

/** The address of a link beside its words, both as words of the text; the pictures apart. */
const unlinked = (text: string): { readonly text: string; readonly pictures: readonly string[] } => {
  const pictures: string[] = [];
  const links = text
    .replace(PICTURE, (picture) => {
      pictures.push(picture);
      return '';
    })
    .replace(WIKI, (_, address: string, words: string | undefined) => ` ${address} ${words ?? ''} `)
    .replace(MARKDOWN, (_, words: string, address: string) =>
      words.trim() === address ? ` ${address} ` : ` ${address} ${words.trim()} `,
    )
    .replace(TAG, tagAddress);
  return { text: links, pictures };
};

/** The first address in a cell; the others, and the words, as they stand. */
const firstOf = (text: string): ReadAddress => {
  const searched = unlinked(text.slice(0, SEARCHED));
  const others: string[] = [];
  let found: Found | null = null;
  let first = '';
  for (const piece of linkPieces(searched.text)) {
    if (found !== null && piece.text === first) continue;
    const address: Found | null = found === null && piece.isAddress ? asAddress(piece.text) : null;
    if (address === null) others.push(piece.text);
    else {
      found = address;
      first = piece.text;
    }
  }
  if (found === null) return { ...NO_ADDRESS, beside: text };
  const beside = [...others, ...searched.pictures].join(' ') + text.slice(SEARCHED);
  return { ...found, beside: without(squeezed(beside), JOINING, JOINING) };
};

/**
 * Reads a cell of links (csv.md, rule 5): an address, a Markdown link, a page's or a wiki's, the formula of one, several of
 * them, or words in which one stands. Without an address all of the cell is `beside`.
 */
export const readAddress = (cell: string): ReadAddress => {
  const trimmed = cell.trim();
  if (trimmed === '') return NO_ADDRESS;
  const plain = PLAIN.test(trimmed) ? asAddress(trimmed) : null;
  if (plain !== null) return { ...plain, beside: '' };
  const formula = shownCell(trimmed);
  if (formula?.address) {
    const found = asAddress(formula.address);
    const words = formula.text === formula.address ? '' : squeezed(formula.text);
    if (found !== null) return { ...found, beside: words };
  }
  // What is behind the words may be no address of a posting, and is said all the same.
  const text = formula?.address ? lineText(`${formula.text} ${formula.address}`) : lineText(cell);
  const seen = text.replace(UNSEEN, '').trim();
  const bare =
    /[\s<>"]|^\[/.test(seen) || seen.includes('](') || holdsSeveral(seen) ? null : asAddress(bareAddress(seen));
  if (bare !== null) return { ...bare, beside: '' };
  const found = firstOf(seen);
  if (found.url !== null) return found;
  return { ...found, formerKey: isFileName(seen) ? formerPostingKey(seen) : null, beside: text };
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
