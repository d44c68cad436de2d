import { unknownWords } from '../messages/draftTexts/words.ts';
import type { DraftField } from './fields.ts';
import { withoutName } from './greeting.ts';
import { type Piece, sentencesOf } from './sentences.ts';
import type { TemplateNode, TemplatePart } from './template.ts';
import type { FieldValues } from './values.ts';

export type Filled = {
  readonly text: string;
  /** Fields that are not known, for which a sentence was left out. */
  readonly leftOut: readonly DraftField[];
};

const instead: Readonly<Partial<Record<DraftField, string>>> = unknownWords;
const DETERMINER = /\b(?:the|this|that|your|a|an|our)\s+$/i;
const NAMES: readonly DraftField[] = ['first name', 'name'];

/** What stands for a field; what is said where it is not known follows an article without one of its own. */
const pieceOf = (field: DraftField, values: FieldValues, before: string): Piece => {
  const value = values[field];
  if (value !== null) return { kind: 'value', text: value };
  const words = instead[field];
  if (words === undefined) return { kind: 'gap', field };
  return { kind: 'value', text: DETERMINER.test(before) ? words.replace(/^the /, '') : words };
};

const piecesOf = (parts: readonly TemplatePart[], values: FieldValues): readonly Piece[] =>
  parts.map((part, index) => {
    if (part.kind === 'text') return { kind: 'words', text: part.text };
    const before = parts[index - 1];
    return pieceOf(part.field, values, before?.kind === 'text' ? before.text : '');
  });

/** The parts that stay: those between brackets only if each of their fields is known. */
const keptParts = (nodes: readonly TemplateNode[], values: FieldValues): readonly TemplatePart[] =>
  nodes.flatMap((node) => {
    if (node.kind !== 'optional') return [node];
    return node.parts.some((part) => part.kind === 'field' && values[part.field] === null) ? [] : node.parts;
  });

const joined = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'gap' ? '' : piece.text)).join('');

/** A sentence without its gap: a greeting without the name, or nothing but the end of its line. */
const closeGap = (sentence: readonly Piece[]): { readonly text: string; readonly isLeftOut: boolean } => {
  const at = sentence.findIndex(({ kind }) => kind === 'gap');
  const gap = sentence[at];
  if (gap?.kind !== 'gap') return { text: joined(sentence), isLeftOut: false };
  const [before, rest] = [sentence.slice(0, at), sentence.slice(at + 1)];
  const isOnly = rest.every(({ kind }) => kind !== 'gap');
  const nameless = isOnly && NAMES.includes(gap.field) ? withoutName(joined(before), joined(rest)) : null;
  if (nameless !== null) return { text: nameless, isLeftOut: false };
  return { text: joined(sentence).endsWith('\n') ? '\n' : '', isLeftOut: true };
};

/**
 * A template with its fields filled in. What a value holds is never read as a template. No hole is left: where a fact is
 * not known, its optional part goes, or the greeting does without the name, or the whole sentence is left out and its
 * fields are reported.
 */
export const fillTemplate = (nodes: readonly TemplateNode[], values: FieldValues): Filled => {
  const leftOut = new Set<DraftField>();
  const text = sentencesOf(piecesOf(keptParts(nodes, values), values))
    .map((sentence) => {
      const { text, isLeftOut } = closeGap(sentence);
      if (isLeftOut) for (const piece of sentence) if (piece.kind === 'gap') leftOut.add(piece.field);
      return text;
    })
    .join('');
  const tidy = leftOut.size === 0 ? text : text.replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n');
  return { text: tidy.trim(), leftOut: [...leftOut] };
};
