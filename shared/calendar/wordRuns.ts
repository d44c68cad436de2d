import { nameKey } from '../domain/nameKey.ts';

/** A name of more words is not written out in a title. */
const MOST_WORDS = 10;
/** A single letter is no name that says anything. */
const SHORTEST = 2;

/** Every run of words in a text, folded as names are (`nameKey`): a name stands in the text if its key is among them. */
export const wordRuns = (text: string): ReadonlySet<string> => {
  const words = nameKey(text).split(' ');
  const runs = new Set<string>();
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to += 1) {
      const run = words.slice(from, to).join(' ');
      if (run.length >= SHORTEST) runs.add(run);
    }
  }
  return runs;
};
