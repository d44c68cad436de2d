import type { FollowUpChannel } from '../followups/snapshot.ts';
import type { Topic } from '../signals/signal.ts';
import { chooseVariant } from './chooseVariant.ts';
import type { DraftFacts } from './facts.ts';
import type { DraftField } from './fields.ts';
import { fillTemplate } from './fillTemplate.ts';
import { ownVariant } from './ownVariant.ts';
import { parseTemplate, type TemplateProblem } from './template.ts';
import type { DraftSubject } from './textsOf.ts';
import { type FieldValues, fieldValues } from './values.ts';
import { type DraftTemplate, spareOf, variantsOf } from './variants.ts';

/** What the user should know about a draft. */
export type DraftProblem =
  | (TemplateProblem & { readonly in: 'subject' | 'body' })
  /** A fact is not known, so a sentence with it was left out. */
  | { readonly kind: 'left_out'; readonly field: DraftField; readonly in: 'subject' | 'body' }
  /** Somebody else of the company has got the user's own text: this was added to it. */
  | { readonly kind: 'added'; readonly text: string }
  /** Somebody else of the company has got the same text, and nothing is left to tell it apart by. */
  | { readonly kind: 'taken' };

export type Draft = {
  /** `null` for anything but an e-mail. */
  readonly subject: string | null;
  readonly body: string;
  readonly problems: readonly DraftProblem[];
};

export type DraftWanted = {
  readonly of: DraftSubject;
  /** Topics that the same person is asked about in the same text. */
  readonly also?: readonly Topic[];
  readonly step: number;
  /** `null`, where no address is known, is written as an e-mail: it can be copied to wherever it goes. */
  readonly channel: FollowUpChannel | null;
  readonly facts: DraftFacts;
  /** The user's own; `null`, or one with nothing in its body, for the default texts. */
  readonly template: DraftTemplate | null;
  /** Texts drafted for or sent to other people of the company. */
  readonly taken: readonly string[];
};

type Written = { readonly text: string; readonly problems: readonly DraftProblem[] };

const write = (template: string, values: FieldValues, place: 'subject' | 'body'): Written => {
  const { nodes, problems } = parseTemplate(template);
  const { text, leftOut } = fillTemplate(nodes, values);
  return {
    text,
    problems: [
      ...problems.map((problem) => ({ ...problem, in: place })),
      ...leftOut.map((field) => ({ kind: 'left_out' as const, field, in: place })),
    ],
  };
};

const withLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * The draft of a follow-up: the user's own template or a default text, filled in, and never the text that somebody else
 * of the company got. The same facts give the same draft at every opening.
 */
export const writeDraft = ({ of, also = [], step, channel, facts, template, taken }: DraftWanted): Draft => {
  const form = channel ?? 'email';
  const seed = `${facts.roleId}|${facts.personId ?? '-'}|${step}`;
  const values = fieldValues(facts);
  const own = template === null || template.body.trim() === '' ? null : { ...template, body: withLines(template.body) };
  const [first, ...others] = variantsOf(of, step, form, seed, also);
  const variants: typeof others = own === null ? others : [];
  const start = own === null ? first : ownVariant(own);
  if (start === undefined) throw new Error(`There is no text for ${of.rule}.`);
  const { variant, spare, isTaken } = chooseVariant([start, ...variants], spareOf(of, form, seed), taken, values);
  const body = write(variant.body(spare), values, 'body');
  const subject = form === 'email' ? write(variant.subject?.trim() || (first?.subject ?? ''), values, 'subject') : null;
  return {
    subject: subject?.text.replace(/\s+/g, ' ') ?? null,
    body: body.text,
    problems: [
      ...(subject?.problems ?? []),
      ...body.problems,
      ...(own !== null && spare.length > 0 ? [{ kind: 'added' as const, text: spare.join(' ') }] : []),
      ...(isTaken ? [{ kind: 'taken' as const }] : []),
    ],
  };
};
