/** The words of signals, in the order of the menus. Without zod: the page lists them. */

/** How somebody's decision about the user stands, from worst to best. */
export const STANCES = [
  'rejected', 'on_hold', 'comparing', 'positive', 'ready_to_hire', 'offer_verbal', 'offer_written',
] as const; // biome-ignore format: a list is read as one

export const CONTRACT_TYPES = ['permanent', 'fixed_term', 'contractor', 'internship'] as const;

/** What was said to come next. */
export const NEXT_STEPS = ['another_round', 'references', 'decision', 'paperwork', 'nothing_planned'] as const;

/** Which form an offer has so far. */
export const OFFER_FORMS_SAID = ['none', 'verbal', 'written'] as const;

/** What an offer can still depend on. */
export const CONTINGENCIES = [
  'background_check', 'references', 'drug_test', 'work_authorisation', 'internal_approval',
] as const; // biome-ignore format: a list is read as one

/** What a signal can be about. */
export const TOPICS = [
  'decision_stance', 'decision_date', 'start_date', 'candidates_remaining', 'salary', 'remote_policy', 'location',
  'title_level', 'contract_type', 'role_scope', 'decision_maker', 'headcount_approved', 'next_step', 'offer_form',
  'contingencies', 'sentiment',
] as const; // biome-ignore format: a list is read as one

/** The topics of a contract: a letter on them silences nobody, since a letter worse than what was said must be seen. */
export const TERMS = [
  'salary', 'title_level', 'start_date', 'remote_policy', 'location', 'contract_type', 'role_scope', 'contingencies',
] as const; // biome-ignore format: a list is read as one

/** How sure the speaker was; `impression` is the user's own. */
export const CERTAINTIES = ['definite', 'likely', 'tentative', 'impression'] as const;

/** How it was said, as against a document. */
export const TALK_CHANNELS = ['email', 'text', 'call', 'video', 'in_person'] as const;

/** How much a conflict matters, from nothing to most. */
export const BANDS = ['none', 'watch', 'conflict', 'severe'] as const;

/** What the user does with a signal that stands: why it is taken back, or that it holds after all. */
export const SIGNAL_ACTS = ['changed_mind', 'misheard', 'corrected', 'restored'] as const;
export type SignalAct = (typeof SIGNAL_ACTS)[number];

/** What a conflict may be: one person of two minds, two people, or one who knew more later. */
export const CONFLICT_KINDS = ['mixed_message', 'contradiction', 'possible_change'] as const;

/** What became of a signal: `active` ones count, the others are shown as history. */
export const SIGNAL_STATUSES = ['active', 'superseded', 'given_way', 'overtaken', 'retracted'] as const;
export type SignalStatus = (typeof SIGNAL_STATUSES)[number];

/** What the user says of a conflict; `confirmed` is for terms that differ from the letter, once. */
export const SETTLEMENTS = ['resolved', 'not_conflict', 'same_thing', 'confirmed', 'reopened'] as const;
export type SettlementAnswer = (typeof SETTLEMENTS)[number];

/** What happens with an offer beside what is said of it. */
export const OFFER_STEPS = ['accepted', 'acknowledged', 'cleared', 'may_give_notice', 'replaces_letter'] as const;
export type OfferStepName = (typeof OFFER_STEPS)[number];

/** The gates between the user and their resignation, in their order (signals.md, "The resign gate"). */
export const GATES = [
  'written_offer', 'accepted', 'contingencies', 'start_date', 'terms', 'no_objection', 'notice',
] as const; // biome-ignore format: a list is read as one
export type GateName = (typeof GATES)[number];

/** What the gates say together, from no to yes. */
export const VERDICTS = ['dont_resign', 'hold', 'clear'] as const;
export type Verdict = (typeof VERDICTS)[number];
