import { canBeMisspelt, nearestWords, otherBeginnings, slipsAllowed } from '#shared/search/nearest.ts';
import { expressionOf, parseQuery, type Term } from '#shared/search/query.ts';
import type { SearchRepository } from '../repositories/search.ts';
import type { Steps } from '../steps.ts';

/** Words that are counted for one spelling, and how many that are there are compared. */
const MOST_COUNTED = 60;
const MOST_LIVE = 8;
/** Words of one look that are spelt anew: nobody misspells more at once and means it. */
const MOST_MISSPELT = 2;

const expressionOfWord = (word: string, isBegun: boolean): string =>
  expressionOf([{ ways: [[{ words: [word], isBegun }]], start: 0, end: 0, isQuoted: false }]);

/** The word that was probably meant: the nearest, and of several the one that most records have. */
const nearestTo = (typed: string, repository: SearchRepository): string | null => {
  const slips = slipsAllowed(typed);
  const from = (beginning: string): readonly string[] =>
    repository.wordsFrom(beginning, typed.length - slips, typed.length + slips);
  // Slips are rare at the beginning of a word; each look takes in more words than the one before.
  const looks = [
    () => from(typed.slice(0, 2)),
    () => repository.known(otherBeginnings(typed)),
    () => from(typed.slice(0, 1)),
  ];
  for (const look of looks) {
    // Words of texts that are gone stay in the list, and must not crowd out those that are there.
    const counted: { readonly word: string; readonly count: number }[] = [];
    for (const word of nearestWords(typed, look()).slice(0, MOST_COUNTED)) {
      const count = repository.count(expressionOfWord(word, false));
      if (count > 0) counted.push({ word, count });
      if (counted.length === MOST_LIVE) break;
    }
    counted.sort((one, other) => other.count - one.count);
    if (counted[0] !== undefined) return counted[0].word;
  }
  return null;
};

/**
 * What was typed with the words that nothing has replaced by the nearest that something has; `null` if there is no such
 * word, or the others would not be found together with it.
 * @param text what was typed, in the form in which the terms have their places
 */
export const nearestSpelling = function* (
  text: string,
  terms: readonly Term[],
  repository: SearchRepository,
): Steps<string | null> {
  let spelt = '';
  let at = 0;
  let misspelt = 0;
  for (const { ways, start, end } of terms) {
    const [phrase] = ways.length === 1 ? (ways[0] ?? []) : [];
    const word = phrase?.words.length === 1 ? phrase.words[0] : undefined;
    if (word === undefined || !canBeMisspelt(word)) continue;
    if (repository.count(expressionOfWord(word, true)) > 0) continue;
    misspelt += 1;
    const nearest = misspelt > MOST_MISSPELT ? null : nearestTo(word, repository);
    if (nearest === null) return null;
    yield;
    spelt += text.slice(at, start) + nearest;
    at = end;
  }
  // Only words that can be found, but perhaps not in one record.
  const whole = spelt + text.slice(at);
  return at > 0 && (yield* repository.has(expressionOf(parseQuery(whole)))) ? whole : null;
};
