import { call } from './client.ts';

/**
 * All that the first screen needs. Asked as soon as this module is read, which is before React: main works on the
 * answer while the page is still setting itself up.
 */
export const firstAnswer = call('app.bootstrap', {});
