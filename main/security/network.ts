import { app, type Session } from 'electron';
import { APP_SCHEME } from './appOrigin.ts';

/** Schemes that stay inside the machine. */
const INSIDE = new Set([`${APP_SCHEME}:`, 'data:', 'blob:', 'devtools:']);

/** Whether a request stays inside the app. `devOrigin` is the development server's, when there is one. */
export const staysInside = (url: string, devOrigin: string | undefined): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return INSIDE.has(protocol) || (devOrigin !== undefined && host === new URL(devOrigin).host);
};

/** Must run before the app is ready: what Chromium would ask the network for on its own is switched off. */
export const silenceChromium = (devOrigin: string | undefined): void => {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  // No name is ever looked up, whoever asks.
  if (devOrigin === undefined) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
};

/** Refuses every request that would leave the app, whatever the page tries; spell checking would fetch dictionaries. */
export const refuseNetwork = (session: Session, devOrigin: string | undefined): void => {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysInside(details.url, devOrigin) }));
  session.setSpellCheckerEnabled(false);
};
