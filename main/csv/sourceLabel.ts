import { basename } from 'node:path';

/** The names of what the user chose, as a list to read. */
export const sourceLabel = (paths: readonly string[]): string => paths.map((path) => basename(path) || path).join(', ');
