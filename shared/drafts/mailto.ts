/** Longer ones are cut off, or not opened at all, by some systems and mail programs. */
export const MAILTO_LENGTH = 1900;

export type MailLink =
  | { readonly url: string; readonly problem: null }
  /** Too long, so that it is to be copied instead; or the address is not one, and only one, address. */
  | { readonly url: null; readonly problem: 'too_long' | 'address' };

/**
 * One address: what separates several, quotes or comments is no part of it, whether or not it is encoded, since some
 * programs decode it before they split it.
 */
const ADDRESS = /^([^\s\p{C}@,;:<>()[\]\\"]+)@([\p{L}\p{M}\p{N}.-]+)$/u;

/** RFC 6068 leaves a few of RFC 3986's characters bare; a shell or a link finder would not, so none is. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Nothing that ends a line can stand in a subject, or it could begin another header. */
const subjectOf = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Lines end as RFC 6068 asks; other control characters are nobody's text. */
const bodyOf = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll('\n', '\r\n');

/**
 * A `mailto:` address by RFC 6068 that opens a draft in the mail program. Without `to` the user chooses there. Whatever the
 * parts hold, it has one recipient at most, and no header but subject and body.
 */
export const mailtoOf = ({
  to,
  subject,
  body,
}: {
  readonly to: string | null;
  readonly subject: string | null;
  readonly body: string;
}): MailLink => {
  const address = to?.trim() ?? '';
  const [, local = '', domain = ''] = ADDRESS.exec(address) ?? [];
  if (address !== '' && domain === '') return { url: null, problem: 'address' };
  const recipient = address === '' ? '' : `${encoded(local)}@${encoded(domain)}`;
  const fields = Object.entries({ subject: subjectOf(subject ?? ''), body: bodyOf(body) })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encoded(value)}`);
  const url = `mailto:${recipient}${fields.length === 0 ? '' : `?${fields.join('&')}`}`;
  return url.length > MAILTO_LENGTH ? { url: null, problem: 'too_long' } : { url, problem: null };
};
