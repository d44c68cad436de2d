import { analyse } from './analyse.ts';
import { LEAST_TYPED, numbersIn, typedPhone } from './phones.ts';

/** Words one after the other, of which the last may be only begun. */
export type Phrase = { readonly words: readonly string[]; readonly isBegun: boolean };
/** One thing that has to be there, in any of several ways; each way asks for all of its phrases. */
export type Term = {
  readonly ways: readonly (readonly Phrase[])[];
  /** Where it stands in the text, which is the typed one with letters and their accents in one. */
  readonly start: number;
  readonly end: number;
  /** It stands in quotation marks. */
  readonly isQuoted: boolean;
};

/** Straight and typographic quotation marks alike: a keyboard puts in what it likes. */
const QUOTES = /["“”„‟«»]/gu;
/** So many are enough to find anything; each one costs time. */
const MOST_TERMS = 8;
/** So many words of a run are looked for, of which each costs as much as a term; letters of Japanese and Chinese are words. */
const MOST_RUN = 16;

type Part = { readonly text: string; readonly start: number };

const partsAt = (text: string, gaps: RegExp): readonly Part[] => {
  const parts: Part[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(gaps)) {
    parts.push({ text: text.slice(start, index), start });
    start = index + gap.length;
  }
  return [...parts, { text: text.slice(start), start }];
};

const termOf = ({ text, start }: Part, isBegun: boolean, isQuoted: boolean): Term[] => {
  const { words, extras } = analyse(text);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  // A compound may be written as one word as well, or in its parts.
  const asOne = extras.filter((extra) => words.length > 1 && extra.start === first.start && extra.end === last.end);
  const spellings = [words.map((word) => word.text), ...asOne.map((extra) => [extra.text])];
  const ways = spellings.map((spelling) => [
    { words: spelling.slice(0, MOST_RUN), isBegun: isBegun && spelling.length <= MOST_RUN },
  ]);
  return [{ ways, start, end: start + text.length, isQuoted }];
};

const wordTerms = ({ text, start }: Part): Term[] =>
  partsAt(text, /\s+/gu).flatMap((part) => termOf({ ...part, start: start + part.start }, true, false));

/** Words without quotation marks, of which those that are a telephone number are one thing. */
const looseTerms = ({ text, start }: Part): Term[] => {
  const terms: Term[] = [];
  let at = 0;
  for (const number of numbersIn(text, LEAST_TYPED)) {
    terms.push(...wordTerms({ text: text.slice(at, number.start), start: start + at }));
    const asWritten = wordTerms({ text: number.text, start: 0 }).flatMap(({ ways }) => ways[0] ?? []);
    const joined = typedPhone(number.text).map((digits) => [{ words: [digits], isBegun: true }]);
    terms.push({ ways: [...joined, asWritten], start: start + number.start, end: start + number.end, isQuoted: false });
    at = number.end;
  }
  return [...terms, ...wordTerms({ text: text.slice(at), start: start + at })];
};

/**
 * What the user typed as things that have to be there: every word by its beginning, words in quotation marks as they
 * stand; marks that are still open are being typed. None if there is no word in it.
 */
export const parseQuery = (typed: string): readonly Term[] => {
  const parts = partsAt(typed.normalize('NFC'), QUOTES);
  const terms = parts.flatMap((part, index) =>
    index % 2 === 0 ? looseTerms(part) : termOf(part, index === parts.length - 1, true),
  );
  return terms.slice(0, MOST_TERMS);
};

const phraseSql = ({ words, isBegun }: Phrase): string => `"${words.join(' ')}"${isBegun ? '*' : ''}`;

/**
 * Terms as an expression of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax), all of them needed. Words hold
 * nothing that FTS5 could read as syntax: letters, digits, and `+`, `#` and `.` within quotation marks.
 */
export const expressionOf = (terms: readonly Term[]): string =>
  terms.map(({ ways }) => `(${ways.map((way) => `(${way.map(phraseSql).join(' AND ')})`).join(' OR ')})`).join(' AND ');
