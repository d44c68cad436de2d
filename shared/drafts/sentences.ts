import type { DraftField } from './fields.ts';

/** What a template has become: its own words, what stands for its fields, and fields for which there is nothing to say. */
export type Piece =
  | { readonly kind: 'words' | 'value'; readonly text: string }
  | { readonly kind: 'gap'; readonly field: DraftField };

/** A sentence ends before the words that follow it, and at the end of a line; the point of a title ends none. */
const BREAK = /(?![ \t])(?<=(?<!\b(?:mr|mrs|ms|dr|prof|st|no|e\.g|i\.e))[.!?…]["'”’)]*[ \t]+)|(?<=\n)/i;

/** Words by sentence. Those that end with one leave an empty beginning, which the field behind them continues. */
const splitWords = (text: string): readonly Piece[] => {
  // A split finds nothing at the very end of a text, so something has to stand there.
  const parts = `${text}x`.split(BREAK);
  return parts.map((part, index) => ({ kind: 'words', text: index === parts.length - 1 ? part.slice(0, -1) : part }));
};

/** Pieces by sentence. Only the template's own words end one: a value such as `Acme Inc.` does not. */
export const sentencesOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const sentences: Piece[][] = [[]];
  for (const piece of pieces) {
    const [first = piece, ...others] = piece.kind === 'words' ? splitWords(piece.text) : [piece];
    sentences.at(-1)?.push(first);
    for (const other of others) sentences.push([other]);
  }
  return sentences;
};
