import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { APP_SCHEME, isAppUrl } from './appOrigin.ts';
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
} as const;

const refused = (status: 403 | 404 | 405): Response => new Response(null, { status, headers: HEADERS });

/** Must run before the app is ready. A standard, secure scheme gives the page a real origin, which `file:` has not. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
};

/**
 * The file under `root` that a page address names, or `undefined` for whatever is not plainly inside: another host,
 * a way out by `..` (encoded or not), a NUL, a kind of file that the page does not consist of.
 */
export const fileFor = (
  url: string,
  root: string,
): { readonly path: string; readonly mimeType: string } | undefined => {
  if (!isAppUrl(url, undefined)) return undefined;
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined; // a malformed escape names no file
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return undefined;
  const path = join(root, pathname === '/' ? 'index.html' : pathname);
  const mimeType = MIME_TYPES[extname(path)];
  return mimeType !== undefined && path.startsWith(root + sep) ? { path, mimeType } : undefined;
};

/**
 * Serves the page's files, read-only and contained in `root`, each with the content security policy.
 * `onServed` hears the path of each file that was handed over.
 */
export const serveAppFiles = (session: Session, root: string, onServed: (path: string) => void): void => {
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET') return refused(405);
    const file = fileFor(request.url, root);
    if (file === undefined) return refused(403);
    try {
      const content = await readFile(file.path);
      onServed(file.path);
      return new Response(content, { headers: { ...HEADERS, 'content-type': file.mimeType } });
    } catch {
      return refused(404); // every failure to read one of the page's own files looks the same to the page
    }
  });
};
