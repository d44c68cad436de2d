import { Tokenizer } from 'htmlparser2';

/** Nothing in them is text that a reader sees. */
const HIDDEN = new Set(['script', 'style', 'title', 'template', 'noscript', 'iframe', 'noembed', 'noframes']);
const BLOCKS = new Set(
  'p div ul ol li tr h1 h2 h3 h4 h5 h6 blockquote section article table header footer main dl dt dd pre'.split(' '),
);

/**
 * A posting's HTML as the text that a reader sees: paragraphs and list items on their own lines, tags gone, entities
 * decoded once. The result is text and is only ever shown as text, so nothing in it can run.
 *
 * By htmlparser2's tokenizer, a state machine that looks at each character once. Not by its parser, which keeps the open
 * elements in a list that it adds to at the front: a million `<b>` would take it minutes.
 */
export const htmlToText = (html: string): string => {
  // After the last `>` no tag can end: a `<` there is a sign in the text, and what follows it no attribute.
  const end = html.lastIndexOf('>') + 1;
  const source = html.slice(0, end) + html.slice(end).replaceAll('<', '&lt;');
  const pieces: string[] = [];
  let name = '';
  /** The hidden element that is open, and how many of its name within it. */
  let hidden = '';
  let depth = 0;
  const say = (text: string): void => {
    if (depth === 0) pieces.push(text);
  };
  const open = (): void => {
    if (name === 'li') say('\n• ');
    else if (name === 'br') say('\n');
    if (depth > 0 ? name === hidden : HIDDEN.has(name)) {
      hidden = name;
      depth += 1;
    }
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      // Line breaks of the source are spaces; the lines of the text come from its elements alone.
      ontext: (from, to) => say(source.slice(from, to).replace(/\s+/g, ' ')),
      ontextentity: (code) => say(String.fromCodePoint(code)),
      onopentagname: (from, to) => {
        name = source.slice(from, to).toLowerCase();
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (from, to) => {
        const closed = source.slice(from, to).toLowerCase();
        if (depth > 0 && closed === hidden) depth -= 1;
        else if (BLOCKS.has(closed)) say('\n');
      },
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

const OPENS_ELEMENT = /<(?:p|div|br|ul|ol|li|b|i|strong|em|h[1-6]|span|a|table)\b/i;

/** True if a text has tags of HTML, rather than just a `<` somewhere. */
const looksLikeHtml = (text: string): boolean => {
  const end = text.lastIndexOf('>');
  if (end === -1) return false;
  const begin = text.search(OPENS_ELEMENT);
  return begin !== -1 && begin < end;
};

/** A posting's description as text, whether its tracker keeps it as HTML or as text. */
export const descriptionText = (cell: string): string => (looksLikeHtml(cell) ? htmlToText(cell) : cell);
