import { foldText } from '../domain/foldText.ts';
import { type DraftField, PERSONAL_FIELDS } from './fields.ts';
import { fillTemplate } from './fillTemplate.ts';
import { parseTemplate } from './template.ts';
import type { FieldValues } from './values.ts';

/** Stands for what is the person’s own, in a text that is only compared. Should a value hold it, more counts as the same. */
const ANYBODY = '\uE000';

/** The first line, if it is one that greets: short, and ending as greetings do. */
const GREETING = /^\s*(?:\S+[ \t]+){0,9}\S*[,!:][ \t]*(?:\r?\n|$)/;

/** A text as it is compared: without greeting, case, accents, punctuation and spacing. */
export const comparable = (text: string): string => foldText(text.replace(GREETING, ''));

/** What is the same in a text for whomever it is written: the stretches between names. */
export type Pattern = readonly string[];

/**
 * The patterns of a template's text: with the facts as they are, and, where something of the person's own is not known, as
 * if it were: whoever it is written to without a name must not get what another got with one.
 */
export const patternsOf = (template: string, values: FieldValues): readonly Pattern[] => {
  const { nodes } = parseTemplate(template);
  const patternWith = (fields: readonly DraftField[]): Pattern => {
    const anybody = Object.fromEntries(fields.map((field) => [field, ANYBODY]));
    const { text } = fillTemplate(nodes, { ...values, ...anybody });
    return text.replace(GREETING, '').split(ANYBODY).map(foldText);
  };
  const known = PERSONAL_FIELDS.filter((field) => values[field] !== null);
  return (known.length === PERSONAL_FIELDS.length ? [known] : [known, PERSONAL_FIELDS]).map(patternWith);
};

/** Where the last stretch ends if all stand in the text, one after the other; -1 if they do not. */
const endOf = (pattern: Pattern, text: string): number => {
  let at = 0;
  for (const stretch of pattern) {
    const found = text.indexOf(stretch, at);
    if (found === -1) return -1;
    at = found + stretch.length;
  }
  return at;
};

/** Whether a text, {@link comparable}, holds a sentence of these patterns. */
export const holds = (text: string, sentence: readonly Pattern[]): boolean =>
  sentence.some((pattern) => pattern.some((stretch) => stretch !== '') && endOf(pattern, text) !== -1);

const matches = (text: string, pattern: Pattern): boolean => {
  const [first = ''] = pattern;
  const last = pattern.at(-1) ?? '';
  if (pattern.length === 1) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  return endOf(pattern.slice(1, -1), text.slice(first.length, text.length - last.length)) !== -1;
};

/** Whether a text, {@link comparable}, is one of these patterns, whatever the names. */
export const isSame = (text: string, patterns: readonly Pattern[]): boolean =>
  patterns.some((pattern) => matches(text, pattern));

/** Whether a text as somebody wrote it is, but for its greeting, one that others have got. */
export const isTaken = (body: string, taken: readonly string[]): boolean => {
  const own = comparable(body);
  return taken.some((text) => comparable(text) === own);
};
