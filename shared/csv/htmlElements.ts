const words = (text: string): readonly string[] => text.split(' ');

/** Elements that stand on lines of their own. */
const BLOCKS = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre search ' +
    'section summary table tbody tfoot thead tr ul',
);
const INLINE = words(
  'a abbr acronym area audio b base basefont bdi bdo bgsound big blink br canvas cite code col colgroup data datalist del ' +
    'dfn em embed font frame frameset head i img input ins kbd label link map mark marquee meta meter nobr object output ' +
    'param picture portal progress q rb rp rt rtc ruby s samp select slot small source spacer span strike strong sub sup ' +
    'svg td th time track tt u var video wbr',
);
/** What an `<svg>` or a `<math>` is made of. */
const DRAWN = words(
  'animate circle clippath defs desc ellipse filter foreignobject g image line lineargradient marker mask path pattern ' +
    'polygon polyline radialgradient rect stop symbol text textpath tspan use math annotation semantics mfrac mi mn mo ' +
    'mover mrow msqrt msub msup mtable mtd mtext mtr munder',
);
const HIDDEN = words('script style title template noscript iframe noembed noframes');

const blocks = new Set(BLOCKS);
const hidden = new Set(HIDDEN);
const known = new Set([...BLOCKS, ...INLINE, ...DRAWN, ...HIDDEN]);

/** True for an element that stands on lines of its own. */
export const isBlock = (name: string): boolean => blocks.has(name);

/** True for an element of which a reader sees nothing. */
export const isHidden = (name: string): boolean => hidden.has(name);

/** True for hidden elements that never hold words of a posting, not even in a page that forgot to close them. */
export const isCode = (name: string): boolean => name === 'script' || name === 'style';

/** Elements of Word's pages (`o:p`) and custom ones (`trix-editor`). An address in angle brackets is neither. */
const OF_ITS_OWN = /^(?:[a-z]\w*:[a-z][\w-]*|[a-z]\w*(?:-\w*)+)$/;
const ADDRESS = /^(?:mailto|tel|callto|skype|sip):/;

/** True if a name in angle brackets, in lower case, is a tag's; else it is text: `<u8>`, `<jane@acme.example>`. */
export const isElement = (name: string): boolean =>
  known.has(name) || (name.length < 100 && OF_ITS_OWN.test(name) && !ADDRESS.test(name));

/** Tags of text that is HTML. A few more letters in angle brackets may be anything, and make no text HTML. */
const opensElement = new RegExp(
  `<(?:${[...BLOCKS, ...HIDDEN].join('|')}|a|b|br|code|em|font|i|img|small|span|strong|svg|td|th|u|!\\[CDATA\\[)(?![\\w:.@-])`,
  'i',
);
const breaksLine = new RegExp(`<(?:${BLOCKS.join('|')}|br)(?![\\w:.@-])`, 'i');

/** True if a text has tags of HTML, rather than just a `<` somewhere. */
export const looksLikeHtml = (text: string): boolean => {
  const end = text.lastIndexOf('>');
  const begin = end === -1 ? -1 : text.search(opensElement);
  return begin !== -1 && begin < end;
};

/** True if the lines of a text come from its elements, so that its own line breaks say nothing. */
export const hasLinesOfElements = (html: string): boolean => breaksLine.test(html);
