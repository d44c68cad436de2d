import type { Topic, ValueOf } from './signal.ts';

/** The topics whose value is one of a few words, each with a code of its own. */
export const CHOSEN_TOPICS = [
  'decision_stance', 'contract_type', 'headcount_approved', 'next_step', 'offer_form', 'sentiment',
] as const; // biome-ignore format: a list is read as one
export type ChosenTopic = (typeof CHOSEN_TOPICS)[number];

/** The topics whose value is a line of text. */
export const TYPED_TOPICS = [
  'decision_date', 'start_date', 'candidates_remaining', 'salary', 'remote_policy', 'location', 'title_level',
  'role_scope',
] as const; // biome-ignore format: a list is read as one
export type TypedTopic = (typeof TYPED_TOPICS)[number];

/** The topics whose value is written as a text: who decides is a person, and chosen. */
export type WrittenTopic = Exclude<Topic, 'decision_maker'>;

/** What was said on one of certain topics. */
export type StatementOn<T extends Topic> = { readonly [K in T]: { readonly topic: K; readonly value: ValueOf[K] } }[T];
