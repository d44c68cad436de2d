import type { Marked } from '../contract/search.ts';
import { type Analysis, analyse } from './analyse.ts';
import type { Phrase, Term } from './query.ts';
import type { Word } from './word.ts';

type Range = { readonly start: number; readonly end: number };

const phrasesOf = (terms: readonly Term[]): readonly Phrase[] => terms.flatMap(({ ways }) => ways.flat());

const isWord = (word: Word | undefined, { words, isBegun }: Phrase, index: number): boolean => {
  const wanted = words[index];
  if (word === undefined || wanted === undefined) return false;
  return isBegun && index === words.length - 1 ? word.text.startsWith(wanted) : word.text === wanted;
};

const rangesOf = ({ words, extras }: Analysis, phrases: readonly Phrase[]): readonly Range[] => {
  const ranges: Range[] = [];
  for (const phrase of phrases) {
    const { length } = phrase.words;
    words.forEach((word, at) => {
      const last = words[at + length - 1];
      const fits = last !== undefined && phrase.words.every((_, index) => isWord(words[at + index], phrase, index));
      if (fits) ranges.push({ start: word.start, end: last.end });
    });
    if (length === 1) ranges.push(...extras.filter((extra) => isWord(extra, phrase, 0)));
  }
  return ranges.sort((one, other) => one.start - other.start || other.end - one.end);
};

/** Where the first word stands that was meant; `null` if none does. */
export const firstHit = (text: string, terms: readonly Term[]): number | null =>
  rangesOf(analyse(text), phrasesOf(terms))[0]?.start ?? null;

/** A text in pieces, of which those that were meant are marked. Nothing of it is lost, and no piece is empty. */
export const markText = (text: string, terms: readonly Term[]): Marked[number][] => {
  const analysis = analyse(text);
  const pieces: Marked[number][] = [];
  let at = 0;
  const push = (end: number, isHit: boolean): void => {
    const piece = analysis.text.slice(at, end);
    const last = pieces.at(-1);
    if (piece === '') return;
    if (last?.isHit === isHit) last.text += piece;
    else pieces.push({ text: piece, isHit });
    at = end;
  };
  for (const { start, end } of rangesOf(analysis, phrasesOf(terms))) {
    if (end <= at) continue;
    push(Math.max(at, start), false);
    push(end, true);
  }
  push(analysis.text.length, false);
  return pieces;
};

/** Whether every one of the terms is in the text. */
export const hasAll = (text: string, terms: readonly Term[]): boolean => {
  const analysis = analyse(text);
  return terms.every(({ ways }) => ways.some((way) => way.every((phrase) => rangesOf(analysis, [phrase]).length > 0)));
};
