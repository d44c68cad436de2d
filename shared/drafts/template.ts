import { type DraftField, fieldOf } from './fields.ts';

/** A stretch of a template. A field that does not exist is text, and stays as it was typed. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: DraftField };

/** Text between brackets is optional: it is left out unless each of its fields is known. */
export type TemplateNode = TemplatePart | { readonly kind: 'optional'; readonly parts: readonly TemplatePart[] };

/** What is wrong in a template, and where: from `start` up to `end`, counted as strings are. */
export type TemplateProblem = {
  /** No such field; or a brace or bracket that is never closed. */
  readonly kind: 'unknown' | 'unclosed';
  /** What stands there. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

export type ParsedTemplate = {
  readonly nodes: readonly TemplateNode[];
  readonly problems: readonly TemplateProblem[];
};

/** A field lies within one line. One that was never closed ends where the next begins, so that it cannot swallow it. */
const FIELD = /\{([^{}\n]*)(\}?)/g;

type Found = { readonly parts: readonly TemplatePart[]; readonly problems: readonly TemplateProblem[] };

const readParts = (text: string, offset: number): Found => {
  const parts: TemplatePart[] = [];
  const problems: TemplateProblem[] = [];
  let done = 0;
  for (const match of text.matchAll(FIELD)) {
    const [whole, typed = '', brace] = match;
    const field = brace === '}' ? fieldOf(typed) : undefined;
    const start = offset + match.index;
    if (field !== undefined) {
      parts.push({ kind: 'text', text: text.slice(done, match.index) }, { kind: 'field', field });
      done = match.index + whole.length;
    } else if (brace === '}') {
      problems.push({ kind: 'unknown', text: whole, start, end: start + whole.length });
    } else {
      problems.push({ kind: 'unclosed', text: '{', start, end: start + 1 });
    }
  }
  return { parts: [...parts, { kind: 'text', text: text.slice(done) }], problems };
};

/** From a bracket to the next: one inside another is not understood, so the first counts as unclosed. */
const OPTIONAL = /\[([^[\]]*)(\]?)/g;

/** Reads a template: text, `{fields}`, and `[optional parts]`. Brackets around no field are text. */
export const parseTemplate = (template: string): ParsedTemplate => {
  const nodes: TemplateNode[] = [];
  const problems: TemplateProblem[] = [];
  let done = 0;
  const readUpTo = (end: number): void => {
    const { parts, problems: found } = readParts(template.slice(done, end), done);
    nodes.push(...parts);
    problems.push(...found);
    done = end;
  };
  for (const match of template.matchAll(OPTIONAL)) {
    const [whole, inside = '', bracket] = match;
    const { parts, problems: found } = readParts(inside, match.index + 1);
    if (bracket !== ']') {
      problems.push({ kind: 'unclosed', text: '[', start: match.index, end: match.index + 1 });
    } else if (parts.some(({ kind }) => kind === 'field')) {
      readUpTo(match.index);
      nodes.push({ kind: 'optional', parts });
      problems.push(...found);
      done = match.index + whole.length;
    }
  }
  readUpTo(template.length);
  return { nodes, problems: problems.sort((one, other) => one.start - other.start) };
};

/** What is wrong in a template: fields that do not exist, and what is never closed. Such text stays as it was typed. */
export const checkTemplate = (template: string): readonly TemplateProblem[] => parseTemplate(template).problems;
