import { extname } from 'node:path';
import type { WebContents } from 'electron';

/** The body of an answer is streamed in small turns of this thread; after so long it is with the page. */
const STREAMED_MS = 10;

/**
 * When the page has the files of its first screen, a script and a style sheet. Whatever keeps this thread busy before
 * that keeps the page waiting for them. Feed `served` with the path of each file handed over.
 */
export const createPageFiles = () => {
  const { promise: complete, resolve } = Promise.withResolvers<void>();
  const awaited = new Set(['.js', '.css']);
  return {
    complete,
    served: (path: string): void => {
      awaited.delete(extname(path));
      if (awaited.size === 0) setTimeout(resolve, STREAMED_MS);
    },
    /** A development server hands over its files by itself, and a page that fails asks for none. */
    orWhenLoaded: (contents: WebContents): void => {
      contents.once('dom-ready', () => resolve());
      contents.once('did-fail-load', () => resolve());
    },
  };
};
