import type { Topic } from '../signals/signal.ts';

/** What a signal can be about, in the middle of a sentence. */
export const aboutTopic = {
  decision_stance: 'where they are',
  decision_date: 'the decision date',
  start_date: 'the start',
  candidates_remaining: 'other candidates',
  salary: 'pay',
  remote_policy: 'office days',
  location: 'the place',
  title_level: 'title and level',
  contract_type: 'the kind of contract',
  role_scope: 'what the work is',
  decision_maker: 'who decides',
  headcount_approved: 'headcount',
  next_step: 'the next step',
  offer_form: 'the form of the offer',
  contingencies: 'what is still to be cleared',
  sentiment: 'how they see you',
} as const satisfies Record<Topic, string>;
