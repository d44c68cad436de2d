import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAILTO_LENGTH, mailtoOf } from '#shared/drafts/mailto.ts';

const plain = { to: 'anna@example.com', subject: 'Hello', body: 'Dear Anna' };

describe('a mailto: address', () => {
  it('encodes by RFC 6068, lines as CRLF', () => {
    const { url } = mailtoOf({ ...plain, subject: 'A & B: 50 % + é?', body: 'One\nTwo\r\nThree\rFour #=\'"' });
    expect(url).toBe(
      'mailto:anna@example.com?subject=A%20%26%20B%3A%2050%20%25%20%2B%20%C3%A9%3F&body=One%0D%0ATwo%0D%0AThree%0D%0AFour%20%23%3D%27%22',
    );
  });

  it('does without what there is not', () => {
    expect(mailtoOf({ to: null, subject: null, body: '' }).url).toBe('mailto:');
    expect(mailtoOf({ to: ' ', subject: '', body: 'x' }).url).toBe('mailto:?body=x');
  });

  it.each([
    'a@b?bcc=x@y',
    'a@b,c@d',
    'a@b;c@d',
    'a@b\nBcc: x@y',
    'a@b\r\n',
    'a@b%0D%0Abcc:x@y',
    'a @b',
    'a',
    '@b',
    'a@',
    'A <a@b>',
    '"a,b"@c',
    'a,b@c',
    'a@b#x',
    'a@b&c',
    'a\u202E@b',
    'a\u0000@b',
    'mailto:a@b',
    'a(x)@b',
  ])('takes no address that is not one: %j', (to) => {
    const link = mailtoOf({ ...plain, to });
    // Blank space around an address is no part of it.
    expect(link).toEqual(to.trim() === 'a@b' ? mailtoOf({ ...plain, to: 'a@b' }) : { url: null, problem: 'address' });
  });

  it.each([
    ['a?bcc=x@example.com', 'mailto:a%3Fbcc%3Dx@example.com'],
    ['a%2Cb@example.com', 'mailto:a%252Cb@example.com'],
    ['a&cc=b@example.com', 'mailto:a%26cc%3Db@example.com'],
    ["o'neill+jobs@example.com", 'mailto:o%27neill%2Bjobs@example.com'],
    ['jürgen@bücher.example', 'mailto:j%C3%BCrgen@b%C3%BCcher.example'],
  ])('encodes an odd address: %s', (to, url) => {
    expect(mailtoOf({ to, subject: null, body: '' }).url).toBe(url);
  });

  it('lets no subject begin another header', () => {
    const { url } = mailtoOf({ ...plain, subject: 'Hi\r\nBcc: x@y\u2028z' });
    expect(url).toContain('subject=Hi%20Bcc%3A%20x%40y%20z&');
  });

  it('says when it is too long to open', () => {
    const room = MAILTO_LENGTH - 'mailto:anna@example.com?subject=Hello&body='.length;
    expect(mailtoOf({ ...plain, body: 'x'.repeat(room) }).url).toHaveLength(MAILTO_LENGTH);
    expect(mailtoOf({ ...plain, body: 'x'.repeat(room + 1) })).toEqual({ url: null, problem: 'too_long' });
  });

  it('has one recipient and its two fields, whatever they hold, and gives them back', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    const hostile = fc.string({
      unit: fc.constantFrom('a', '@', '?', '&', '=', ',', ';', '%', '\n', '\r', ' ', 'b', '.'),
    });
    fc.assert(
      fc.property(fc.oneof(hostile, text), fc.oneof(hostile, text), fc.oneof(hostile, text), (to, subject, body) => {
        const { url } = mailtoOf({ to, subject, body });
        if (url === null) return;
        expect(url).toMatch(/^mailto:[^?&,;\s]*(\?[^?\s]*)?$/);
        const [address = '', query = ''] = url.slice('mailto:'.length).split('?');
        expect(decodeURIComponent(address)).toBe(to.trim());
        expect(address.split('@').length).toBeLessThanOrEqual(2);
        const names = query
          .split('&')
          .filter((field) => field !== '')
          .map((field) => field.split('=')[0]);
        expect(['', 'subject', 'body', 'subject,body']).toContain(names.join());
        expect(query.replaceAll('%0D%0A', '')).not.toMatch(/%0[AD]/);
      }),
    );
  });

  it('survives half a character', () => {
    expect(mailtoOf({ ...plain, subject: '\uD83D', body: '\uDE00' }).url).toContain('subject=%EF%BF%BD&body=%EF%BF%BD');
  });
});
