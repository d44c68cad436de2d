import type { TEMPLATE_RULES } from '../domain/choices.ts';
import { applied } from './draftTexts/applied.ts';
import { competingOffer } from './draftTexts/competingOffer.ts';
import { decisionDate } from './draftTexts/decisionDate.ts';
import { leadUnanswered } from './draftTexts/leadUnanswered.ts';
import { own } from './draftTexts/own.ts';
import { postInterview } from './draftTexts/postInterview.ts';
import { promise } from './draftTexts/promise.ts';
import { replyOwed } from './draftTexts/replyOwed.ts';
import type { RuleTexts } from './draftTexts/ruleTexts.ts';
import { thankYou } from './draftTexts/thankYou.ts';

/** A rule with texts of its own, which the user can write anew. */
export type TemplateRule = (typeof TEMPLATE_RULES)[number];

/** The default texts of drafts, for every rule that has its own; those of questions are in `draftTexts/questions.ts`. */
export const draftTexts: Readonly<Record<TemplateRule, RuleTexts>> = {
  thank_you: thankYou,
  applied,
  post_interview: postInterview,
  decision_date: decisionDate,
  promise,
  reply_owed: replyOwed,
  lead_unanswered: leadUnanswered,
  competing_offer: competingOffer,
  own,
};

/** What frames each text, so that a row holds only what is its own. */
export const draftFrame = {
  greeting: 'Hello[ {first name}],',
  signature: 'Kind regards,\n[{my name}]',
  /** A message shows who wrote it; the name alone closes it. */
  name: '[{my name}]',
  /** Who calls. */
  hello: 'Hello[ {first name}][, this is {my name}].',
  /** Before what is asked besides. */
  more: 'And if I may add to that:',
  say: 'Say',
  ask: 'Ask',
  close: 'Before you hang up',
  voicemail: 'If nobody answers',
  /** Sentences for a script that has been used for others: told to the user. */
  spareCall: [
    'Have the posting open while you call.',
    'Keep something to write at hand.',
    'Smile: it can be heard.',
    'Call from a quiet place.',
    'Stand up while you talk.',
    'Log the call right after it.',
  ],
} as const;
