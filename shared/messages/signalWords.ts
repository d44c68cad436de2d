import type {
  Band,
  Certainty,
  ConflictKind,
  Contingency,
  ContractType,
  NextStep,
  OfferFormSaid,
  SignalChannel,
  Stance,
  Topic,
} from '../signals/signal.ts';

/** What the words of signals are called, each list in the order of its menu. */
export const signalWords = {
  topics: {
    decision_stance: 'Where they are',
    decision_date: 'Decision by',
    start_date: 'Start',
    candidates_remaining: 'Other candidates',
    salary: 'Pay',
    remote_policy: 'Office days',
    location: 'Place',
    title_level: 'Title and level',
    contract_type: 'Kind of contract',
    role_scope: 'What the work is',
    decision_maker: 'Who decides',
    headcount_approved: 'Headcount',
    next_step: 'Next step',
    offer_form: 'Form of the offer',
    contingencies: 'Still to be cleared',
    sentiment: 'How they seem to you',
  } satisfies Record<Topic, string>,
  stances: {
    rejected: 'Said no',
    on_hold: 'On hold',
    comparing: 'Still comparing',
    positive: 'Leaning towards you',
    ready_to_hire: 'Ready to hire',
    offer_verbal: 'Offer by word of mouth',
    offer_written: 'Offer in writing',
  } satisfies Record<Stance, string>,
  contracts: {
    permanent: 'Permanent',
    fixed_term: 'Fixed term',
    contractor: 'Contractor',
    internship: 'Internship',
  } satisfies Record<ContractType, string>,
  steps: {
    another_round: 'Another round',
    references: 'References',
    decision: 'The decision',
    paperwork: 'Paperwork',
    nothing_planned: 'Nothing planned',
  } satisfies Record<NextStep, string>,
  offers: { none: 'No offer', verbal: 'By word of mouth', written: 'In writing' } satisfies Record<
    OfferFormSaid,
    string
  >,
  contingencies: {
    background_check: 'Background check',
    references: 'References',
    drug_test: 'Drug test',
    work_authorisation: 'Work authorisation',
    internal_approval: 'Internal approval',
  } satisfies Record<Contingency, string>,
  noContingencies: 'None',
  headcount: { yes: 'Yes, approved', no: 'Not approved' },
  /** From −2 to 2. */
  sentiments: ['Cold', 'Reserved', 'Neutral', 'Keen', 'Very keen'],
  certainties: {
    definite: 'definite',
    likely: 'likely',
    tentative: 'tentative',
    impression: 'my impression',
  } satisfies Record<Certainty, string>,
  channels: {
    document: 'in writing',
    email: 'e-mail',
    text: 'text message',
    call: 'call',
    video: 'video call',
    in_person: 'in person',
  } satisfies Record<SignalChannel, string>,
  bands: { none: 'no conflict', watch: 'watch', conflict: 'conflict', severe: 'severe conflict' } satisfies Record<
    Band,
    string
  >,
  kinds: {
    contradiction: 'contradiction',
    mixed_message: 'mixed message',
    possible_change: 'possible change',
  } satisfies Record<ConflictKind, string>,
} as const;
