import type { Channel, Direction } from '../domain/channel.ts';
import type { FOLLOW_UP_CHANNELS, FOLLOW_UP_RULES } from '../domain/choices.ts';
import type { InterviewState } from '../domain/interview.ts';
import type { Part } from '../domain/person.ts';
import type { StageKind } from '../domain/stage.ts';
import type { Topic } from '../signals/signal.ts';

/** A rule by which follow-ups are wanted; what each says is in the file of its name under `rules/`. */
export type Rule = (typeof FOLLOW_UP_RULES)[number];

/** A way that a follow-up suggests. */
export type FollowUpChannel = (typeof FOLLOW_UP_CHANNELS)[number];

/** Somebody on a role, and by what they can be reached. */
export type SnapshotPerson = {
  readonly id: string;
  readonly part: Part;
  readonly email: boolean;
  readonly phone: boolean;
  readonly profile: boolean;
};

export type SnapshotInterview = {
  readonly id: string;
  /** An instant in UTC, ISO 8601 with `Z`, as every instant here. */
  readonly start: string;
  readonly minutes: number;
  readonly state: InterviewState;
  /** Ids of those who take part. */
  readonly people: readonly string[];
};

export type SnapshotInteraction = {
  readonly id: string;
  /** `null`: with the company alone. */
  readonly person: string | null;
  readonly direction: Direction;
  readonly channel: Channel;
  readonly at: string;
  readonly automatic: boolean;
  /** Of a call, `false`: nobody was reached. */
  readonly reached?: boolean | null | undefined;
};

export type SnapshotPromise = {
  readonly id: string;
  /** `null`: somebody of the company whose name is not known. */
  readonly person: string | null;
  /** `call`, or whatever else they would send or do. */
  readonly what: string;
  /** A day `YYYY-MM-DD`, or an instant. */
  readonly due: string;
  readonly state: 'open' | 'kept' | 'broken' | 'waived';
  readonly madeAt: string;
  /** When the user said what became of it. */
  readonly settledAt: string | null;
};

/** A day on which somebody said that there would be a decision. */
export type SnapshotDecision = {
  /** `null`: as above. */
  readonly person: string | null;
  readonly on: string;
  readonly saidAt: string;
  readonly willCall: boolean;
};

/** What the user did with a follow-up that was wanted. */
export type SnapshotMark = {
  readonly rule: Rule;
  /** `null` for applied, decision_date, prep, conflict_open and own, whoever their row named, and for the company. */
  readonly person: string | null;
  readonly anchor: string;
  readonly how: 'done' | 'skipped';
  /** The day on which it was done or skipped. */
  readonly on: string;
  /** The day for which it was due then. */
  readonly dueOn: string;
};

/** An offer on another role that is not closed; `person` made it. */
export type SnapshotOffer = { readonly id: string; readonly person: string | null; readonly at: string };

/** What people contradict each other on, from band *conflict* on, as long as it is not settled. */
export type SnapshotConflict = {
  readonly topic: Topic;
  /** The signal by which the two sides came to be against each other, and its day. */
  readonly aroseBy: string;
  readonly aroseOn: string;
  /** The best to ask; `null`: nobody can be. */
  readonly person: string | null;
};

/** What the user chose to ask somebody. */
export type SnapshotQuestion = {
  readonly id: string;
  readonly topic: Topic;
  readonly person: string;
  /** The user's day and the instant at which they chose it. */
  readonly on: string;
  readonly at: string;
  /** That person has said something on the topic since. */
  readonly isAnswered: boolean;
};

/** What the user wrote down to do. */
export type SnapshotOwn = {
  readonly id: string;
  /** `null`: nobody in particular. */
  readonly person: string | null;
  /** `null`: whichever way there is. */
  readonly channel: FollowUpChannel | null;
  /** A day `YYYY-MM-DD`, or an instant. */
  readonly due: string;
};

export type SnapshotRole = {
  readonly id: string;
  readonly kind: StageKind;
  readonly excitement: number | null;
  readonly appliedOn: string | null;
  /** The last day to apply. */
  readonly closesOn: string | null;
  readonly people: readonly SnapshotPerson[];
  readonly interviews: readonly SnapshotInterview[];
  readonly interactions: readonly SnapshotInteraction[];
  readonly promises: readonly SnapshotPromise[];
  readonly decisions: readonly SnapshotDecision[];
  readonly offersElsewhere: readonly SnapshotOffer[];
  readonly conflicts: readonly SnapshotConflict[];
  readonly questions: readonly SnapshotQuestion[];
  readonly own: readonly SnapshotOwn[];
  readonly marks: readonly SnapshotMark[];
};

/** All that follow-ups depend on, as plain JSON. */
export type Snapshot = {
  readonly now: string;
  /** The user's IANA zone. */
  readonly zone: string;
  /** Weekdays on which the user works, 1 (Monday) to 7; at least one. */
  readonly workDays: readonly number[];
  readonly holidays: readonly string[];
  readonly roles: readonly SnapshotRole[];
};

/** A follow-up that a rule wants. Either a day or an instant is set. */
export type WantedFollowUp = {
  /** `rule|role|person or -|anchor|step`: the same follow-up has the same key whenever it is planned. */
  readonly key: string;
  readonly rule: Rule;
  readonly role: string;
  /** `null`: the company, or nobody in particular. */
  readonly person: string | null;
  /** What it rests on: a record's id, or a day. */
  readonly anchor: string;
  readonly step: number;
  readonly channel: FollowUpChannel | null;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
};
