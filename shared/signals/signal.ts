import type { SalaryPeriod } from '../domain/salary.ts';
import type {
  BANDS,
  CERTAINTIES,
  CONFLICT_KINDS,
  CONTINGENCIES,
  CONTRACT_TYPES,
  NEXT_STEPS,
  OFFER_FORMS_SAID,
  STANCES,
  TALK_CHANNELS,
  TOPICS,
} from './choices.ts';

export type Topic = (typeof TOPICS)[number];
export type Stance = (typeof STANCES)[number];
export type ContractType = (typeof CONTRACT_TYPES)[number];
export type NextStep = (typeof NEXT_STEPS)[number];
export type OfferFormSaid = (typeof OFFER_FORMS_SAID)[number];
export type Contingency = (typeof CONTINGENCIES)[number];
export type Certainty = (typeof CERTAINTIES)[number];
export type TalkChannel = (typeof TALK_CHANNELS)[number];
export type SignalChannel = TalkChannel | 'document';
export type Band = (typeof BANDS)[number];

export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What was said of pay. A single figure has both bounds alike; amounts are in any unit, the same on all of a role. */
export type PaySaid = {
  readonly min: number;
  readonly max: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly period: SalaryPeriod;
};

/** The value of each topic. Days are `YYYY-MM-DD`. */
export type ValueOf = {
  readonly decision_stance: Stance;
  readonly decision_date: string;
  readonly start_date: string;
  /** How many others; "several" is 3. */
  readonly candidates_remaining: number;
  readonly salary: PaySaid;
  /** Office days a week, 0 to 5. */
  readonly remote_policy: number;
  readonly location: string;
  readonly title_level: string;
  readonly contract_type: ContractType;
  /** Tags. */
  readonly role_scope: readonly string[];
  /** The id of a person. */
  readonly decision_maker: string;
  readonly headcount_approved: boolean;
  readonly next_step: NextStep;
  readonly offer_form: OfferFormSaid;
  readonly contingencies: readonly Contingency[];
  /** From −2 to 2. */
  readonly sentiment: number;
};

/** A topic with a value that fits it. */
export type Statement = {
  readonly [T in Topic]: { readonly topic: T; readonly value: ValueOf[T] };
}[Topic];

/** How it came: talk may be somebody else's words, which makes it hearsay; a document never is. */
export type Source =
  | { readonly channel: 'document'; readonly attributedTo?: never }
  | { readonly channel: TalkChannel; readonly attributedTo?: string };

/** Something that somebody said on a topic of a role (signals.md, "A signal"). */
export type Signal = Statement &
  Source & {
    readonly id: string;
    /** Who told the user. */
    readonly person: string;
    readonly certainty: Certainty;
    /** A day `YYYY-MM-DD`, which stands for its start in the user's zone, or an instant in ISO 8601. */
    readonly saidAt: string;
    /** The instant at which it was typed in; where it is missing, that of `saidAt`. */
    readonly recordedAt?: string;
    /** Taken back by the user: counts for nothing. */
    readonly retracted?: boolean;
  };
