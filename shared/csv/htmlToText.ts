const DROPPED = /<(script|style|head|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi;
const BULLET = /<li\b[^>]*>/gi;
const BREAK = /<br\b[^>]*>|<\/(?:p|div|ul|ol|li|tr|h[1-6]|blockquote|section|article|table)\s*>/gi;
const TAG = /<\/?[a-z][^>]*>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
};

const fromCodePoint = (code: number, written: string): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : written;

const decode = (text: string): string =>
  text.replace(ENTITY, (written: string, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return fromCodePoint(Number.parseInt(decimal, 10), written);
    if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16), written);
    return NAMED[name?.toLowerCase() ?? ''] ?? written;
  });

/**
 * A posting's HTML as the text that a reader sees: paragraphs and list items on their own lines, tags gone, entities
 * decoded once. The result is text and is only ever shown as text, so nothing in it can run.
 */
export const htmlToText = (html: string): string =>
  decode(html.replace(DROPPED, '').replace(/\s+/g, ' ').replace(BULLET, '\n• ').replace(BREAK, '\n').replace(TAG, ''))
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** True if a text has tags of HTML, rather than just a `<` somewhere. */
export const looksLikeHtml = (text: string): boolean =>
  text.includes('<') && /<(?:p|div|br|ul|ol|li|b|i|strong|em|h[1-6]|span|a|table)\b[^>]*>/i.test(text);
