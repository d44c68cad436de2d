/** The page's own scheme and address: files of the app, and nothing else, are served there. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://followthrough`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** Whether an address belongs to the app's own page. Compared as parsed origins: a prefix would let `app://followthrough.evil` in. */
export const isAppUrl = (url: string, devOrigin: string | undefined): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, host, origin } = new URL(url);
  if (`${protocol}//${host}` === APP_ORIGIN) return true;
  return devOrigin !== undefined && origin === devOrigin;
};
