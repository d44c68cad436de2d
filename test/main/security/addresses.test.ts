import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APP_PAGE, isAppUrl } from '#main/security/appOrigin.ts';
import { fileFor } from '#main/security/appProtocol.ts';
import { externalAddress } from '#main/security/externalLinks.ts';
import { staysInside } from '#main/security/network.ts';
import { isTrustedSender } from '#main/security/trustedSender.ts';

const root = join(sep, 'app', 'renderer');

describe("the page's files", () => {
  it('are found by their address', () => {
    expect(fileFor(APP_PAGE, root)).toEqual({ path: join(root, 'index.html'), mimeType: 'text/html; charset=utf-8' });
    expect(fileFor('app://followthrough/', root)?.path).toBe(join(root, 'index.html'));
    expect(fileFor('app://followthrough/assets/index-1.js?v=2', root)?.path).toBe(join(root, 'assets', 'index-1.js'));
  });

  it.each([
    'app://followthrough/..%2f..%2fetc%2fpasswd.json',
    'app://followthrough/..%5c..%5csecret.json',
    'app://followthrough/a%00.html',
    'app://followthrough/%E0%A4%A.html',
    'app://followthrough.evil/index.html',
    'app://evil/index.html',
    'file:///etc/passwd',
    'https://followthrough/index.html',
    'app://followthrough/data.sqlite',
  ])('are all that can be reached: %s is not', (url) => {
    expect(fileFor(url, root)).toBeUndefined();
  });

  it('are meant by an address that climbs: the address itself ends at the top', () => {
    for (const up of ['../main', '%2e%2e/main', '../renderer-evil']) {
      expect(fileFor(`app://followthrough/${up}/index.js`, root)?.path).toMatch(
        /^.app.renderer.(main|renderer-evil).index\.js$/,
      );
    }
  });

  it('never lie outside the root, whatever the address', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('..', '%2e%2e', '%2f', '%5c', '/', '\\', '.html', '%00', '//'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const found = fileFor(`app://followthrough/${pieces.join('')}.html`, root);
        expect(found === undefined || found.path.startsWith(root + sep)).toBe(true);
      }),
    );
  });
});

describe('an external link', () => {
  it.each([
    ['https://jobs.example.com/1?a=b', 'https://jobs.example.com/1?a=b'],
    ['http://www.linkedin.com/jobs/view/4077000000', 'https://www.linkedin.com/jobs/view/4077000000'],
    ['mailto:editor@example.com', 'mailto:editor@example.com'],
  ])('%s is opened as %s', (url, opened) => expect(externalAddress(url)).toBe(opened));

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,hi',
    'smb://server/share',
    'ms-msdt:/id',
    'followthrough://add',
    'app://followthrough/index.html',
    'https://bank.example@evil.example/',
    'https:',
    '',
    'not an address',
  ])('%j is refused', (url) => expect(externalAddress(url)).toBeUndefined());
});

describe('a request', () => {
  it('stays inside the app', () => {
    expect(staysInside(APP_PAGE, undefined)).toBe(true);
    for (const url of [
      'https://example.com',
      'http://127.0.0.1',
      'ws://localhost',
      'ftp://x',
      'file:///etc/passwd',
      'app',
      '',
    ]) {
      expect(staysInside(url, undefined)).toBe(false);
    }
  });

  it('may reach the development server when there is one, by name and port', () => {
    const dev = 'http://localhost:5173';
    expect(staysInside('ws://localhost:5173/hmr', dev)).toBe(true);
    expect(staysInside('http://localhost:9999/', dev)).toBe(false);
    expect(staysInside('http://localhost:5173.evil.example/', dev)).toBe(false);
  });
});

describe('a sender', () => {
  const frame = (url: string, parent: unknown = null) =>
    ({ senderFrame: { url, parent } }) as Parameters<typeof isTrustedSender>[0];

  it("is heard if it is the main frame of the app's own page", () => {
    expect(isTrustedSender(frame(APP_PAGE), undefined)).toBe(true);
    expect(isTrustedSender(frame('app://followthrough/index.html#/board'), undefined)).toBe(true);
  });

  it('is not heard from elsewhere', () => {
    expect(isTrustedSender(frame('app://followthrough.evil/index.html'), undefined)).toBe(false);
    expect(isTrustedSender(frame('https://followthrough/'), undefined)).toBe(false);
    expect(isTrustedSender(frame('http://localhost:5173/'), undefined)).toBe(false);
    expect(isTrustedSender(frame('about:blank'), undefined)).toBe(false);
    expect(isTrustedSender(frame(APP_PAGE, { url: APP_PAGE }), undefined)).toBe(false);
    expect(isTrustedSender({ senderFrame: null }, undefined)).toBe(false);
  });

  it('counts as the app only by its whole origin', () => {
    expect(isAppUrl('app://followthrough:80/index.html', undefined)).toBe(false);
    expect(isAppUrl('app://user@followthrough/', undefined)).toBe(true);
    expect(isAppUrl('http://localhost:5173/index.html', 'http://localhost:5173')).toBe(true);
  });
});
