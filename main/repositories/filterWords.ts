import { foldText } from '#shared/domain/foldText.ts';
import type { Db } from '../db/open.ts';

/** More words than this narrow nothing down; they are left out of the query. */
const MAX_WORDS = 8;

/** What was typed into a filter box, as words to be found in folded text (`foldText`). */
export const filterWords = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .map(foldText)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);

/** Makes `folded(text)` known to SQL, for the columns that have no folded form of their own beside them. */
export const addFolded = (db: Db): void => {
  db.function('folded', { deterministic: true }, (text) => (typeof text === 'string' ? foldText(text) : ''));
};
