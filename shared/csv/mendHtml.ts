const RAW_OPENED = /<(iframe|noembed|noframes|title|template|noscript)(?=[\s/>])/gi;
const RAW_CLOSED = /<\/(iframe|noembed|noframes|title|template|noscript)(?=[\s/>])/gi;
/** Their content is text for HTML, tags and all. In a posting it is what a reader sees, and its tags are tags. */
const SHOWN_RAW = /<(\/?)(?:textarea|xmp|plaintext)(?=[\s/>])/gi;

/** The text with each `opener` that nothing closes any more taken for words. */
const unlessClosed = (html: string, opener: string, closers: readonly string[], words: string): string => {
  const last = Math.max(...closers.map((closer) => html.lastIndexOf(closer)));
  const open = html.indexOf(opener, last + 1);
  return open === -1 ? html : html.slice(0, open) + html.slice(open).replaceAll(opener, words);
};

/**
 * HTML in which nothing swallows what follows it because it is never closed: an element whose content is hidden, a comment,
 * a CDATA section, a `<` after the last `>`. Looks at each character a fixed number of times.
 */
export const mendHtml = (html: string): string => {
  const lastClosed = new Map<string, number>();
  for (const { 1: name = '', index } of html.matchAll(RAW_CLOSED)) lastClosed.set(name.toLowerCase(), index);
  const opened = html.replace(RAW_OPENED, (tag, name: string, at: number) =>
    at < (lastClosed.get(name.toLowerCase()) ?? -1) ? tag : '<span',
  );
  const shown = opened.replace(SHOWN_RAW, '<$1pre');
  const commented = unlessClosed(shown, '<!--', ['-->', '--!>'], '&lt;!--');
  const whole = unlessClosed(commented, '<![CDATA[', [']]>'], '');
  // After the last `>` no tag can end: a `<` there is a sign in the text, and what follows it no attribute.
  const end = whole.lastIndexOf('>') + 1;
  return whole.slice(0, end) + whole.slice(end).replaceAll('<', '&lt;');
};
