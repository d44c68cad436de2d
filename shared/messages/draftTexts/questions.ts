import type { Topic } from '../../signals/signal.ts';
import { asking, ofTheProcess, ofTheTerms } from './questions/asking.ts';
import { processQuestions } from './questions/process.ts';
import { termsQuestions } from './questions/terms.ts';
import type { RuleTexts } from './ruleTexts.ts';

const state = processQuestions;
const terms = termsQuestions;

/**
 * The default texts of a question to somebody about a topic (signals.md, "Whom to ask"): in the user's own name, open, and
 * the same whatever anybody said. None has a field for a value, a day or a person but the one it is for, so that none can
 * tell what others said, or that they said anything.
 */
export const questionTexts: Readonly<Record<Topic, RuleTexts>> = {
  decision_stance: asking(ofTheProcess, state.decision_stance),
  decision_date: asking(ofTheProcess, state.decision_date),
  start_date: asking(ofTheTerms, terms.start_date),
  candidates_remaining: asking(ofTheProcess, state.candidates_remaining),
  salary: asking(ofTheTerms, terms.salary),
  remote_policy: asking(ofTheTerms, terms.remote_policy),
  location: asking(ofTheTerms, terms.location),
  title_level: asking(ofTheTerms, terms.title_level),
  contract_type: asking(ofTheTerms, terms.contract_type),
  role_scope: asking(ofTheTerms, terms.role_scope),
  decision_maker: asking(ofTheProcess, state.decision_maker),
  headcount_approved: asking(ofTheProcess, state.headcount_approved),
  next_step: asking(ofTheProcess, state.next_step),
  offer_form: asking(ofTheTerms, terms.offer_form),
  contingencies: asking(ofTheTerms, terms.contingencies),
  sentiment: asking(ofTheProcess, state.sentiment),
};
