import type { Part } from '../domain/person.ts';
import type { Certainty, OfferFormSaid, SignalChannel, Stance, Topic } from './signal.ts';

/** Topics that share a column of authority. */
export type Column =
  | 'stance'
  | 'decisionDate'
  | 'candidates'
  | 'salary'
  | 'startDate'
  | 'remote'
  | 'scope'
  | 'contingencies';

/** What the user can change of the model. */
export type Weights = {
  /** A: how well somebody in a part can know, 0 to 1. */
  readonly authority: Readonly<Record<Part, Readonly<Record<Column, number>>>>;
  /** C: how firmly a channel holds what was said, 0 to 1. */
  readonly channel: Readonly<Record<SignalChannel | 'secondHand', number>>;
  /** H: how sure the speaker was, 0 to 1. */
  readonly certainty: Readonly<Record<Certainty, number>>;
  readonly topics: Readonly<
    Record<Topic, { readonly column: Column; readonly halfLifeDays: number; readonly weight: number }>
  >;
  /** Where each word stands on its scale. */
  readonly stance: Readonly<Record<Stance, number>>;
  readonly offerForm: Readonly<Record<OfferFormSaid, number>>;
  /** What a claim on one topic is worth as one on another. */
  readonly implied: {
    readonly otherCandidates: number;
    readonly anotherRound: number;
    readonly references: number;
    readonly noHeadcount: number;
    readonly verbalOffer: number;
    readonly writtenOffer: number;
  };
  /** Claims closer than this mean the same. */
  readonly sameWithin: number;
  /** The least severity of each band. */
  readonly bands: { readonly watch: number; readonly conflict: number; readonly severe: number };
  /** A better stance later than so many half-lives is ordinary progress. */
  readonly progressHalfLives: number;
  /** Claims at most so many half-lives apart contradict each other; further apart, somebody may have changed their mind. */
  readonly sameTimeHalfLives: number;
  /** What the freshest claim of a topic has to be worth, of 1, for the topic not to be stale. */
  readonly freshFrom: number;
};

/** One row of the table of authority, in the order of its columns. */
const row = (
  ...[stance, decisionDate, candidates, salary, startDate, remote, scope, contingencies]: readonly [
    ...[stance: number, decisionDate: number, candidates: number, salary: number],
    ...[startDate: number, remote: number, scope: number, contingencies: number],
  ]
): Record<Column, number> => ({ stance, decisionDate, candidates, salary, startDate, remote, scope, contingencies });

const OTHERS = row(0.2, 0.2, 0.2, 0.1, 0.2, 0.4, 0.4, 0.1);

const topic = (column: Column, halfLifeDays: number, weight: number) => ({ column, halfLifeDays, weight });

/**
 * The tables of signals.md. All figures are heuristics: nobody has measured them. They order what deserves a look, and
 * the user can change them. None of them knows an age: a conflict must not fade just when the user is about to act on it.
 */
export const DEFAULT_WEIGHTS: Weights = {
  authority: {
    hiring_manager: row(0.9, 0.8, 0.8, 0.6, 0.7, 0.9, 0.9, 0.4),
    recruiter: row(0.6, 0.9, 0.8, 0.9, 0.8, 0.7, 0.6, 0.9),
    supervisor: row(0.6, 0.5, 0.6, 0.3, 0.5, 0.7, 0.8, 0.2),
    executive: row(0.8, 0.6, 0.5, 0.6, 0.5, 0.6, 0.6, 0.3),
    peer: row(0.3, 0.2, 0.3, 0.1, 0.2, 0.6, 0.7, 0.1),
    agency_recruiter: row(0.4, 0.6, 0.5, 0.7, 0.6, 0.5, 0.4, 0.5),
    referrer: OTHERS,
    other: OTHERS,
  },
  channel: { document: 1, email: 0.9, text: 0.9, call: 0.7, video: 0.7, in_person: 0.7, secondHand: 0.4 },
  certainty: { definite: 1, likely: 0.8, tentative: 0.5, impression: 0.35 },
  topics: {
    decision_stance: topic('stance', 7, 1),
    decision_date: topic('decisionDate', 7, 1),
    start_date: topic('startDate', 21, 1),
    candidates_remaining: topic('candidates', 5, 0.9),
    salary: topic('salary', 60, 1),
    remote_policy: topic('remote', 90, 0.8),
    location: topic('remote', 90, 0.8),
    title_level: topic('scope', 60, 0.8),
    contract_type: topic('scope', 60, 0.8),
    role_scope: topic('scope', 60, 0.7),
    decision_maker: topic('scope', 45, 0.7),
    headcount_approved: topic('stance', 21, 1),
    next_step: topic('decisionDate', 5, 0.8),
    offer_form: topic('stance', 7, 1),
    contingencies: topic('contingencies', 21, 1),
    sentiment: topic('stance', 7, 0.4),
  },
  stance: {
    ...{ rejected: -3, on_hold: -1, comparing: 0, positive: 1, ready_to_hire: 2 },
    ...{ offer_verbal: 2.5, offer_written: 3 },
  },
  offerForm: { none: 0, verbal: 1, written: 2 },
  implied: {
    ...{ otherCandidates: 0.9, anotherRound: 0.8, references: 0.8, noHeadcount: 0.9 },
    ...{ verbalOffer: 1, writtenOffer: 1 },
  },
  sameWithin: 0.2,
  bands: { watch: 0.15, conflict: 0.35, severe: 0.6 },
  progressHalfLives: 2,
  sameTimeHalfLives: 0.5,
  freshFrom: 0.5,
};
