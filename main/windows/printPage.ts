import { BrowserWindow, session } from 'electron';
import { PAGE_POLICY } from '#shared/export/workSearchPage.ts';
import { APP_ORIGIN, APP_SCHEME } from '../security/appOrigin.ts';
import { lockNavigation } from '../security/navigation.ts';
import { refuseNetwork } from '../security/network.ts';
import { denyPermissions } from '../security/permissions.ts';

/** A session of its own, kept nowhere: it serves one page, and none of the app's. */
const PARTITION = 'print';
const PAGE = `${APP_ORIGIN}/print.html`;

let last: Promise<unknown> = Promise.resolve();

const print = async (html: string): Promise<Uint8Array> => {
  const pages = session.fromPartition(PARTITION, { cache: false });
  denyPermissions(pages);
  refuseNetwork(pages, undefined);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY };
  pages.protocol.handle(APP_SCHEME, (request) =>
    request.url === PAGE ? new Response(html, { headers }) : new Response(null, { status: 403 }),
  );
  // Nothing in it runs, and it has no way to anything: it only lays text out.
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: pages,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  });
  try {
    lockNavigation(window.webContents, undefined);
    await window.loadURL(PAGE);
    return await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
  } finally {
    window.destroy();
    pages.protocol.unhandle(APP_SCHEME);
  }
};

/** A page, whose text is given, as a PDF, by a window that nobody sees. One after the other. */
export const printPage = (html: string): Promise<Uint8Array> => {
  const printed = last.then(() => print(html));
  last = printed.catch(() => undefined);
  return printed;
};
