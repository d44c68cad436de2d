import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packageFile = createRequire(import.meta.url).resolve('playwright-core/package.json');

/**
 * Words of the command line that make Electron hold the app back until Playwright is attached. Playwright adds them by
 * itself only for its own choice of executable; without them it now and then meets a window that is half made, and
 * waits for it for ever.
 */
export const HOLD_FOR_PLAYWRIGHT = [
  '-r',
  join(dirname(packageFile), 'lib', 'server', 'electron', 'loader.js'),
] as const;
