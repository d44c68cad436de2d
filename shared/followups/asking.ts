import type { Rule } from './snapshot.ts';

/** The rules by which somebody is asked about one topic (signals.md, "Whom to ask"). */
export type AskingRule = 'conflict_open' | 'question';

/** Whether a follow-up asks something of its own: it comes before what only gets in touch on the same day. */
export const isAskingRule = (rule: Rule): rule is AskingRule => rule === 'conflict_open' || rule === 'question';

/** In the order of what is due at the same time; what the user set themselves is as much of its own. */
export const askingFirst = (rule: Rule): 0 | 1 => (isAskingRule(rule) || rule === 'own' ? 0 : 1);
