import type { AskingRule } from '../followups/asking.ts';
import type { Rule } from '../followups/snapshot.ts';
import { questionTexts } from '../messages/draftTexts/questions.ts';
import type { RuleTexts } from '../messages/draftTexts/ruleTexts.ts';
import { draftTexts, type TemplateRule } from '../messages/draftTexts.ts';
import type { Topic } from '../signals/signal.ts';

/** The rules that ask for a draft: for an interview one prepares, and writes to nobody. */
export type DraftRule = Exclude<Rule, 'prep'>;

/** What a draft is about: what its rule is for, or the topic that somebody is asked about. */
export type DraftSubject =
  | { readonly rule: TemplateRule; readonly topic?: undefined }
  | { readonly rule: AskingRule; readonly topic: Topic };

/** The default words of a draft. A question is put in the same words whether people disagree or not. */
export const textsOf = (of: DraftSubject): RuleTexts =>
  of.topic === undefined ? draftTexts[of.rule] : questionTexts[of.topic];
