import { Tokenizer } from 'htmlparser2';
import { hasLinesOfElements, isBlock, isCode, isElement, isHidden, looksLikeHtml } from '#shared/csv/htmlElements.ts';
import { linkAddress } from '#shared/csv/linkAddress.ts';
import { mendHtml } from '#shared/csv/mendHtml.ts';
import { createShownText, type ShownText } from '#shared/csv/shownText.ts';

type Page = {
  readonly say: (text: string) => void;
  /** An opening tag; `href` is '' where it has none. */
  readonly open: (name: string, href: string) => void;
  /** A tag that opens and closes at once: it may begin a line, and never hides what follows it. */
  readonly pass: (name: string) => void;
  readonly close: (name: string) => void;
  readonly end: () => void;
};

/** What tags do to the text. */
const createPage = (shown: ShownText): Page => {
  /** The hidden element that is open, and how many of its name within it. */
  let hidden = '';
  let depth = 0;
  let link: { readonly href: string; words: string } | null = null;

  const endLink = (): void => {
    if (link !== null) shown.say(linkAddress(link.href, link.words));
    link = null;
  };
  const pass = (name: string): void => {
    if (name === 'li') shown.item();
    else if (name === 'br') shown.newLine();
    else if (isBlock(name)) shown.beginLine();
    else if (name === 'td' || name === 'th') shown.say(' ');
  };
  return {
    say: (text) => {
      if (link !== null && depth === 0) link.words += text;
      shown.say(text);
    },
    pass,
    open: (name, href) => {
      pass(name);
      if (name === 'a' && depth === 0) {
        endLink();
        link = { href, words: '' };
      }
      if (depth > 0 ? name !== hidden : !isHidden(name)) return;
      if (depth === 0) shown.hide();
      hidden = name;
      depth += 1;
    },
    close: (name) => {
      if (depth > 0 && name === hidden) {
        depth -= 1;
        if (depth === 0) shown.show(false);
      } else if (name === 'a' && depth === 0) endLink();
      else if (name === 'td' || name === 'th') shown.say(' ');
      else if (isBlock(name)) shown.newLine();
    },
    end: () => {
      if (depth > 0) shown.show(!isCode(hidden));
      endLink();
    },
  };
};

type Tag = { readonly from: number; readonly name: string; href: string; isText: boolean };

/** `5 <b and c> 3`: a word alone is an attribute of these elements only if it is one of a few. */
const LETTER = /^[bisuq]$/;
const WORD = /^[a-z]+,?$/i;
const WORDS_ALONE = new Set(['hidden', 'inert', 'itemscope', 'autofocus']);
/** htmlparser2's sign for an attribute without a value. */
const NO_VALUE = 0;

const ignore = (): void => undefined;

/** Reads HTML to its end, or to a tag that does not end because a quotation mark in it is never closed: then gives that tag. */
const readTags = (source: string, page: Page, onCdata: (content: string) => void): Tag | null => {
  const now: { tag: Tag | null; attribute: string } = { tag: null, attribute: '' };
  const endOpening = (end: number, isSelfClosed: boolean): void => {
    const { tag } = now;
    now.tag = null;
    if (tag === null) return;
    if (tag.isText) page.say(source.slice(tag.from, end + 1));
    else if (isSelfClosed) page.pass(tag.name);
    else page.open(tag.name, tag.href);
  };
  const addToHref = (text: string): void => {
    if (now.tag?.name === 'a' && now.attribute === 'href') now.tag.href += text;
  };
  const tokenizer = new Tokenizer(
    { recognizeSelfClosing: true },
    {
      ontext: (from, to) => page.say(source.slice(from, to)),
      ontextentity: (code) => page.say(String.fromCodePoint(code)),
      onopentagname: (from, to) => {
        const name = source.slice(from, to).toLowerCase();
        now.tag = { from: from - 1, name, href: '', isText: !isElement(name) };
      },
      onopentagend: (end) => endOpening(end, false),
      onselfclosingtag: (end) => endOpening(end, true),
      onclosetag: (from, to) => {
        const name = source.slice(from, to).toLowerCase();
        if (isElement(name)) page.close(name);
        else page.say(source.slice(from - '</'.length, source.indexOf('>', to) + 1));
      },
      onattribname: (from, to) => {
        now.attribute = source.slice(from, to).toLowerCase();
      },
      onattribdata: (from, to) => addToHref(source.slice(from, to)),
      onattribentity: (code) => addToHref(String.fromCodePoint(code)),
      onattribend: (quote) => {
        const isWord = quote === NO_VALUE && WORD.test(now.attribute) && !WORDS_ALONE.has(now.attribute);
        if (isWord && now.tag !== null && LETTER.test(now.tag.name)) now.tag.isText = true;
      },
      oncdata: (from, end, endOffset) => onCdata(source.slice(from, end - endOffset)),
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return now.tag;
};

/** @param cdata what is said of the content of a CDATA section */
const toText = (html: string, cdata: (content: string) => string): string => {
  let source = mendHtml(html);
  const shown = createShownText(/[\r\n]/.test(source) && !hasLinesOfElements(source));
  const page = createPage(shown);
  for (;;) {
    const unended = readTags(source, page, (content) => shown.sayLines(cdata(content)));
    if (unended === null) break;
    // Its quotation mark is the last of its kind in the text, so this comes twice at most.
    const end = source.indexOf('>', unended.from) + 1;
    if (unended.isText) page.say(source.slice(unended.from, end));
    else page.open(unended.name, '');
    source = source.slice(end);
  }
  page.end();
  return shown.text();
};

/**
 * A posting's HTML as the text that a reader sees: paragraphs and list items on their own lines, tags gone, addresses of
 * links behind their words, entities decoded once. What is no tag of HTML stays as it is written. The result is text and
 * is only ever shown as text, so nothing in it can run.
 *
 * By htmlparser2's tokenizer, a state machine that looks at each character once. Not by its parser, which keeps the open
 * elements in a list that it adds to at the front: a million `<b>` would take it minutes.
 */
export const htmlToText = (html: string): string =>
  toText(html, (content) => (looksLikeHtml(content) ? toText(content, (inner) => inner) : content));

/** What an editor leaves of a description that nobody wrote. */
const NO_WORDS = /<\/?(?:p|div|br|span|ul|ol|li|b)\s*\/?>|&nbsp;|\s+/gi;

/**
 * A posting's description as text, whether its tracker keeps it as HTML or as text. Where nothing of it would be left,
 * though there is something in it, it stays as it is.
 */
export const descriptionText = (cell: string): string => {
  if (!looksLikeHtml(cell)) return cell;
  const text = htmlToText(cell);
  return text === '' && cell.replace(NO_WORDS, '') !== '' ? cell : text;
};
