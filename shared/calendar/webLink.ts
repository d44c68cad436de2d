/** Longer addresses are no places to go to. Those of Teams, wrapped by a mail filter, have some 1200 characters. */
export const LINK_LENGTH = 4000;

/** Without user info: `https://teams.microsoft.com@example.org/` leads to example.org. */
const WEB_LINK = /^https?:\/\/([a-z0-9.-]+)(?::\d{1,5})?([/?#][!-~]*)?$/i;

/** The host, in lower case, and what stands behind it; `null` for anything but an http or https address. */
export const partsOfLink = (link: string): { readonly host: string; readonly rest: string } | null => {
  const match = link.length <= LINK_LENGTH ? WEB_LINK.exec(link) : null;
  return match ? { host: (match[1] ?? '').toLowerCase(), rest: match[2] ?? '' } : null;
};

/** The text as an address that may stand in a URI property, percent-encoded where it must be; `null` for any other. */
export const webLink = (text: string): string | null => {
  const encoded = text
    .trim()
    .toWellFormed()
    .replace(/[^!-~]|["<>\\^`{|}]/gu, (character) => encodeURIComponent(character));
  return partsOfLink(encoded) ? encoded : null;
};

/** Every http and https address in a text, in its order, each as {@link webLink} gives it. */
export const linksIn = (text: string): readonly string[] =>
  (text.match(/https?:\/\/[^\s<>"'\\^`{|}]+/gi) ?? []).flatMap(
    (found) => webLink(found.slice(0, LINK_LENGTH + 1).replace(/[.,;:!?)\]]{1,20}$/, '')) ?? [],
  );
