import { useMemo, useSyncExternalStore } from 'react';
import { hrefOf, parseRoute, type Route } from './routes.ts';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

const currentHash = (): string => window.location.hash;

/** Where the window is. */
export const useRoute = (): Route => {
  const hash = useSyncExternalStore(subscribe, currentHash);
  return useMemo(() => parseRoute(hash), [hash]);
};

/** Where the window is at this moment, without watching it. */
export const currentRoute = (): Route => parseRoute(currentHash());

/** Goes to a screen. Where it already is, nothing is added to the history. */
export const goTo = (route: Route): void => {
  const href = hrefOf(route);
  if (window.location.hash !== href) {
    window.location.hash = href;
  }
};
